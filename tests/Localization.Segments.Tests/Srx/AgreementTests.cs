using CsCheck;
using Localization.Segments.Srx;

namespace Localization.Segments.Tests.Srx;

/// <summary>The automata find what a plain regex for each rule finds.</summary>
public sealed class AgreementTests
{
    private static readonly string[] Befores =
    [
        @"\.",
        @"\b(?:Mr|Dr)\.",
        @"[.!?]+[""’)]*",
        @"\s",
        "",
        @"(?<!\w)\p{Lu}\.",
        @"(?m)^[a-z]*\.",
        @"^\s*\w+[.!]",
        @"a{2,3}\.",
        @"[^.]*\.\.",
        @"\w++\.",
        @"(?:ab|a)+?\.",
        @"\Ba\.",
        @"[\p{L}&&[^aeiou]]\.",
        @"\.\s?+",
        @"(?i:mR)\.",
        @"(?<=b)\.",
        @"(?<=ab)\.",
        @"(?>a|ab)\.",
        @"(a)\.\1?",
        "😀",
    ];

    private static readonly string[] Afters =
    [
        @"\s",
        @"\s+\p{Lu}",
        "",
        @"\s+(?!a)",
        @"\b",
        @"[^a-c]",
        @"\s(?=[AM])",
        @".*b",
        @"\s*$",
        @"(?s).+\z",
        @"\S",
        @"\s++[A-Z]",
        @"(?!Mr)\S|\s",
        "😀",
    ];

    private static readonly Gen<string> Text = Gen.String[Pick.From(".. !?\" ’)  \naabMrDmR😀é".ToCharArray()), 0, 40];

    [Fact]
    public void Breaks_RandomRules_AgreeWithPlainRegexes()
    {
        var rule = Gen.Select(Gen.Bool, Pick.From(Befores), Pick.From(Afters));
        Gen.Select(rule.Array[1, 6], Text.Array[1, 20])
            .Sample(
                (rules, texts) =>
                {
                    var document = SrxText.Rules([
                        .. rules.Select(r =>
                            r.Item1 ? SrxText.Break(r.Item2, r.Item3) : SrxText.Keep(r.Item2, r.Item3)
                        ),
                    ]);
                    var segmenter = new SrxSegmenter(document);
                    var plain = new PlainRegexRules(document.RulesFor("en"));
                    foreach (var text in texts)
                        Found(segmenter, text)
                            .ShouldBe(
                                plain.Breaks(text),
                                string.Join(" || ", rules) + " >> " + System.Text.Json.JsonSerializer.Serialize(text)
                            );
                },
                iter: Cases.Of(30, 150)
            );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Breaks_OwnRules_AgreeWithPlainRegexes(string language)
    {
        var plain = new PlainRegexRules(SrxSegmenter.Default.RulesOf(LanguageTag.Parse(language)));
        var file = File.ReadAllText(
            Repository.Path("tests", "Localization.Segments.Tests", "Specs", $"segmentation.{language}.md")
        );
        var text = file.Replace("‖", "", StringComparison.Ordinal)[..Cases.Of(1500, 4000)];

        Found(SrxSegmenter.Default, text, language).ShouldBe(plain.Breaks(text));
    }

    private static List<int> Found(SrxSegmenter segmenter, string text, string language = "en") =>
        [.. segmenter.Explain(text, LanguageTag.Parse(language)).Where(d => d.IsBreak).Select(d => d.Position)];
}
