using Localization.Language.Spanish;

namespace Localization.Terms.Tests;

public sealed class SpanishFormTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows("spanish-forms.md"))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forms_SpecRow_AreThoseThatItNames(string given, string wordClass, string forms)
    {
        if (wordClass == "noun")
        {
            SpanishPlural.OfPhrase(given).ShouldBe(forms);
            return;
        }

        var made = SpanishAdjective.Forms(given);
        $"{made.MasculineSingular} {made.FeminineSingular} {made.MasculinePlural} {made.FemininePlural}".ShouldBe(
            forms
        );
    }

    [Theory]
    [InlineData("el", GrammaticalGender.Feminine, GrammaticalNumber.Singular, "la")]
    [InlineData("Los", GrammaticalGender.Feminine, GrammaticalNumber.Plural, "Las")]
    [InlineData("del", GrammaticalGender.Feminine, GrammaticalNumber.Singular, "de la")]
    [InlineData("de la", GrammaticalGender.Masculine, GrammaticalNumber.Singular, "del")]
    [InlineData("sobre", GrammaticalGender.Feminine, GrammaticalNumber.Singular, "sobre")]
    public void Agree_Determiner_TakesGenderAndNumber(
        string determiner,
        GrammaticalGender gender,
        GrammaticalNumber number,
        string agreed
    ) => SpanishDeterminer.Agree(determiner, gender, number).ShouldBe(agreed);

    [Theory]
    [InlineData("luchar", "luchando")]
    [InlineData("hacer", "haciendo")]
    [InlineData("leer", "leyendo")]
    [InlineData("construir", "construyendo")]
    [InlineData("seguir", "siguiendo")]
    [InlineData("conseguir", "consiguiendo")]
    [InlineData("repetir", "repitiendo")]
    [InlineData("morir", "muriendo")]
    [InlineData("decir", "diciendo")]
    [InlineData("ir", "yendo")]
    [InlineData("vivir", "viviendo")]
    [InlineData("reñir", "riñendo")]
    public void Gerund_Infinitive_HasItsForm(string infinitive, string gerund) =>
        SpanishVerb.Of(infinitive)!.Gerund.ShouldBe(gerund);
}
