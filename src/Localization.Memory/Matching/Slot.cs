namespace Localization.Memory.Matching;

/// <summary>A stretch of a source that can be recoded.</summary>
/// <param name="Source">What it says.</param>
/// <param name="Given">Its translation, where one is given; a bare number has none.</param>
internal readonly record struct Slot(string Source, LexicalConstraint? Given);
