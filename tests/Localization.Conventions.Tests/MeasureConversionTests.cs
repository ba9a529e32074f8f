namespace Localization.Conventions.Tests;

/// <summary>With the option, imperial measures get their metric value, rounded as the measure is.</summary>
public sealed class MeasureConversionTests
{
    private static readonly ConventionOptions Convert = new() { ConvertMeasures = true };

    [Theory]
    [InlineData("It is 5 miles away.", "5 millas (8 km)")]
    [InlineData("It is 100 miles away.", "100 millas (160 km)")]
    [InlineData("He ran 26.2 miles.", "26,2 millas (42,2 km)")]
    [InlineData("It lies 5-10 miles away.", "5-10 millas (8-16 km)")]
    [InlineData("It burned 2 million acres.", "2 millones de acres (810.000 ha)")]
    [InlineData("It reached 98.6 degrees Fahrenheit.", "98,6 grados Fahrenheit (37 °C)")]
    [InlineData("It fell to 5°F overnight.", "5 °F (-15 °C)")]
    [InlineData("Winds of 120 mph.", "120 millas por hora (190 km/h)")]
    [InlineData("It rose 6 feet.", "6 pies (1,8 m)")]
    [InlineData("He weighs 150 pounds.", "150 libras (68 kg)")]
    [InlineData("He paid 150 pounds.", "150 libras")]
    [InlineData("He is 5 ft. 10 in. tall.", "5 pies y 10 pulgadas de alto (1,78 m)")]
    [InlineData("He is 5'10\".", "5 pies y 10 pulgadas (1,78 m)")]
    [InlineData("a 5-foot-10 guard", "de 5 pies y 10 pulgadas (1,78 m)")]
    [InlineData("the 6'2\" guard", "de 6 pies y 2 pulgadas (1,88 m)")]
    [InlineData("He is 5 ft. 10 in. (178 cm).", "5 pies y 10 pulgadas")]
    [InlineData("It is 5 kilometers away.", "5 kilómetros")]
    [InlineData("It is 5 miles (8 km) away.", "5 millas")]
    public void Find_Measure_IsConverted(string source, string target) =>
        Targets(source, Convert).ShouldContain(target);

    [Fact]
    public void Find_WithoutTheOption_KeepsTheMeasure() => Targets("It is 5 miles away.", null).ShouldBe(["5 millas"]);

    private static IEnumerable<string> Targets(string source, ConventionOptions? options) =>
        ConventionFinder
            .Find(
                new InlineText(source),
                BlockRole.Paragraph,
                LanguageTag.Parse("en"),
                LanguageTag.Parse("es"),
                options: options
            )
            .Select(c => c.Target.Replace('\u00A0', ' '));
}
