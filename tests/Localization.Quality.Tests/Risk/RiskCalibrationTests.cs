using Localization.Quality.Risk;

namespace Localization.Quality.Tests.Risk;

public sealed class RiskCalibrationTests
{
    private const string Plain = "The port is old now.";
    private const string Gerund = "The port is closing now.";

    [Fact]
    public void Fit_GerundsAreAlwaysEdited_WeighMore()
    {
        var fitted = Fit(Enumerable.Range(0, 200).Select(i => Seen(i % 2 == 0 ? Plain : Gerund, i % 2 == 1)));

        Weight(fitted, RiskSigns.Gerunds).ShouldBeGreaterThan(2 * Weight(RiskWeights.Default, RiskSigns.Gerunds));
        fitted.Rates["apertium"].ShouldBeLessThan(0.06);
    }

    [Fact]
    public void Fit_WarningsAreNeverEdited_WeighLess() =>
        Fit(
            Enumerable
                .Range(0, 200)
                .Select(i => Seen(Plain, i % 3 == 0 && i % 2 == 0, i % 2 == 0 ? [] : [QualitySeverity.Warning]))
        )
            .Warning.ShouldBeLessThan(RiskWeights.Default.Warning / 2);

    [Fact]
    public void Fit_UnsureAnswersAreEdited_WeighMoreAndRankFirst()
    {
        RiskObservation[] seen =
        [
            .. Enumerable
                .Range(0, 200)
                .Select(i => Seen(Plain, i % 2 == 0) with { Signs = RiskSigns.Of(Plain, [], i % 2 == 0 ? 0.4 : 0.95) }),
        ];

        Fit(seen).Unsure.ShouldBeGreaterThan(2 * RiskWeights.Default.Unsure);
        RiskCalibration.HeldOut(seen, RiskWeights.Default, _ => 0.06).Area.ShouldBe(1);
    }

    [Fact]
    public void Fit_UnsureAnswersAreNeverEdited_WeighLess() =>
        Fit(
            Enumerable
                .Range(0, 200)
                .Select(i =>
                    Seen(i % 2 == 0 ? Plain : Gerund, i % 2 == 1) with
                    {
                        Signs = RiskSigns.Of(i % 2 == 0 ? Plain : Gerund, [], i % 2 == 0 ? 0.2 : 0.95),
                    }
                )
        )
            .Unsure.ShouldBeLessThan(RiskWeights.Default.Unsure / 2);

    [Fact]
    public void Fit_EnginesThatSayNothing_LeavesTheWeightOfTheirConfidence()
    {
        var before = RiskWeights.Default with { Unsure = 0.7 };
        RiskCalibration.Fit([Seen(Gerund, true), Seen(Plain, false)], before, _ => 0.06).Unsure.ShouldBe(0.7);
    }

    [Fact]
    public void Fit_FewSegments_KeepsTheWeightsAlmost()
    {
        var fitted = Fit([Seen(Gerund, true), Seen(Plain, false)]);

        fitted.Error.ShouldBe(RiskWeights.Default.Error, 0.01);
        Weight(fitted, RiskSigns.Gerunds).ShouldBe(Weight(RiskWeights.Default, RiskSigns.Gerunds), 0.5);
    }

    [Fact]
    public void Fit_TwoProviders_HaveTheirOwnRates()
    {
        var fitted = Fit(
            Enumerable
                .Range(0, 200)
                .Select(i =>
                    Seen(Plain, i % 2 == 0 ? i % 4 == 0 : i % 20 == 1) with
                    {
                        Provider = i % 2 == 0 ? "poor" : "good",
                    }
                )
        );

        fitted.Rates["poor"].ShouldBeGreaterThan(2 * fitted.Rates["good"]);
    }

    [Fact]
    public void HeldOut_SignsThatTell_RankBetterThanRandom() =>
        RiskCalibration
            .HeldOut(
                [.. Enumerable.Range(0, 100).Select(i => Seen(i % 4 == 0 ? Gerund : Plain, i % 4 == 0))],
                RiskWeights.Default,
                _ => 0.06
            )
            .Area.ShouldBe(1);

    [Theory]
    [InlineData("annotations.tsv", 150)]
    [InlineData("seed-annotations.tsv", 115)]
    public void Curve_Annotations_RanksEditedSegmentsFirst(string file, int segments)
    {
        var rows = File.ReadLines(Path.Combine(Folder(), "..", "Data", file)).Select(l => l.Split('\t')).ToList();
        rows.Count.ShouldBe(segments);
        var pairs = rows.ConvertAll(r => new QualityPair(
            new InlineText(r[1]),
            new InlineText(r[2]),
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es")
        ));

        var curve = RiskCalibration.Curve(
            rows.Select(
                (r, i) =>
                    new RiskObservation(
                        RiskSigns.Of(r[1], QualityChecks.Default.Check(pairs[i])),
                        "apertium",
                        r[0] == "edit"
                    )
            ),
            RiskWeights.Default,
            _ => 0.06
        );

        curve.Area!.Value.ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public void File_Weights_AreReadAsTheyWereWritten()
    {
        var weights = Fit([Seen(Gerund, true), Seen(Plain, false)]);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, RiskFile.Write(weights));
            RiskFile.Load(path).ShouldBe(weights);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void File_SomeWeights_LeavesTheOthersAsTheyAre()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{ "warning": 0.25, "unsure": 2, "rates": { "deepl": 0.04 } }""");
            RiskFile
                .Load(path)
                .ShouldBe(
                    RiskWeights.Default with
                    {
                        Warning = 0.25,
                        Unsure = 2,
                        Rates = RiskWeights.Default.Rates.Add("deepl", 0.04),
                    }
                );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "error": 1.5 }""")]
    [InlineData("""{ "rates": { "apertium": -1 } }""")]
    [InlineData("""{ "constructs": { "verbs": 1 } }""")]
    [InlineData("""{ "unsure": -1 }""")]
    [InlineData("""{ "unsure": 1001 }""")]
    [InlineData("""{ "typo": 1 }""")]
    [InlineData("""{ "error": null }""")]
    [InlineData("""{ "error": "0.5" }""")]
    public void File_WrongContent_IsRefused(string content)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, content);
            Should.Throw<SettingsException>(() => RiskFile.Load(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetDirectoryName(here)!;

    private static double Weight(RiskWeights weights, string construct) => weights.Constructs[construct];

    private static RiskWeights Fit(IEnumerable<RiskObservation> seen) =>
        RiskCalibration.Fit([.. seen], RiskWeights.Default, _ => 0.06);

    private static RiskObservation Seen(string source, bool isEdited, QualitySeverity[]? issues = null) =>
        new(RiskSigns.Of(source, (issues ?? []).Select(s => new QualityIssue("x", s, []))), "apertium", isEdited);
}
