using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Pipeline.Checking;
using Localization.Pipeline.Output;
using Localization.Quality.Risk;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Quality;

/// <summary><c>localize quality</c>: with <c>calibrate</c>, fits the risk of segments to what people changed on the
/// review desk.</summary>
internal sealed class QualityCommand(
    Workspace workspace,
    WorkspaceSettings settings,
    ProviderChoice choice,
    Terminals terminals,
    IStringLocalizer<Messages> messages
)
{
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = messages["quality-calibrate-dry-run"] };
    private readonly Option<bool> _json = new("--json") { Description = messages["quality-calibrate-json"] };

    /// <summary>The command with its verb.</summary>
    public Command Create()
    {
        var calibrate = new Command("calibrate", messages["quality-calibrate-description"]) { _dryRun, _json };
        calibrate.SetAction(CalibrateAsync);
        return new Command("quality", messages["quality-description"]) { calibrate };
    }

    private async Task<int> CalibrateAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ImmutableArray<RiskObservation> seen;
        var quality = settings.Quality;
        await using (var store = await workspace.OpenAsync(cancellationToken))
            seen = await DeskObservations.OfAsync(store.Review, quality, cancellationToken);
        if (seen.Length < RiskCalibration.Fewest)
            return Fail(messages["quality-calibrate-few", seen.Length, RiskCalibration.Fewest]);
        var edited = seen.Count(s => s.IsEdited);
        if (edited == 0 || edited == seen.Length)
            return Fail(messages["quality-calibrate-one-kind", seen.Length, edited]);

        var before = RiskCalibration.Curve(seen, quality.Risk, StatedRate);
        var after = RiskCalibration.HeldOut(seen, quality.Risk, StatedRate);
        var weights = RiskCalibration.Fit(seen, quality.Risk, StatedRate);
        if (arguments.GetValue(_json))
            terminals.Output.Profile.Out.Writer.WriteLine(
                JsonSerializer.Serialize(
                    new CalibrationReport(before, after, weights),
                    QualityJson.Default.CalibrationReport
                )
            );
        else
            Write(before, after);
        if (arguments.GetValue(_dryRun))
            return ExitCode.Done;
        AtomicFile.Write(settings.RiskPath, RiskFile.Write(weights));
        terminals.Errors.WriteLine(messages["quality-calibrate-written", settings.RiskPath]);
        return ExitCode.Done;
    }

    private int Fail(string message)
    {
        terminals.Errors.WriteError(message);
        return ExitCode.Failed;
    }

    private void Write(RiskCurve before, RiskCurve after)
    {
        terminals.Output.WriteLine(messages["quality-calibrate-segments", before.Segments, before.Edited]);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(new Text(messages["quality-calibrate-set"])));
        foreach (var head in new[] { "held", "lift", "area" })
            table.AddColumn(new TableColumn(new Text(messages[$"quality-calibrate-{head}"])).RightAligned());
        Row("before", before);
        Row("after", after);
        table.AddRow(new Text(messages["quality-calibrate-best"]), new Text(Percent(before.Best)), Text(""), Text(""));
        terminals.Output.Write(table);

        void Row(string name, RiskCurve curve) =>
            table.AddRow(
                new Text(messages[$"quality-calibrate-{name}"]),
                new Text(Percent(curve.Held)),
                new Text(string.Create(CultureInfo.InvariantCulture, $"× {curve.Lift:0.00}")),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{curve.Area:0.00}"))
            );

        static Text Text(string text) => new(text);
    }

    private static string Percent(double? share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * (share ?? 0))} %");

    // A chain is as good as the worst of its providers; one that is not installed or has no key has the usual rate.
    private double StatedRate(string chain)
    {
        try
        {
            return choice.FindAll(chain).Max(p => p.Capabilities.FaultRate);
        }
        catch (LocalizationException)
        {
            return new ProviderCapabilities { MaxTexts = 1 }.FaultRate;
        }
    }
}
