using System.Globalization;
using System.Text;
using CsCheck;
using Localization.Quality;

namespace Localization.Conventions.Tests;

/// <summary>For any value in a construct: what conventions write in Spanish, the checks read as what the
/// English says.</summary>
public sealed class ValueTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    private static readonly string[] Places = ["es", "es-MX", "es-419", "es-AR"];

    // {0} is a whole number, {1} a decimal, {2} a day, {3} a month, {4} a year, {5} a greater number than {0}.
    private static readonly string[] Constructs =
    [
        "They sold {0} tons of wheat.",
        "They sold {1} million tons of wheat.",
        "It cost ${1} billion in {4}.",
        "It cost €{0} million.",
        "It cost {0} million dollars.",
        "It rose by {1}% in {3}.",
        "It fell {1} percent.",
        "It came on {3} {2}, {4}.",
        "It came in {3} {4}.",
        "It came from {3} {2} to the north.",
        "It is {0} miles long.",
        "It is {1} kilometers long.",
        "A {0}-mile road opened.",
        "Between {0} and {5} people came.",
        "They want ${0}-${5} million.",
        "They want {0} to {5} billion dollars.",
        "Some {0} thousand people left.",
        "It weighs {1} kilograms.",
        "It reached {0} degrees Celsius.",
        "A ${1}-billion deal was signed.",
        "A multi-billion-dollar deal of ${0} billion was signed.",
        "It is worth {1} trillion euros.",
    ];

    [Fact]
    public void Find_AnyValueInAnyConstruct_IsReadAsItWas() =>
        Gen.Select(
                Gen.Int[0, Constructs.Length - 1],
                Gen.Int[0, Places.Length - 1],
                Gen.Select(Gen.Int[2, 99_999], Gen.Int[11, 999], Gen.Int[1, 28]),
                Gen.Select(Gen.Int[1, 12], Gen.Int[1900, 2026], Gen.Int[1, 999])
            )
            .Sample(
                (construct, place, figures, dates) =>
                {
                    var (whole, tenths, day) = figures;
                    var (month, year, more) = dates;
                    var source = string.Format(
                        CultureInfo.InvariantCulture,
                        Constructs[construct],
                        whole.ToString("#,0", CultureInfo.InvariantCulture),
                        (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture),
                        day,
                        CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month),
                        year,
                        (whole + more).ToString("#,0", CultureInfo.InvariantCulture)
                    );
                    var to = LanguageTag.Parse(Places[place]);

                    var target = Written(source, to);

                    QualityChecks
                        .Default.Check(new QualityPair(new InlineText(source), new InlineText(target), English, to))
                        .Where(i => IsOfValue(i.Code))
                        .Select(i => $"{i.Code} {string.Join(", ", i.Arguments)}: {source} → {target} ({to.Value})")
                        .ShouldBeEmpty();
                },
                iter: Cases.Of(400, 20_000)
            );

    private static bool IsOfValue(string code) =>
        code.StartsWith("number-", StringComparison.Ordinal)
        || code.StartsWith("date-", StringComparison.Ordinal)
        || code.StartsWith("unit-", StringComparison.Ordinal)
        || code.StartsWith("currency-", StringComparison.Ordinal)
        || code.StartsWith("percent-", StringComparison.Ordinal);

    private static string Written(string source, LanguageTag to)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var given in ConventionFinder.Find(new InlineText(source), BlockRole.Paragraph, English, to))
        {
            text.Append(source, at, given.Start - at).Append(given.Target);
            at = given.End;
        }

        return text.Append(source, at, source.Length - at).ToString();
    }
}
