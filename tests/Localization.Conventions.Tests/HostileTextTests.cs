using System.Collections.Immutable;
using CsCheck;

namespace Localization.Conventions.Tests;

/// <summary>Properties that hold for any text whatever: articles are not to be trusted.</summary>
public sealed class HostileTextTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly string[] Places = ["es", "es-ES", "es-419", "es-US", "es-MX", "fr", "de"];

    private static readonly string[] Pieces =
    [
        " ",
        "  ",
        "\u00A0",
        "\n",
        ",",
        ".",
        "...",
        "…",
        "?",
        "!",
        "¿",
        "¡",
        ":",
        ";",
        "-",
        "–",
        "—",
        "--",
        "\"",
        "'",
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "(",
        ")",
        "%",
        "$",
        "€",
        "US$",
        "°F",
        "@",
        "#",
        "/",
        "1",
        "3",
        "21",
        "1,000",
        "2.5",
        "1.2.3",
        "2015",
        "99999999999999999999999",
        "st",
        "th",
        "s",
        "bn",
        "million",
        "billion people",
        "percent",
        "November",
        "Nov.",
        "Sunday",
        "May",
        "on",
        "in",
        "at",
        "by",
        "the",
        "a",
        "early",
        "of",
        "p.m.",
        "AM",
        "ET",
        "kilometers",
        "miles per hour",
        "century",
        "1990s",
        "Image by",
        "©",
        "Published",
        "Jane Doe",
        "and",
        "de el",
        "y Irán",
        "o ocho",
        "HAVANA",
        "(AP)",
        "http://a.b/c?d",
        "x@y.org",
        "Maduro",
        "iPhone",
        "é",
        "e\u0301",
        "\uD83D\uDE00",
        "\uD800",
        "a.pdf",
        "two",
        "half",
        "thirds",
        "Qué",
        "Monday's",
        "I",
        "Ⅳ",
        "٣",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1]
        .Select(i => Pieces[i])
        .Array[0, 24]
        .Select(p => string.Concat(p));

    private static readonly Gen<InlineText> Coded = Gen.Select(Texts, Gen.Int[0, 200].Array[0, 5])
        .Select(
            (text, places) =>
                new InlineText(
                    text,
                    [
                        .. places
                            .Select(p => p % (text.Length + 1))
                            .Order()
                            .Select((p, i) => new InlineCode(p, (InlineCodeKind)(i % 3), $"{i}", $"<{i}>")),
                    ]
                )
        );

    private static readonly Gen<LanguageTag> Targets = Gen.Int[0, Places.Length - 1]
        .Select(i => LanguageTag.Parse(Places[i]));
    private static readonly Gen<BlockRole> Roles = Gen.Enum<BlockRole>();

    [Fact]
    public void Find_AnyText_GivesConstraintsInsideItThatDoNotOverlap() =>
        Gen.Select(Texts, Roles, Targets)
            .Sample(
                (text, role, to) =>
                {
                    var taken =
                        text.Length > 8
                            ? [new LexicalConstraint(3, 4, "x", PartOfSpeech.Noun)]
                            : ImmutableArray<LexicalConstraint>.Empty;
                    var found = ConventionFinder.Find(new(text), role, English, to, taken);
                    var at = 0;
                    foreach (var constraint in found)
                    {
                        constraint.Start.ShouldBeGreaterThanOrEqualTo(at);
                        constraint.Length.ShouldBeGreaterThan(0);
                        constraint.End.ShouldBeLessThanOrEqualTo(text.Length);
                        foreach (var other in taken)
                            (constraint.End <= other.Start || constraint.Start >= other.End).ShouldBeTrue(text);
                        at = constraint.End;
                    }
                },
                iter: Cases.Of(300, 20_000)
            );

    [Fact]
    public void Apply_AnyText_IsIdempotentAndKeepsCodes() =>
        Gen.Select(Coded, Texts, Roles, Targets)
            .Sample(
                (target, source, role, to) =>
                {
                    var once = TargetTypography.Apply(target, new(source), role, English, to);
                    once.Codes.Select(c => c.Data).ShouldBe(target.Codes.Select(c => c.Data));
                    TargetTypography
                        .Apply(once, new(source), role, English, to)
                        .ToString()
                        .ShouldBe(once.ToString(), $"{target} | {source}");
                },
                iter: Cases.Of(300, 20_000)
            );

    [Fact]
    public void Render_AnyText_KeepsCodes() =>
        Gen.Select(Coded, Roles, Targets)
            .Sample(
                (source, role, to) =>
                {
                    if (WholeSegment.Render(source, role, English, to) is { } rendered)
                        rendered.Codes.Select(c => c.Data).ShouldBe(source.Codes.Select(c => c.Data));
                },
                iter: Cases.Of(300, 20_000)
            );

    [Fact]
    public void ToSentenceCase_AnyText_ChangesLetterCaseOnly() =>
        Gen.Select(Coded, Texts)
            .Sample(
                (headline, article) =>
                {
                    var result = Truecaser.ToSentenceCase(headline, CaseEvidence.From([article])).Text;
                    string.Equals(result.Text, headline.Text, StringComparison.OrdinalIgnoreCase)
                        .ShouldBeTrue(headline.Text);
                    result.Codes.ShouldBe(headline.Codes);
                },
                iter: Cases.Of(300, 20_000)
            );

    /// <summary>A rule whose cost grew with the square of the length would keep this test from ending.</summary>
    [Theory]
    [InlineData("1,")]
    [InlineData("\"'")]
    [InlineData("— ")]
    [InlineData("? ")]
    [InlineData("a.")]
    [InlineData("@a")]
    [InlineData("A, b, and ")]
    [InlineData("By A, ")]
    [InlineData("Photo by ")]
    [InlineData("«“‘")]
    [InlineData(" ")]
    public void AnyEntryPoint_LongMonotonousText_Ends(string piece)
    {
        InlineText text = new(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        var es = LanguageTag.Parse("es");
        foreach (var role in new[] { BlockRole.Paragraph, BlockRole.Caption, BlockRole.Byline })
        {
            ConventionFinder.Find(text, role, English, es).IsDefault.ShouldBeFalse();
            WholeSegment.Render(text, role, English, es);
            TargetTypography.Apply(text, text, role, English, es).ShouldNotBeNull();
        }

        Truecaser.ToSentenceCase(text, CaseEvidence.From([text.Text])).ShouldNotBeNull();
    }
}
