using Localization.Terms.Inflection;
using Localization.Terms.Lint;

namespace Localization.Terms.Tests;

public sealed class TermInferenceTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows("inference.md"))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Complete_SpecRow_InfersWhatItNames(string source, string target, string inferred)
    {
        var term = TermInference.Complete(
            new Term(source, target, source == target && source != "crisis" ? TermPolicy.Keep : TermPolicy.Translate),
            LanguageTag.Parse("es")
        );
        var kind = term.PartOfSpeech.ToString().ToLowerInvariant();
        var gender = term.Gender switch
        {
            GrammaticalGender.Masculine => "m",
            GrammaticalGender.Feminine => "f",
            _ => "unknown",
        };
        var number = term.Number == GrammaticalNumber.Plural ? "pl" : "sg";
        (inferred.Contains(' ', StringComparison.Ordinal) ? $"{kind} {gender} {number}" : kind).ShouldBe(inferred);
    }

    [Fact]
    public void Complete_EntryThatSaysItsClass_LeavesIt()
    {
        var term = new Term("cancel", "anular", TermPolicy.Translate) { PartOfSpeech = PartOfSpeech.Noun };
        TermInference.Complete(term, LanguageTag.Parse("es")).ShouldBeSameAs(term);
    }

    [Fact]
    public void Find_EntryOfTwoColumns_FindsItsPlural() =>
        new TermBase(
            [new Term("service confirmation", "confirmación de servicio", TermPolicy.Translate)],
            LanguageTag.Parse("es")
        )
            .Constrain(
                new TermBase(
                    [new Term("service confirmation", "confirmación de servicio", TermPolicy.Translate)],
                    LanguageTag.Parse("es")
                ).Find(new InlineText("Service confirmations were sent."))
            )
            .ShouldHaveSingleItem()
            .Target.ShouldBe("confirmaciones de servicio");

    [Theory]
    [InlineData("sanctions", "sanciones", "part_of_speech=noun gender=f number=pl article=las")]
    [InlineData("water", "agua", "part_of_speech=noun gender=f number=sg article=el")]
    [InlineData("think tank", "centro de estudios", "part_of_speech=noun gender=m number=sg article=el")]
    [InlineData("to guard", "guardar", "part_of_speech=verb")]
    [InlineData("Maduro", "Maduro", null)]
    public void InferredGrammar_TwoColumns_ShowsWhatIsUsed(string source, string target, string? expected)
    {
        var term = new Term(source, target, source == target ? TermPolicy.Keep : TermPolicy.Translate);
        var inferred = InferredGrammar.Of([term], LanguageTag.Parse("es"));
        (inferred.IsEmpty ? null : string.Join(' ', inferred[0].Columns.Select(c => $"{c.Column}={c.Value}"))).ShouldBe(
            expected
        );
    }
}
