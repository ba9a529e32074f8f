namespace Localization.Terms.Tests;

/// <summary>A place at the head of a dispatch keeps its capitals.</summary>
public sealed class DatelineTermTests
{
    private static readonly TermBase Terms = new(
        [
            new Term("Berlin", "Berlín", TermPolicy.Translate) { PartOfSpeech = PartOfSpeech.Place },
            new Term("NATO", "OTAN", TermPolicy.Translate),
        ],
        LanguageTag.Parse("es")
    );

    [Theory]
    [InlineData("BERLIN (AP) — Two men left.", "BERLÍN")]
    [InlineData("BERLIN, Nov. 2 (Reuters) - Two men left.", "BERLÍN")]
    [InlineData("BERLIN — Two men left.", "BERLÍN")]
    [InlineData("Berlin — and Paris — agreed.", "Berlín")]
    [InlineData("BERLIN WINS", "Berlín")]
    [InlineData("Two men left BERLIN.", "Berlín")]
    [InlineData("NATO — and others — agreed.", "OTAN")]
    public void Constrain_Place_HasTheCapitalsOfADateline(string source, string target) =>
        Terms.Constrain(Terms.Find(new InlineText(source))).ShouldHaveSingleItem().Target.ShouldBe(target);
}
