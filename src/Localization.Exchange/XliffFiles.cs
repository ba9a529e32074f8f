namespace Localization.Exchange;

/// <summary>The names of XLIFF files. Those of translation tools are XLIFF 1.2 with extensions.</summary>
public static class XliffFiles
{
    /// <summary>The endings, in lower case.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
    [".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf"];

    /// <summary>Whether a path has such an ending.</summary>
    public static bool Matches(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
