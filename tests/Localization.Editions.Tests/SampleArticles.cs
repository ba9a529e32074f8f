using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Articles;

namespace Localization.Editions.Tests;

/// <summary>Articles with translations made by hand.</summary>
internal static partial class SampleArticles
{
    private static readonly (string Source, string Target)[] Glossary =
    [
        ("The Washington Post", "The Washington Post"),
        ("Maduro", "Maduro"),
        ("Kremlin", "Kremlin"),
        ("Sukhoi Su-30", "Sukhoi Su-30"),
        ("Vladimir Putin", "Vladimir Putin"),
        ("Rostec", "Rostec"),
        ("Xi Jinping", "Xi Jinping"),
        ("Moscow", "Moscú"),
        ("United States", "Estados Unidos"),
        ("Caribbean", "Caribe"),
        ("CubaHeadlines", "CubaHeadlines"),
        ("Caracas", "Caracas"),
    ];

    /// <summary>The part of the article about Moscow that <c>Data/moscow.es.tsv</c> translates.</summary>
    public static TranslatedArticle Moscow()
    {
        var translations = File.ReadLines(
                Repository.Path("tests", "Localization.Editions.Tests", "Data", "moscow.es.tsv")
            )
            .Select(l => l.Split('\t'))
            .ToDictionary(p => p[0], p => p[1]);
        var article = new ArticleFormats().Read(Repository.Seed("moscow-steps-into-caribbean-crisis.txt"));
        return Translate(article, source => translations.GetValueOrDefault(source));
    }

    /// <summary>A part of the Markdown article about oil, with its codes.</summary>
    public static TranslatedArticle Oil()
    {
        var article = new ArticleFormats().Read(Repository.Seed("venezuela-oil-exports-explained.md"));
        var translations = File.ReadLines(Repository.Path("tests", "Localization.Editions.Tests", "Data", "oil.es.tsv"))
            .Select(l => l.Split('\t'))
            .ToDictionary(p => int.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture), p => p[1]);
        var segments = article
            .Blocks.Where(b => translations.ContainsKey(b.Index))
            .Select(b => new TranslatedSegment(
                new Segment(b.Index, 0, b.Role, b.Source, "", ""),
                WithCodes(b.Source, translations[b.Index]),
                SegmentState.Translated,
                b.Role == BlockRole.TableCell ? SegmentOrigin.Rule : SegmentOrigin.Memory,
                [],
                b.Role == BlockRole.Quotation
                    ? [new QualityIssue("term-repaired", QualitySeverity.Note, ["agent", "agente"])]
                    : []
            ));
        return new(article, LanguageTag.Parse("en"), LanguageTag.Parse("es"), [.. segments], "apertium");
    }

    /// <summary>Reads <c>{1}</c>, <c>{/1}</c> as the source's codes of that id.</summary>
    private static InlineText WithCodes(InlineText source, string marked)
    {
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        var text = new System.Text.StringBuilder();
        foreach (var piece in CodeMark().Split(marked))
        {
            if (piece.StartsWith('{'))
            {
                var closes = piece.StartsWith("{/", StringComparison.Ordinal);
                var code = source.Codes.First(c =>
                    c.Id == piece.Trim('{', '/', '}') && (c.Kind == InlineCodeKind.End) == closes
                );
                codes.Add(code with { Position = text.Length });
            }
            else
            {
                text.Append(piece);
            }
        }

        return new(text.ToString(), codes.ToImmutable());
    }

    /// <summary>An article in any format, translated by <paramref name="translate"/>; sentences without translation are
    /// left out.</summary>
    public static TranslatedArticle Translate(Article article, Func<string, string?> translate)
    {
        var segments = ImmutableArray.CreateBuilder<TranslatedSegment>();
        foreach (var block in article.Blocks.Where(b => b.IsTranslatable))
        {
            var index = 0;
            foreach (var sentence in Sentence().Split(block.Source.Text))
            {
                var source = new InlineText(sentence);
                if (translate(sentence) is not { } target)
                    continue;
                var terms = Terms(sentence, target);
                segments.Add(
                    new(
                        new Segment(block.Index, index, block.Role, source, index == 0 ? "" : " ", ""),
                        new InlineText(target),
                        SegmentState.Translated,
                        block.Role is BlockRole.Byline or BlockRole.Copyright ? SegmentOrigin.Rule
                            : block.Role == BlockRole.Headline && block.Index > 1 ? SegmentOrigin.Memory
                            : SegmentOrigin.Engine,
                        terms,
                        [
                            .. terms
                                .Where(t => t.Outcome != TermOutcome.Kept)
                                .Select(t => new QualityIssue(
                                    t.Outcome == TermOutcome.Missing ? "term-missing" : "term-repaired",
                                    t.Outcome == TermOutcome.Missing ? QualitySeverity.Error : QualitySeverity.Note,
                                    [t.Occurrence.Term.Source, t.Occurrence.Term.Target]
                                )),
                        ]
                    )
                );
                index++;
            }
        }

        return new(article, LanguageTag.Parse("en"), LanguageTag.Parse("es"), segments.ToImmutable(), "apertium");
    }

    private static ImmutableArray<VerifiedTerm> Terms(string source, string target)
    {
        var terms = ImmutableArray.CreateBuilder<VerifiedTerm>();
        foreach (var (from, to) in Glossary)
        {
            var at = source.IndexOf(from, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var there = target.IndexOf(to, StringComparison.Ordinal);
            var term = new Term(from, to, from == to ? TermPolicy.Keep : TermPolicy.Translate)
            {
                Origin = "en-es.csv:12",
            };
            terms.Add(
                new(
                    new TermOccurrence(term, at, from.Length, GrammaticalNumber.Singular),
                    there < 0 ? TermOutcome.Missing
                        : from == "Rostec" ? TermOutcome.Repaired
                        : TermOutcome.Kept,
                    there,
                    there < 0 ? 0 : to.Length
                )
            );
        }

        return terms.ToImmutable();
    }

    [GeneratedRegex(@"(?<=\p{Ll}{2}[.?!]""?) (?=[\p{Lu}""])")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(\{/?[0-9]+\})")]
    private static partial Regex CodeMark();
}
