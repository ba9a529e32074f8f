namespace Localization.Apertium.Engine;

/// <summary>A chain of stages that died, hung or answered out of step. Its segments can be asked again
/// elsewhere.</summary>
internal sealed class ChainFailedException(string message, Exception? inner = null) : Exception(message, inner);
