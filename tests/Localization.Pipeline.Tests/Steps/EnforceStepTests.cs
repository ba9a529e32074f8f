using System.Text.RegularExpressions;
using CsCheck;
using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Tests.Steps;

public sealed partial class EnforceStepTests
{
    private static readonly Term[] Terms =
    [
        Name("Essequibo", "Esequibo", PartOfSpeech.Place, GrammaticalGender.Masculine),
        Name("Rostec", "Rostec", PartOfSpeech.Organization, GrammaticalGender.Feminine),
        Name("Sukhoi", "Sukhoi", PartOfSpeech.Product, GrammaticalGender.Masculine),
        Name("Maduro", "Maduro", PartOfSpeech.Person, GrammaticalGender.Masculine),
        Name("White House", "Casa Blanca", PartOfSpeech.Organization, GrammaticalGender.Feminine),
        Name("El Mundo", "El Mundo", PartOfSpeech.Organization, GrammaticalGender.Masculine) with
        {
            Article = TermArticle.Own,
        },
        Word("fighter jet", "avión de combate", PartOfSpeech.Noun, GrammaticalGender.Masculine),
        Word("air force", "fuerza aérea", PartOfSpeech.Noun, GrammaticalGender.Feminine),
        Word("warship", "buque de guerra", PartOfSpeech.Noun, GrammaticalGender.Masculine),
        Word("Russian", "ruso", PartOfSpeech.Adjective, GrammaticalGender.Masculine),
    ];

    private static readonly string[] Pieces =
    [
        "Essequibo",
        "Rostec",
        "Sukhois",
        "Maduro's",
        "the White House",
        "El Mundo",
        "fighter jets",
        "the air force",
        "a warship",
        "Russian",
        "troops",
        "flew over",
        "said",
        "and",
        "met",
        "near",
        "from",
    ];

    private static readonly string[] AllTricks = ["drop", "lower", "split", "double", "reorder", "translate", "keep"];

    [Fact]
    public async Task RunAsync_TextOnlyProvider_HasEveryTermInItsSpanishForm()
    {
        var summary = await TranslateAsync(
            new HostileProvider(1),
            "The troops met Maduro near the Essequibo. Rostec sold the Sukhois to the air force."
        );
        Targets(summary)
            .ShouldBe(["El tropas vio a Maduro cerca del Esequibo.", "Rostec vendió los Sukhoi a la fuerza aérea."]);
        summary
            .Articles.Single()
            .Segments.SelectMany(s => s.Issues)
            .Where(i => i.Severity > QualitySeverity.Note)
            .ShouldHaveSingleItem()
            // What the provider wrote itself: 'El tropas'.
            .Code.ShouldBe("agreement");
    }

    [Fact]
    public async Task RunAsync_ProviderThatManglesOnlyStandIns_IsAskedAgainForThatSegmentAlone()
    {
        var provider = new HostileProvider(1, "lower", "split");
        var summary = await TranslateAsync(provider, "Maduro said. The troops flew.");
        summary.Articles.Single().Segments.SelectMany(s => s.Terms).ShouldAllBe(t => t.Outcome != TermOutcome.Missing);
    }

    [Fact]
    public void RunAsync_HostileProvider_EndsRightOrSaysWhatIsMissingAndLeavesNoPieceBehind()
    {
        var sentence = Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .List[1, 9]
            .Select(p => string.Join(' ', p) + " today.");
        Gen.Select(sentence, Gen.Int[0, 1_000_000])
            .Sample(
                (text, seed) =>
                {
                    var summary = TranslateAsync(new HostileProvider(seed, AllTricks), text).GetAwaiter().GetResult();
                    foreach (var segment in summary.Articles.Single().Segments)
                    {
                        Debris().IsMatch(segment.Target.Text).ShouldBeFalse($"{text} → {segment.Target.Text}");
                        var missing = segment.Terms.Count(t => t.Outcome == TermOutcome.Missing);
                        segment.Issues.Count(i => i.Code == "term-missing").ShouldBe(missing);
                        foreach (var term in segment.Terms.Where(t => t.Outcome != TermOutcome.Missing))
                            segment
                                .Target.Text.Substring(term.TargetStart, term.TargetLength)
                                .ShouldNotBeNullOrWhiteSpace();
                    }
                },
                iter: Cases.Of(40, 300)
            );
    }

    [Fact]
    public async Task RunAsync_ProviderThatNeverSaysTheTerm_KeepsItsBestAnswerAndReportsTheTerm()
    {
        var summary = await TranslateAsync(new HostileProvider(1, "drop"), "Maduro said.");
        var segment = summary.Articles.Single().Segments.ShouldHaveSingleItem();
        segment.Target.Text.ShouldBe("Dijo.");
        segment.Issues.ShouldHaveSingleItem().Code.ShouldBe("term-missing");
    }

    [Fact]
    public async Task RunAsync_ProviderThatRefusesInItsOwnWords_LeavesTheSegmentUntranslated()
    {
        var summary = await TranslateAsync(
            new FixedProvider("Esta petición no se atiende hoy en esta casa."),
            "Maduro met the troops near the river."
        );
        summary.Untranslated.ShouldBe(1);
        summary.Articles.Single().Segments.ShouldHaveSingleItem().State.ShouldBe(SegmentState.Initial);
    }

    [Fact]
    public async Task RunAsync_TermCannotBeAskedForAlone_KeepsTheArticleAndReportsTheTerm()
    {
        var fault = new ProviderQuotaException("provider-budget-characters", "fixed", 10);
        var summary = await TranslateAsync(
            new FixedProvider("Las tropas se reunieron cerca del río.", fault),
            "Maduro met the troops near the river."
        );
        summary.Failed.ShouldBe(0);
        summary
            .Articles.Single()
            .Segments.ShouldHaveSingleItem()
            .Issues.ShouldContain(issue => issue.Code == "term-missing");
    }

    [Fact]
    public async Task RunAsync_SecondRun_AsksNothingAgainThoughTermsAreMissing()
    {
        using var batch = new BatchFixture { Provider = new HostileProvider(1, "drop") };
        var file = batch.Write("a.txt", "Title\n\nMaduro said.\n");
        await batch.RunAsync([file], Terms);
        var asked = ((HostileProvider)batch.Provider).Asked;
        await batch.RunAsync([file], Terms);
        ((HostileProvider)batch.Provider).Asked.ShouldBe(asked);
    }

    private static IEnumerable<string> Targets(BatchSummary summary) =>
        summary.Articles.Single().Segments.Select(s => s.Target.Text);

    private static async Task<BatchSummary> TranslateAsync(ITranslationProvider provider, string text)
    {
        using var batch = new BatchFixture { Provider = provider };
        return await batch.RunAsync([batch.Write("a.txt", text + "\n")], Terms);
    }

    private static Term Name(string source, string target, PartOfSpeech kind, GrammaticalGender gender) =>
        new(source, target, source == target ? TermPolicy.Keep : TermPolicy.Translate)
        {
            PartOfSpeech = kind,
            Gender = gender,
        };

    private static Term Word(string source, string target, PartOfSpeech kind, GrammaticalGender gender) =>
        new(source, target, TermPolicy.Translate)
        {
            PartOfSpeech = kind,
            Gender = gender,
            Case = TermCase.Insensitive,
        };

    // A stand-in's name or any piece of a code.
    [GeneratedRegex(
        @"xqz|qxj|jxq|xqj|\bxq|qz\d|Anselmo|Cochabamba|Orinoco|Ecopetrol|Benfica|Dassault",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Debris();
}
