using Localization.Providers.Firefox.Installation;

namespace Localization.Providers.Tests.Firefox;

public sealed class SmokeTestTests
{
    private const string Source = "The government will spend 240 million dollars on new schools in 2027.";

    [Theory]
    [InlineData("El Gobierno gastará 240 millones de dólares en escuelas nuevas en 2027.", true)]
    [InlineData("En 2027 el gobierno va a gastar 240 millones de dólares en nuevas escuelas.", true)]
    [InlineData("El Gobierno gastará 240 millones de dólares en escuelas nuevas.", false)]
    [InlineData("El Gobierno gastará 420 millones de dólares en escuelas nuevas en 2027.", false)]
    [InlineData("El 240 en 2027.", false)]
    [InlineData("The government will spend 240 million dollars on new schools in 2027.", false)]
    [InlineData("Le gouvernement dépensera 240 millions de dollars pour des écoles neuves en 2027.", false)]
    [InlineData("gido lifa 240 dofi dofi lifa gido bafa 2027 lifa dofi gido lifa bafa lifa.", false)]
    [InlineData("", false)]
    public void IsPlausible_Answer_NeedsTheLanguageTheLengthAndTheFigures(string answer, bool plausible) =>
        SmokeTest.IsPlausible(Source, answer, LanguageTag.Parse("en"), LanguageTag.Parse("es")).ShouldBe(plausible);
}
