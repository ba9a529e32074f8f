using Localization.Quality.Batch;
using Localization.Quality.Dictionaries;
using Localization.Quality.Grammar;

namespace Localization.Quality.Tests;

/// <summary>Each row of <c>Specs/grammar.*.md</c> is a Spanish sentence, the stretch of it that is wrong, and what is
/// to be there instead.</summary>
public sealed class GrammarTests
{
    public static IEnumerable<TheoryDataRow<string, string, string>> Rows() =>
        from file in Directory
            .GetFiles(Repository.Path("tests", "Localization.Quality.Tests", "Specs"), "grammar.*.md")
            .Order(StringComparer.Ordinal)
        from row in SpecTable.Rows(Path.GetFileName(file))
        select new TheoryDataRow<string, string, string>(row[0], row[1], row[2]);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_Sentence_SaysWhatTheSpecSays(string target, string wrong, string fix)
    {
        Need();
        var issues = GrammarCheck.Check([Pair("It is so.", target)], WordAnalyser.Spanish).GetValueOrDefault(0, []);

        issues
            .Select(i => target.Substring(i.Target!.Value.Start, i.Target.Value.Length))
            .ShouldBe(wrong == "–" ? [] : [wrong]);
        issues.Select(i => i.Fix ?? "–").ShouldBe(wrong == "–" ? [] : [fix]);
    }

    [Theory]
    [InlineData("Tourism was half of the economy.", "Cuentas de turismo para casi toda la economía.", true)]
    [InlineData("Tourism was half of the economy.", "El turismo era casi toda la economía.", false)]
    [InlineData("Tourism: half of the economy.", "Turismo: casi toda la economía de la isla.", false)]
    public void Check_SentenceWithoutAVerb_IsFound(string source, string target, bool isWrong)
    {
        Need();
        GrammarCheck
            .Check([Pair(source, target)], WordAnalyser.Spanish)
            .GetValueOrDefault(0, [])
            .Select(i => i.Code)
            .ShouldBe(isWrong ? ["missing-verb"] : []);
    }

    [Theory]
    [InlineData("The bells rang at noon.", "Las campanas rang al mediodía.", "rang")]
    [InlineData("Sales tripled again.", "Las ventas tripled otra vez.", "tripled")]
    [InlineData("He sells software and blogs.", "Vende software y blogs.", null)]
    [InlineData("He called it \"bad tripled\" news.", "Lo llamó «tripled».", null)]
    [InlineData("He plays for Manchester united.", "Juega en el Manchester united.", null)]
    public void Check_EnglishWordLeft_IsFound(string source, string target, string? left)
    {
        Need();
        LeftWordCheck
            .Check([Pair(source, target)], WordAnalyser.Spanish)
            .GetValueOrDefault(0, [])
            .Select(i => i.Arguments[0])
            .ShouldBe(left is null ? [] : [left]);
    }

    [Theory]
    [InlineData("Una vozclara habló.", "vozclara")]
    [InlineData("El intrumento sonó.", "intrumento")]
    [InlineData("Dio un microcrédito al exalcalde.", null)]
    public void Check_WordOfNoLanguage_IsAWarningInAnyText(string target, string? wrong)
    {
        Need();
        var issues = QualityChecks.Default.CheckWords([Pair("It is so.", target)], null).GetValueOrDefault(0, []);
        issues
            .Where(i => i.Code == "unknown-word")
            .Select(i => (i.Arguments[0], i.Severity))
            .ShouldBe(wrong is null ? [] : [(wrong, QualitySeverity.Warning)]);
    }

    private static void Need()
    {
        if (!UnknownWordCheck.IsInstalled)
            Assert.Skip("Apertium's Spanish data or Hunspell's Spanish dictionary is not installed.");
    }

    private static QualityPair Pair(string source, string target) =>
        new(new InlineText(source), new InlineText(target), LanguageTag.Parse("en"), LanguageTag.Parse("es"));
}
