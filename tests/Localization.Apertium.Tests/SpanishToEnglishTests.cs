namespace Localization.Apertium.Tests;

/// <summary>The other direction: given words stand where they belong, and nothing of the engine's marks is
/// left.</summary>
public sealed class SpanishToEnglishTests(Engine engine)
{
    [Theory]
    [InlineData("{Moscú=Moscow/place} entró en la guerra.", "Moscow went in in the war.")]
    [InlineData("Una isla y una universidad cerraron en una hora.", "An island and a university closed in an hour.")]
    [InlineData(
        "La empresa {Rostec=Rostec/organization/f} vendió <b>armas</b> a {Irán=Iran/place}.",
        "The company Rostec sold <b>arms</b> to Iran."
    )]
    [InlineData(
        "Zxqwy Kpreqw habló con el presidente de {Rusia=Russia/place/f}.",
        "Zxqwy Kpreqw spoke with the president of Russia."
    )]
    public async Task TranslateAsync_GivenWords_StandWhereTheyBelong(string source, string target)
    {
        var request = new TranslationRequest(
            LanguageTag.Parse("es"),
            LanguageTag.Parse("en"),
            [new MarkedText(source).ToUnit()]
        );
        var answer = (await engine.Provider.TranslateAsync(request, TestContext.Current.CancellationToken)).Single();
        answer.Text!.Render().ShouldBe(target);
    }

    [Fact]
    public void Capabilities_BothDirections_AreNamed() =>
        engine.Provider.Capabilities.Pairs.ShouldBe(["en-es", "es-en"]);
}
