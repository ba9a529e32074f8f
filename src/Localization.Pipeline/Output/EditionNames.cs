namespace Localization.Pipeline.Output;

/// <summary>The names of articles in an output folder, which are those of their folders: given once and kept, whatever
/// else a run translates.</summary>
public static class EditionNames
{
    /// <summary>A name for each file, in their order.</summary>
    /// <param name="output">The output folder; it is made where a name is new.</param>
    /// <param name="files">The articles' files.</param>
    /// <param name="ledger">Knows the names that an older version of this program gave; null for none.</param>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public static async Task<string[]> OfAsync(string output, IReadOnlyList<string> files, IRunLedger? ledger) =>
        files.Count == 0
            ? []
            : await new EditionJournal(output).NamesAsync(files, file => EarlierAsync(ledger, output, file));

    /// <summary>The name that the ledger knows of a file; null for none.</summary>
    internal static async Task<string?> EarlierAsync(IRunLedger? ledger, string output, string file) =>
        ledger is not null && await ledger.KnownAsync(Path.GetFullPath(output), Path.GetFullPath(file)) is { } known
            ? ArticleRecord.Read(known.Digest)?.Digest.Entry.Name
            : null;
}
