namespace Localization.Memory.Stored.Review;

/// <summary>Somebody has changed what a transaction was about to replace.</summary>
internal sealed class ChangedMeanwhileException : Exception;
