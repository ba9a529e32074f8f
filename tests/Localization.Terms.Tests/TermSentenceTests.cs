using Localization.Terms.Csv;
using Localization.Testing.Terms;

namespace Localization.Terms.Tests;

/// <summary>What a reader finds in the sentences of <c>Data/</c> is found, and nothing else, with a glossary of all
/// columns and with one of two.</summary>
public sealed class TermSentenceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Find_SentenceOfTheSet_FindsWhatAReaderFinds(bool twoColumns)
    {
        IEnumerable<Term> glossary = CsvGlossary.Load(TermSentences.Glossary);
        if (twoColumns)
            glossary = glossary.Select(t => new Term(t.Source, t.Target, t.Policy));
        var terms = new TermBase(glossary, LanguageTag.Parse("es"));

        TermSentences
            .Default.Sentences.Select(s => (s.Text, Expected: Expected(s, twoColumns), Found: Found(terms, s.Text)))
            .Where(s => s.Expected != s.Found)
            .Select(s => $"{s.Text} — expected {s.Expected}, found {s.Found}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Sentences_OfTheSet_AreThreeHundredAndDistinct()
    {
        TermSentences.Default.Sentences.Count.ShouldBeGreaterThanOrEqualTo(300);
        TermSentences.Default.Sentences.Select(s => s.Text).ShouldBeUnique();
        TermSentences
            .Default.Sentences.SelectMany(s => s.Terms)
            .Select(t => t.Source)
            .Distinct()
            .Except(TermSentences.Default.Forms.Keys)
            .ShouldBeEmpty();
    }

    private static string Expected(TermSentence sentence, bool twoColumns) =>
        Written(
            sentence
                .Terms.Where(t => !(twoColumns && t.IsVariant))
                .SelectMany(t => Enumerable.Repeat(t.Source, t.Count))
        );

    private static string Found(TermBase terms, string text) =>
        Written(terms.Find(new InlineText(text)).Select(o => o.Term.Source));

    private static string Written(IEnumerable<string> sources) =>
        string.Join("; ", sources.Order(StringComparer.Ordinal));
}
