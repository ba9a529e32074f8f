using System.Collections.Immutable;
using Localization.Terms.Formats.Spreadsheets;
using Localization.Terms.Formats.Tbx;
using Localization.Terms.Formats.Xliff;

namespace Localization.Terms.Formats;

/// <summary>All formats of glossaries, and how one is chosen.</summary>
public static class GlossaryFormats
{
    /// <summary>The formats; of those with one ending the first is chosen by it.</summary>
    public static ImmutableArray<IGlossaryFormat> All { get; } =
    [
        new DelimitedFormat("csv", ',', ".csv"),
        new DelimitedFormat("tsv", '\t', ".tsv"),
        .. TbxDialect.All.Select(d => new TbxFormat(d)),
        new XlsxFormat(),
        new XliffFormat(),
        new OmegaTFormat(),
        new DeepLFormat("deepl-csv", ',', ".csv"),
        new DeepLFormat("deepl-tsv", '\t', ".tsv"),
    ];

    /// <summary>The format of a name, or of a file's ending where no name is given.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    public static IGlossaryFormat Choose(string? name, string path) =>
        All.FirstOrDefault(f =>
            name is null
                ? path.EndsWith(f.Extension, StringComparison.OrdinalIgnoreCase)
                : f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        ) ?? throw new SettingsException("glossary-format", name ?? path, string.Join(", ", All.Select(f => f.Name)));

    /// <summary>Reads a file.</summary>
    /// <exception cref="TermBaseException">It cannot be read, or is broken.</exception>
    /// <param name="path">The file.</param>
    /// <param name="format">The format's name; null for the file's ending.</param>
    /// <param name="pair">Which of its languages are wanted.</param>
    /// <param name="refused">Takes what is wrong with one row alone, which is then left out; null throws it.</param>
    public static ImmutableArray<Term> Load(
        string path,
        string? format,
        LanguagePair pair,
        Action<TermBaseException>? refused = null
    )
    {
        var chosen = Choose(format, path);
        using var stream = TermFileText.OpenBytes(path);
        return refused is null ? chosen.Read(stream, path, pair) : chosen.Read(stream, path, pair, refused);
    }

    /// <summary>The entries in a format, and what it could not hold.</summary>
    public static (byte[] Content, ImmutableArray<TermLoss> Losses) Write(
        IReadOnlyList<Term> terms,
        IGlossaryFormat format,
        LanguagePair pair
    )
    {
        using var output = new MemoryStream();
        format.Write(terms, output, pair);
        var content = output.ToArray();
        using var back = new MemoryStream(content);
        return (content, TermLoss.Between(terms, terms.Count == 0 ? [] : format.Read(back, format.Name, pair)));
    }
}
