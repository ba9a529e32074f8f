using System.Globalization;
using Localization.Language.Locales;

namespace Localization.Conventions.Tests;

/// <summary>The places are as CLDR has them, but for exceptions that have a reason. The program itself runs without the
/// system's locale data.</summary>
public sealed class CldrTests
{
    public static TheoryData<string[]> Rows()
    {
        var data = new TheoryData<string[]>();
        foreach (var row in SpecTable.Rows("cldr.md"))
            data.Add(Enumerable.Range(0, 9).Select(i => row[i]).ToArray());
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void For_Place_IsAsCldrHasItOrHasAReason(string[] row)
    {
        var locale = LocaleConventions.For(LanguageTag.Parse(row[0])).ShouldNotBeNull();
        (string Name, string Ours)[] values =
        [
            ("group", Sign(locale.GroupSign)),
            ("decimal", Sign(locale.DecimalSign)),
            ("percent", Sign(locale.PercentGap)),
            ("clock", locale.TwelveHours ? "12" : "24"),
            ("currency", Sign(locale.Currency)),
            ("sign", Sign(locale.CurrencySign)),
            ("first day", locale.FirstDay.ToString()),
        ];

        values
            .Where((v, i) => v.Ours != row[i + 1])
            .Select(v => v.Name)
            .ShouldBe(row[8] == "–" ? [] : row[8].Split("; ").Select(e => e.Split(':')[0]));
    }

    /// <summary>In every place a sum names its currency in words, so that the dollar of the source is never read as the
    /// peso of the place.</summary>
    [Theory]
    [InlineData("es")]
    [InlineData("es-ES")]
    [InlineData("es-419")]
    [InlineData("es-MX")]
    [InlineData("es-US")]
    [InlineData("es-AR")]
    [InlineData("es-CU")]
    public void Find_SumInEveryPlace_NamesItsCurrency(string tag)
    {
        string[] sums = ["$5 million", "US$3.50", "€20", "£7", "¥500", "75¢", "MX$40"];
        foreach (var sum in sums)
            ConventionFinder
                .Find(new($"It cost {sum}."), BlockRole.Paragraph, LanguageTag.Parse("en"), LanguageTag.Parse(tag))
                .ShouldHaveSingleItem(sum)
                .Target.ShouldNotContain(c => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol, sum);
    }

    /// <summary>A dollar sign alone is the peso where CLDR says so, and is never left to be read as the US
    /// dollar.</summary>
    [Theory]
    [InlineData("es", "$500", "$500")]
    [InlineData("es-ES", "$500", "$500")]
    [InlineData("es-419", "$500", "$500")]
    [InlineData("es-US", "$500", "$500")]
    [InlineData("es-EC", "$500", "$500")]
    [InlineData("es-MX", "$500", "500 pesos")]
    [InlineData("es-MX", "$1", "1 peso")]
    [InlineData("es-MX", "$2 millones", "2 million pesos")]
    [InlineData("es-AR", "$500", "500 pesos")]
    [InlineData("es-CU", "$500", "500 pesos")]
    [InlineData("es-CL", "$500", "500 pesos")]
    [InlineData("es-MX", "US$500", "US$500")]
    [InlineData("es-AR", "U$S500", "US$500")]
    [InlineData("es-MX", "$500 dólares", "500 dollars")]
    [InlineData("es", "$500 pesos", "500 pesos")]
    public void Find_DollarSignOfAPlace_IsItsCurrency(string tag, string sum, string expected) =>
        ConventionFinder
            .Find(new($"Costó {sum} ayer."), BlockRole.Paragraph, LanguageTag.Parse(tag), LanguageTag.Parse("en"))
            .ShouldHaveSingleItem()
            .Target.ShouldBe(expected);

    private static string Sign(string sign) =>
        sign switch
        {
            "\u00A0" => "nbsp",
            "\u202F" => "nnbsp",
            "" => "none",
            _ => sign,
        };
}
