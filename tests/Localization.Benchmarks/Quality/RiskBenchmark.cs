using System.Globalization;
using System.Text;
using Localization.Quality;
using Localization.Quality.Risk;

namespace Localization.Benchmarks.Quality;

/// <summary>How well the risk ranks annotated machine translations, with the weights in force and with weights fitted
/// to the annotations.</summary>
internal static class RiskBenchmark
{
    // What the local engine states.
    private const double Stated = 0.06;

    /// <summary>Runs it on tables of annotations: <c>edit</c> or <c>keep</c>, the English, the Spanish, with tabs
    /// between.</summary>
    public static void Run(string[] files)
    {
        if (files.Length == 0)
        {
            Console.Error.WriteLine("Give a table of annotations, such as Data/annotations.tsv of the quality tests.");
            return;
        }

        foreach (var file in files)
        {
            var seen = Read(file);
            Console.WriteLine(file);
            Console.WriteLine("| weights | segments | edited | AUC | first 30 % hold | best possible | lift |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
            Write("in force", RiskCalibration.Curve(seen, RiskWeights.Default, _ => Stated));
            Write("by length alone", RiskCurve.Of([.. seen.Select(s => ((double)s.Signs.Words, s.IsEdited))]));
            Write("fitted, held out", RiskCalibration.HeldOut(seen, RiskWeights.Default, _ => Stated));
            var fitted = RiskCalibration.Fit(seen, RiskWeights.Default, _ => Stated);
            Write("fitted, same segments", RiskCalibration.Curve(seen, fitted, _ => Stated));
            Console.WriteLine(Encoding.UTF8.GetString(RiskFile.Write(fitted)));
        }
    }

    private static List<RiskObservation> Read(string file)
    {
        var rows = File.ReadLines(file).Select(l => l.Split('\t')).ToList();
        var pairs = rows.ConvertAll(r => new QualityPair(
            new InlineText(r[1]),
            new InlineText(r[2]),
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es")
        ));
        var words = QualityChecks.Default.CheckWords(pairs, null);
        return
        [
            .. rows.Select(
                (r, i) =>
                    new RiskObservation(
                        RiskSigns.Of(
                            r[1],
                            [.. QualityChecks.Default.Check(pairs[i]), .. words.GetValueOrDefault(i, [])]
                        ),
                        "apertium",
                        r[0] == "edit"
                    )
            ),
        ];
    }

    private static void Write(string name, RiskCurve curve) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {curve.Segments} | {curve.Edited} | {curve.Area:0.000} | {100 * curve.Held:0} % | "
                    + $"{100 * curve.Best:0} % | {curve.Lift:0.00} |"
            )
        );
}
