using Localization.Quality.Figures;

namespace Localization.Quality.Tests;

/// <summary>Figures that Spanish writes in a way of its own have the same value in English.</summary>
public sealed class FiguresFromSpanishTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    [Theory]
    [InlineData("La cita es el 25/12/2024.", "The date is December 25, 2024.")]
    [InlineData("El plazo vence el 03/04/2025.", "The deadline is April 3, 2025.")]
    [InlineData("Los atentados del 11-S cambiaron la ciudad.", "The 9/11 attacks changed the city.")]
    [InlineData("Chile invirtió 350 MM$ en puertos.", "Chile invested $350 million in ports.")]
    [InlineData("La minera ganó US$ 120 MM.", "The miner earned US$120 million.")]
    [InlineData("La minera perdió MM$ 45.", "The miner lost $45 million.")]
    [InlineData("Llame al 555-0143 hoy.", "Call 555-0143 today.")]
    [InlineData("Llame al 555-0143 hasta las 10.", "Call 555-0143 until 10.")]
    public void Check_SameValue_FindsNothing(string source, string target) =>
        Codes(source, target, "es").ShouldBeEmpty();

    [Theory]
    [InlineData("La cita es el 25/12/2024.", "The date is December 26, 2024.")]
    [InlineData("Los atentados del 11-S cambiaron 3 ciudades.", "The 9/11 attacks changed 4 cities.")]
    [InlineData("Chile invirtió 350 MM$ en puertos.", "Chile invested $350 in ports.")]
    [InlineData("El tornillo mide 350 mm.", "The screw measures 350 million.")]
    [InlineData("Llame al 555-0143 hoy.", "Call 555-0144 today.")]
    public void Check_AnotherValue_FindsIt(string source, string target) =>
        Codes(source, target, "es").ShouldNotBeEmpty();

    [Theory]
    [InlineData("es-CU", "Costó 2.5 millones.", "It cost 2.5 million.")]
    [InlineData("es-PE", "Subió 12.75 puntos.", "It rose 12.75 points.")]
    [InlineData("es-AR", "Subió 12,75 puntos.", "It rose 12.75 points.")]
    public void Check_PlaceWithItsSigns_FindsNothing(string place, string source, string target) =>
        Codes(source, target, place).ShouldBeEmpty();

    private static IEnumerable<string> Codes(string source, string target, string from) =>
        new NumberCheck()
            .Check(new QualityPair(new InlineText(source), new InlineText(target), LanguageTag.Parse(from), English))
            .Select(i => i.Code);
}
