using System.Text.RegularExpressions;

namespace Localization.Testing.Terms;

/// <summary>Sentences with the entries of a glossary that a reader finds in them, and the Spanish that a reader accepts
/// for each entry.</summary>
public sealed class TermSentences
{
    private static readonly string Folder = Repository.Path("tests", "Localization.Terms.Tests", "Data");

    private TermSentences()
    {
        Sentences = [.. Lines("term-sentences.tsv").Select(l => l.Split('\t')).Select(c => Read(c[0], c[1]))];
        Forms = Lines("term-forms.tsv")
            .Select(l => l.Split('\t'))
            .ToDictionary(
                c => c[0],
                c => new Regex(c[1], RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled)
            );
    }

    /// <summary>The set.</summary>
    public static TermSentences Default { get; } = new();

    /// <summary>The glossary with all columns.</summary>
    public static string Glossary { get; } = System.IO.Path.Combine(Folder, "term-glossary.csv");

    /// <summary>The sentences.</summary>
    public IReadOnlyList<TermSentence> Sentences { get; }

    /// <summary>What a reader accepts in Spanish, by the source of an entry.</summary>
    public IReadOnlyDictionary<string, Regex> Forms { get; }

    private static TermSentence Read(string text, string expected) =>
        new(
            text,
            expected == "-"
                ? []
                :
                [
                    .. expected
                        .Split(';')
                        .Select(e => e.Split('*'))
                        .Select(e => new ExpectedTerm(
                            e[0].TrimStart('~'),
                            e.Length > 1 ? int.Parse(e[1], System.Globalization.CultureInfo.InvariantCulture) : 1,
                            e[0].StartsWith('~')
                        )),
                ]
        );

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(System.IO.Path.Combine(Folder, file)).Where(l => l.Length > 0 && !l.StartsWith('#'));
}

/// <summary>A sentence and what a reader finds in it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Terms">The entries in it.</param>
public sealed record TermSentence(string Text, IReadOnlyList<ExpectedTerm> Terms);

/// <summary>An entry that a sentence has.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Count">How often it is there.</param>
/// <param name="IsVariant">Whether only a variant of the full glossary has it.</param>
public sealed record ExpectedTerm(string Source, int Count, bool IsVariant);
