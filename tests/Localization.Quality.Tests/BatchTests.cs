using Localization.Quality.Batch;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Tests;

public sealed class BatchTests
{
    [Fact]
    public void Consistency_OneSourceInTwoWays_FlagsTheRarer()
    {
        QualityPair[] pairs =
        [
            Pair("The port is closed.", "El puerto está cerrado."),
            Pair("The port is closed.", "El puerto cerró."),
            Pair("The port is closed.", "El puerto está cerrado."),
        ];
        var issues = ConsistencyCheck.Check(pairs);
        issues.Keys.ShouldBe([1]);
        issues[1].ShouldHaveSingleItem().Code.ShouldBe("inconsistent");
    }

    [Fact]
    public void Consistency_TwoSourcesThatBecameOne_AreNoted() =>
        ConsistencyCheck
            .Check([
                Pair("The port is closed today.", "El puerto está cerrado hoy."),
                Pair("The harbor is shut now.", "El puerto está cerrado hoy."),
            ])
            .Values.SelectMany(i => i)
            .ShouldHaveSingleItem()
            .Code.ShouldBe("one-target");

    [Fact]
    public void Consistency_SingleWords_MayDiffer() =>
        ConsistencyCheck.Check([Pair("Home", "Casa"), Pair("Home", "Inicio")]).ShouldBeEmpty();

    [Fact]
    public void Spelling_UnknownWord_IsNotedButNoNameNorTerm()
    {
        if (
            !(Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(f => File.Exists(Path.Combine(f, "hunspell")))
        )
        {
            (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse(
                "Hunspell is missing: tests/run installs it."
            );
            Assert.Skip("Hunspell is not installed.");
        }

        var pair = Pair("Rostec closed the new port.", "Rostec serró el nuevvo puerto cerradísimo.");
        var issues = SpellingCheck.Check([pair]);
        issues[0].Select(i => i.Arguments[0]).ShouldContain("nuevvo");
        issues[0].ShouldAllBe(i => i.Arguments[0] != "Rostec" && i.Arguments[0] != "puerto");
        SpellingCheck.Check([pair with { TargetTerms = [new TextSpan(0, pair.Target.Text.Length)] }]).ShouldBeEmpty();

        // The second answer is the remembered one.
        var again = SpellingCheck.Check([pair]);
        again[0].Select(i => i.Arguments[0]).ShouldBe(issues[0].Select(i => i.Arguments[0]));
    }

    [Theory]
    [InlineData("El juez liberó a tres rehén.", "tres rehén")]
    [InlineData("Las banderas blancos cayeron.", "Las banderas blancos")]
    [InlineData("Vieron el estación vieja.", "el estación")]
    [InlineData("El nueva ley pasó.", "El nueva ley")]
    [InlineData("Los soldados estaba cansado.", "Los soldados estaba")]
    [InlineData("Expertos señaló que subió.", "Expertos señaló")]
    [InlineData("La mayoría son viejos.", null)]
    [InlineData("El soldado estaba cansado.", null)]
    [InlineData("Las banderas blancas cayeron.", null)]
    [InlineData("El agua fría subió.", null)]
    [InlineData("Los vio en la planta del edificio ocupada.", null)]
    [InlineData("La modelo habló con el guía.", null)]
    [InlineData("Compró tres libro.", "tres libro")]
    [InlineData("Las nuevos leyes pasaron.", "Las nuevos leyes")]
    [InlineData("El primera mujer ganó.", "El primera mujer")]
    [InlineData("El mejor agua y la primera ley.", null)]
    [InlineData("Hablaron de las fiestas multitudinarios.", "las fiestas multitudinarios")]
    [InlineData("El plan para las escuelas públicos falló.", "las escuelas públicos")]
    [InlineData("Los niños de las casas contentos.", null)]
    [InlineData("Salieron de las casas contentos.", null)]
    [InlineData("Vivían en un piso de las torres moderno.", null)]
    [InlineData("Habló de los libros y de las revistas necesarios.", null)]
    public void Agreement_Phrase_IsFoundWhereItDoesNotAgree(string target, string? wrong)
    {
        if (!File.Exists("/usr/share/apertium/apertium-eng-spa/spa-eng.automorf.bin"))
            Assert.Skip("Apertium's Spanish data is not installed.");
        var issues = AgreementCheck.Check([Pair("It fell.", target)], WordAnalyser.Spanish);
        issues
            .GetValueOrDefault(0, [])
            .Select(i => target.Substring(i.Target!.Value.Start, i.Target.Value.Length))
            .ShouldBe(wrong is null ? [] : [wrong]);
    }

    [Theory]
    [InlineData("Mañana vendrá la prohibicion.", "prohibición")]
    [InlineData("Lo prohibe la ley.", "prohíbe")]
    [InlineData("Lo cual prohíbe la ley.", null)]
    public void Accents_WordOfNoDictionary_IsFoundWithItsAccent(string target, string? fix)
    {
        if (!WordAnalyser.IsInstalled)
            Assert.Skip("Apertium's Spanish data is not installed.");
        var issues = AccentedWordCheck.Check([Pair("It is so.", target)], WordAnalyser.Spanish);
        issues.GetValueOrDefault(0, []).Select(i => i.Fix).ShouldBe(fix is null ? [] : [fix]);
    }

    [Theory]
    [InlineData("A clear voice spoke.", "Una vozclara habló.", "vozclara")]
    [InlineData("He left the 'sixties behind.", "Dejó atrás los ixties.", "ixties")]
    [InlineData("A clear voice spoke.", "Una voz clara habló.", null)]
    [InlineData("The glorp fell on Tonga.", "El glorp cayó en Tonga.", null)]
    [InlineData("The lobbyists won.", "Los lobistas ganaron.", null)]
    [InlineData("A former ambassador spoke.", "Un exembajador habló.", null)]
    [InlineData("A former glorp spoke.", "Un exglorpo habló.", "exglorpo")]
    public void UnknownWords_MachineTranslation_AreErrors(string source, string target, string? wrong)
    {
        if (!UnknownWordCheck.IsInstalled)
            Assert.Skip("Apertium's Spanish data or Hunspell's Spanish dictionary is not installed.");
        var (pair, vocabulary) = (Pair(source, target), new HashSet<string> { "lobista" });

        var issues = UnknownWordCheck.Check([pair with { IsMachine = true }], WordAnalyser.Spanish, vocabulary);

        issues.GetValueOrDefault(0, []).Select(i => i.Arguments[0]).ShouldBe(wrong is null ? [] : [wrong]);
        UnknownWordCheck.Check([pair], WordAnalyser.Spanish, vocabulary).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Juega en el equipolocal.", "equipolocal")]
    [InlineData("Se mostróconvencida de ello.", "mostróconvencida")]
    [InlineData("Es una cumbre francoalemana.", null)]
    [InlineData("El exalcalde habló de microcréditos.", null)]
    [InlineData("Faltan 30 más.", null)]
    public void UnknownWords_AnyTranslation_AreTwoWordsWithoutTheirSpace(string target, string? wrong)
    {
        if (!UnknownWordCheck.IsInstalled)
            Assert.Skip("Apertium's Spanish data or Hunspell's Spanish dictionary is not installed.");
        UnknownWordCheck
            .Check([Pair("It is so.", target)], WordAnalyser.Spanish, null)
            .GetValueOrDefault(0, [])
            .Select(i => i.Arguments[0])
            .ShouldBe(wrong is null ? [] : [wrong]);
    }

    private static QualityPair Pair(string source, string target) =>
        new(new InlineText(source), new InlineText(target), LanguageTag.Parse("en"), LanguageTag.Parse("es"));
}
