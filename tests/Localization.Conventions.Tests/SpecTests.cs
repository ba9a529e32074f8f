using System.Text;

namespace Localization.Conventions.Tests;

/// <summary>Runs the tables in <c>Specs/</c>.</summary>
public sealed class SpecTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    public static TheoryData<SpecRow> Stretches() =>
        Rows(
            "source",
            "dates.md",
            "times.md",
            "numbers.md",
            "money.md",
            "units.md",
            "credits.md",
            "kept.md",
            "compounds.md",
            "spans.md",
            "labels.md",
            "portuguese.md"
        );

    public static TheoryData<SpecRow> SpanishStretches() => Rows("fuente", "spanish.md");

    public static TheoryData<SpecRow> Segments() => Rows("segment", "bylines.md", "cells.md", "portuguese-cells.md");

    public static TheoryData<SpecRow> Typography() =>
        Rows("engine", "typography.md", "quotes.md", "dashes.md", "portuguese-marks.md");

    public static TheoryData<SpecRow> Headlines() => Rows("headline", "headlines.md");

    public static TheoryData<SpecRow> SpanishHeadlines() => Rows("titular", "headlines.md");

    [Theory, MemberData(nameof(Stretches), DisableDiscoveryEnumeration = true)]
    public void Find_SpecRow_GivesItsConstraints(SpecRow row)
    {
        foreach (var (tag, expected) in Locales(row))
        {
            Shown(row.Cell("source"), Role(row), English, LanguageTag.Parse(tag)).ShouldBe(expected, $"{row} in {tag}");
        }
    }

    private static string Shown(string source, BlockRole role, LanguageTag from, LanguageTag to)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var constraint in ConventionFinder.Find(new(source), role, from, to))
        {
            shown.Append(source, at, constraint.Start - at).Append('[').Append(constraint.Target).Append(']');
            at = constraint.End;
        }

        return shown.Append(source, at, source.Length - at).ToString();
    }

    [Theory, MemberData(nameof(SpanishStretches), DisableDiscoveryEnumeration = true)]
    public void Find_SpanishRow_GivesItsConstraints(SpecRow row) =>
        Shown(row.Cell("fuente"), BlockRole.Paragraph, LanguageTag.Parse("es"), English)
            .ShouldBe(row.Cell("en"), row.ToString());

    [Theory, MemberData(nameof(Segments), DisableDiscoveryEnumeration = true)]
    public void Render_SpecRow_GivesItsTranslation(SpecRow row)
    {
        foreach (var (tag, expected) in Locales(row))
        {
            var rendered = WholeSegment.Render(new(row.Cell("segment")), Role(row), English, LanguageTag.Parse(tag));
            (rendered?.Text ?? "(engine)").ShouldBe(expected, $"{row} in {tag}");
        }
    }

    [Theory, MemberData(nameof(Typography), DisableDiscoveryEnumeration = true)]
    public void Apply_SpecRow_GivesItsTypography(SpecRow row)
    {
        foreach (var (tag, expected) in Locales(row))
        {
            var target = LanguageTag.Parse(tag);
            InlineText source = new(row.Cell("source", row.Cell("engine")));
            var once = TargetTypography.Apply(new(row.Cell("engine")), source, Role(row), English, target);
            once.Text.ShouldBe(expected, $"{row} in {tag}");
            TargetTypography.Apply(once, source, Role(row), English, target).Text.ShouldBe(expected, $"{row} again");
        }
    }

    [Theory, MemberData(nameof(Headlines), DisableDiscoveryEnumeration = true)]
    public void ToSentenceCase_SpecRow_GivesItsSentence(SpecRow row)
    {
        var evidence = CaseEvidence.From([row.Cell("article")]);
        Truecaser
            .ToSentenceCase(new(row.Cell("headline")), evidence)
            .Text.Text.ShouldBe(row.Cell("sentence"), row.ToString());
    }

    [Theory, MemberData(nameof(SpanishHeadlines), DisableDiscoveryEnumeration = true)]
    public void HeadlineCaseApply_SpecRow_GivesItsSentence(SpecRow row)
    {
        var evidence = CaseEvidence.From([row.Cell("artículo")]);
        HeadlineCase.Apply(new(row.Cell("titular")), evidence).Text.Text.ShouldBe(row.Cell("frase"), row.ToString());
    }

    private static BlockRole Role(SpecRow row) => Enum.Parse<BlockRole>(row.Cell("role", nameof(BlockRole.Paragraph)));

    /// <summary>The cells under headings that are language tags.</summary>
    private static IEnumerable<(string Tag, string Expected)> Locales(SpecRow row) =>
        row.Header.Zip(row.Cells).Where(c => c.First.Split('-')[0] is "es" or "pt");

    private static TheoryData<SpecRow> Rows(string key, params string[] files) =>
        [.. files.SelectMany(f => SpecTable.Rows(f, key, repeatEmpty: true))];
}
