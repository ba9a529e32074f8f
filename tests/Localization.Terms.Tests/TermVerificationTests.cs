using Localization.Terms.Verification;

namespace Localization.Terms.Tests;

public sealed class TermVerificationTests
{
    private static readonly TermBase Terms = new(
        [
            new Term("Essequibo", "Esequibo", TermPolicy.Translate) { PartOfSpeech = PartOfSpeech.Place },
            new Term("Maduro", "Maduro", TermPolicy.Keep) { PartOfSpeech = PartOfSpeech.Person },
            new Term("Chavista", "chavista", TermPolicy.Translate)
            {
                PartOfSpeech = PartOfSpeech.Adjective,
                Case = TermCase.Insensitive,
            },
            new Term("Russian", "ruso", TermPolicy.Translate) { PartOfSpeech = PartOfSpeech.Adjective },
            new Term("warship", "buque de guerra", TermPolicy.Translate)
            {
                PartOfSpeech = PartOfSpeech.Noun,
                Case = TermCase.Insensitive,
            },
            new Term("Gulf of Mexico", "Golfo de América", TermPolicy.Forbid),
        ],
        LanguageTag.Parse("es")
    );

    [Fact]
    public void Verify_TargetHasEveryTerm_KeepsAllWithoutIssue()
    {
        var verdict = Verify("Maduro's claim to the Essequibo", "La reclamación de Maduro sobre el Esequibo");
        verdict.Terms.Select(t => t.Outcome).ShouldBe([TermOutcome.Kept, TermOutcome.Kept]);
        verdict.Terms.Select(t => t.TargetStart).ShouldBe([18, 34]);
        verdict.Issues.ShouldBeEmpty();
    }

    [Fact]
    public void Verify_TargetHasTheSourceForm_PutsItRightAndSaysSo()
    {
        var verdict = Verify("the Essequibo", "el Essequibo");
        verdict.Target.Text.ShouldBe("el Esequibo");
        verdict.Terms[0].Outcome.ShouldBe(TermOutcome.Repaired);
        verdict.Issues.ShouldHaveSingleItem().Code.ShouldBe("term-repaired");
    }

    [Fact]
    public void Verify_TermStandsTwiceButOnlyOnceInTheTarget_ReportsTheSecond()
    {
        var verdict = Verify("Maduro met Maduro", "Maduro se reunió");
        verdict.Terms.Select(t => t.Outcome).ShouldBe([TermOutcome.Kept, TermOutcome.Missing]);
        verdict.Issues.ShouldHaveSingleItem().Code.ShouldBe("term-missing");
    }

    [Fact]
    public void Verify_NameInsideAnotherWord_IsMissing() =>
        Verify("Maduro spoke", "Los maduros hablaron").Terms[0].Outcome.ShouldBe(TermOutcome.Missing);

    [Theory]
    [InlineData("las tropas rusas")]
    [InlineData("Rusos y otros")]
    public void Verify_AdjectiveAgreesWithItsNoun_IsKept(string target) =>
        Verify("Russian troops", target).Terms[0].Outcome.ShouldBe(TermOutcome.Kept);

    [Fact]
    public void Verify_PluralNoun_WantsThePluralOfItsHead() =>
        Verify("warships", "los buques de guerra").Terms[0].Outcome.ShouldBe(TermOutcome.Kept);

    [Fact]
    public void Verify_ForbiddenTarget_IsAnError()
    {
        var verdict = Verify("in the Gulf of Mexico", "en el Golfo de América");
        verdict.Issues.ShouldHaveSingleItem().Code.ShouldBe("term-forbidden");
        verdict.Terms.ShouldBeEmpty();
    }

    [Fact]
    public void Verify_RepairInsideCodes_KeepsTheCodesAroundTheTerm()
    {
        var target = new InlineText(
            "el Essequibo hoy",
            [new InlineCode(3, InlineCodeKind.Start, "1", "<b>"), new InlineCode(12, InlineCodeKind.End, "1", "</b>")]
        );
        var source = new InlineText("the Essequibo today");
        var verdict = Terms.Verify(source, target, Terms.Find(source));
        verdict.Target.Render().ShouldBe("el <b>Esequibo</b> hoy");
    }

    [Fact]
    public void Constrain_Adjective_GivesItsFourForms()
    {
        var constraint = Terms.Constrain(Terms.Find(new InlineText("Russian"))).ShouldHaveSingleItem();
        constraint.Forms.ShouldBe(new TargetForms("ruso", "rusa", "rusos", "rusas"));
    }

    private static Verdict Verify(string source, string target) =>
        Terms.Verify(new InlineText(source), new InlineText(target), Terms.Find(new InlineText(source)));
}
