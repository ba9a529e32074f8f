namespace Localization.Cli;

/// <summary>Names the resources of the command line: <c>Messages.resx</c> (English) and
/// <c>Messages.es.resx</c>.</summary>
internal sealed class Messages;
