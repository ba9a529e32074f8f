using CsCheck;
using Localization.Terms.Verification;

namespace Localization.Terms.Tests;

public sealed class TermRepairTests
{
    private static readonly TermBase Terms = new(
        [
            Name("Essequibo", "Esequibo", PartOfSpeech.Place, GrammaticalGender.Masculine, TermArticle.Definite),
            Name("Kremlin", "Kremlin", PartOfSpeech.Organization, GrammaticalGender.Masculine, TermArticle.Definite),
            Name("Russia", "Rusia", PartOfSpeech.Place, GrammaticalGender.Feminine, TermArticle.None),
            Name("Sukhoi", "Sukhoi", PartOfSpeech.Product, GrammaticalGender.Masculine),
            Name("Su-30", "Su-30", PartOfSpeech.Product, GrammaticalGender.Masculine),
            Name("El Mundo", "El Mundo", PartOfSpeech.Organization, GrammaticalGender.Masculine, TermArticle.Own),
            Name("Story", "Story", PartOfSpeech.Person, GrammaticalGender.Masculine),
            Name("IRA", "IRA", PartOfSpeech.Organization, GrammaticalGender.Feminine),
            Name("White House", "Casa Blanca", PartOfSpeech.Organization, GrammaticalGender.Feminine),
            Name("U.S.", "Estados Unidos", PartOfSpeech.Place, GrammaticalGender.Unknown),
            Name("U.S.", "EE. UU.", PartOfSpeech.Place, GrammaticalGender.Unknown) with
            {
                Status = TermStatus.Admitted,
            },
            Word("fighter jet", "avión de combate", PartOfSpeech.Noun, GrammaticalGender.Masculine),
            Word("air force", "fuerza aérea", PartOfSpeech.Noun, GrammaticalGender.Feminine),
            Word("weapon", "arma", PartOfSpeech.Noun, GrammaticalGender.Feminine),
            Word("Russian", "ruso", PartOfSpeech.Adjective, GrammaticalGender.Masculine),
            Word("step up", "reforzar", PartOfSpeech.Verb, GrammaticalGender.Unknown),
            Word("Gulf of Mexico", "golfo de México", PartOfSpeech.Place, GrammaticalGender.Masculine),
            Word("Gulf of Mexico", "Golfo de América", PartOfSpeech.Place, GrammaticalGender.Masculine) with
            {
                Policy = TermPolicy.Forbid,
            },
        ],
        LanguageTag.Parse("es")
    );

    public static TheoryData<string, string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in SpecTable.Rows("repair.md"))
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Verify_SpecRow_GivesTheTargetAndOutcomes(
        string source,
        string given,
        string alone,
        string target,
        string outcomes
    )
    {
        var verdict = Verify(source, given, alone);
        verdict.Target.Text.ShouldBe(target);
        string.Join(' ', verdict.Terms.Select(t => t.Outcome.ToString().ToLowerInvariant())).ShouldBe(outcomes);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Verify_ItsOwnTarget_ChangesNothing(
        string source,
        string given,
        string alone,
        string target,
        string outcomes
    )
    {
        _ = (target, outcomes);
        var once = Verify(source, given, alone);
        var twice = Verify(source, once.Target.Text, alone);
        twice.Target.ShouldBe(once.Target);
        twice.Terms.ShouldAllBe(t => t.Outcome != TermOutcome.Repaired);
    }

    [Fact]
    public void Verify_AnyTarget_IsIdempotentAndCountsEveryOccurrence()
    {
        string[] source =
        [
            "the Essequibo",
            "Russian",
            "fighter jets",
            "El Mundo",
            "Gulf of Mexico",
            "Story",
            "and",
            "U.S.",
            "weapon",
        ];
        string[] target =
        [
            "del",
            "el",
            "la",
            "Essequibo",
            "esequibo",
            "rusas",
            "Russian",
            "cazas",
            "mundo",
            "El Mundo",
            "Golfo de América",
            "story",
            "Historia",
            "y",
            "los",
            "U.S.",
            "EE. UU.",
            "arma",
            ".",
            "de",
            "a",
        ];
        Gen.Select(AnyOf(source).List[1, 6], AnyOf(target).List[0, 10])
            .Sample(
                (s, t) =>
                {
                    var text = new InlineText(string.Join(' ', s));
                    var found = Terms.Find(text);
                    var alone = new Dictionary<string, string> { ["fighter jets"] = "cazas", ["Story"] = "Historia" };
                    var once = Terms.Verify(text, new InlineText(string.Join(' ', t)), found, alone);
                    once.Terms.Length.ShouldBe(found.Count(o => !o.Term.IsForbidden));
                    once.Terms.Where(v => v.TargetStart >= 0).Select(v => v.TargetStart).ShouldBeUnique();
                    Terms.Verify(text, once.Target, found, alone).Target.ShouldBe(once.Target);
                }
            );
    }

    [Fact]
    public void Verify_TargetThatMayNotBeChanged_ReportsAndLeavesIt()
    {
        var source = new InlineText("the Essequibo");
        var verdict = Terms.Verify(source, new InlineText("el Essequibo"), Terms.Find(source), repair: false);
        verdict.Target.Text.ShouldBe("el Essequibo");
        verdict.Terms.ShouldHaveSingleItem().Outcome.ShouldBe(TermOutcome.Missing);
    }

    private static Verdict Verify(string source, string target, string alone)
    {
        var text = new InlineText(source);
        var found = Terms.Find(text);
        var unprotected =
            alone.Length == 0
                ? null
                : found.Select(o => source.Substring(o.Start, o.Length)).Distinct().ToDictionary(s => s, _ => alone);
        return Terms.Verify(text, new InlineText(target), found, unprotected);
    }

    private static Gen<string> AnyOf(string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Term Name(
        string source,
        string target,
        PartOfSpeech kind,
        GrammaticalGender gender,
        TermArticle article = TermArticle.Unstated
    ) =>
        new(source, target, source == target ? TermPolicy.Keep : TermPolicy.Translate)
        {
            PartOfSpeech = kind,
            Gender = gender,
            Article = article,
        };

    private static Term Word(string source, string target, PartOfSpeech kind, GrammaticalGender gender) =>
        new(source, target, TermPolicy.Translate)
        {
            PartOfSpeech = kind,
            Gender = gender,
            Case = TermCase.Insensitive,
        };
}
