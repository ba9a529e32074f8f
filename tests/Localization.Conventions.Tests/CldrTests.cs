using System.Globalization;
using Localization.Conventions.Locales;

namespace Localization.Conventions.Tests;

/// <summary>The places are as CLDR has them, but for exceptions that have a reason. The program itself runs without the
/// system's locale data.</summary>
public sealed class CldrTests
{
    public static TheoryData<string, string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var row in SpecTable.Rows("cldr.md"))
            data.Add(row[0], row[1], row[2], row[3], row[4], row[5]);
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void For_Place_IsAsCldrHasItOrHasAReason(
        string tag,
        string group,
        string part,
        string percent,
        string clock,
        string exceptions
    )
    {
        var locale = LocaleConventions.For(LanguageTag.Parse(tag)).ShouldNotBeNull();
        (string Name, string Ours, string Theirs)[] values =
        [
            ("group", Sign(locale.GroupSign), group),
            ("decimal", Sign(locale.DecimalSign), part),
            ("percent", Sign(locale.PercentGap), percent),
            ("clock", locale.TwelveHours ? "12" : "24", clock),
        ];

        values
            .Where(v => v.Ours != v.Theirs)
            .Select(v => v.Name)
            .ShouldBe(exceptions == "–" ? [] : exceptions.Split("; ").Select(e => e.Split(':')[0]));
    }

    /// <summary>CLDR's currency signs have no say: in every place a sum names its currency in words, so that the dollar
    /// of the source is never read as the peso of the place.</summary>
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

    private static string Sign(string sign) =>
        sign switch
        {
            "\u00A0" => "nbsp",
            "\u202F" => "nnbsp",
            "" => "none",
            _ => sign,
        };
}
