using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Localization.Cli.Options;
using Localization.Cli.Providers;
using Localization.Cli.Settings;
using Localization.Cli.Terminal;
using Localization.Cli.Translate;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Evaluating;
using Localization.Providers.Pricing;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Evaluate;

/// <summary><c>localize compare</c>: one article by several engines, side by side.</summary>
internal sealed class CompareCommand(
    ProviderChoice choice,
    WorkspaceSettings settings,
    Terminals terminals,
    TimeProvider time,
    IStringLocalizer<Messages> messages
)
{
    private readonly Argument<string[]> _arguments = new("engines")
    {
        Description = messages["compare-arguments"],
        HelpName = messages["compare-arguments-name"],
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string?> _reference = new("--reference")
    {
        Description = messages["compare-reference"],
        HelpName = messages["file-name"],
    };
    private readonly Option<bool> _json = new("--json") { Description = messages["compare-json"] };
    private readonly LanguageOptions _languages = new(messages);
    private readonly SpendingOptions _spending = new(messages);

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("compare", messages["compare-description"]) { _arguments, _reference, _json };
        _languages.AddTo(command);
        _spending.AddTo(command);
        _arguments.RefuseUnknownOptions(messages);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var signals = new StopSignals(() => terminals.Errors.WriteLine(messages["stopping"]));
        var words = arguments.GetValue(_arguments)!;
        if (words.Length < 2)
            throw new SettingsException("compare-usage");
        var prices = settings.Prices;
        var limit = _spending.Limit(arguments, prices);
        var providers = words[..^1].Select(name => choice.Chain([choice.Find(name)], limit)).ToList();
        var folder = Directory.CreateTempSubdirectory("localize-compare-").FullName;
        try
        {
            var stores = 0;
            var comparison = new EngineComparison(
                _languages.Batch(arguments, [words[^1]]),
                () => new SqliteTranslationMemory(Path.Combine(folder, $"{stores++}.db"), time),
                time
            );
            var results = await comparison.CompareAsync(providers, words[^1], signals.Stops.Now);
            var figures = Figures(results, arguments.GetValue(_reference));
            if (arguments.GetValue(_json))
                terminals.Output.Profile.Out.Writer.WriteLine(
                    JsonSerializer.Serialize(
                        results.Select((r, i) => Json(r, figures?[i], Cost(r, providers[i], prices))),
                        EvaluateJson.Readable.IEnumerableComparedEngine
                    )
                );
            else
                Write(results, figures, providers, prices);
            return ExitCode.Done;
        }
        finally
        {
            foreach (var provider in providers)
                await provider.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ImmutableArray<SystemReport>? Figures(ImmutableArray<EngineResult> results, string? reference)
    {
        if (reference is null)
            return null;
        var references = TestSet.Read(reference, isSource: false);
        if (references.Length != results[0].Segments.Length)
            throw new SettingsException(
                "evaluate-length",
                results[0].Engine,
                results[0].Segments.Length,
                reference,
                references.Length
            );
        var article = results[0].Article;
        return SystemReport.Of(
            [.. results.Select(r => r.Engine)],
            [.. results.Select(r => r.Segments)],
            [.. article.Segments.Select(s => s.Segment.Source.Text)],
            references,
            [],
            (article.SourceLanguage, article.TargetLanguage),
            samples: 1000
        );
    }

    private void Write(
        ImmutableArray<EngineResult> results,
        ImmutableArray<SystemReport>? figures,
        List<ITranslationProvider> providers,
        PriceTable prices
    )
    {
        for (var i = 0; i < results[0].Segments.Length; i++)
        {
            // What all say alike need not be compared.
            if (results.Select(r => r.Segments[i]).Distinct().Count() == 1)
                continue;
            terminals.Output.Write(
                new Text($"{results[0].Article.Segments[i].Segment.Source.Text}\n", new Style(Color.Grey)).Overflow(
                    Overflow.Fold
                )
            );
            foreach (var result in results)
                terminals.Output.Write(new Text($"  {result.Engine}: {result.Segments[i]}\n").Overflow(Overflow.Fold));
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn(messages["evaluate-system"]);
        List<string> heads =
        [
            messages["compare-time"],
            messages["compare-cost"],
            messages["compare-issues"],
            messages["compare-agreement"],
            messages["compare-back"],
        ];
        if (figures is not null)
            heads.AddRange(["BLEU", "chrF2", "TER"]);
        foreach (var head in heads)
            table.AddColumn(new TableColumn(new Text(head)).RightAligned());
        for (var i = 0; i < results.Length; i++)
        {
            var result = results[i];
            List<string> row =
            [
                result.Engine,
                string.Create(CultureInfo.InvariantCulture, $"{result.Elapsed.TotalSeconds:0.0} s"),
                providers[i].Capabilities.Local ? messages["providers-free"].Value
                : Cost(result, providers[i], prices) is { } cost
                    ? string.Create(CultureInfo.InvariantCulture, $"{cost:0.0000} {prices.Currency}")
                : "–",
                result.IssuesPerThousandWords.ToString("0.0", CultureInfo.InvariantCulture),
                result.Agreement?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–",
                result.BackTranslation?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–",
            ];
            if (figures is { } known)
                row.AddRange(
                    known[i]
                        .Scores.Where(s => s.Metric != "chrF2++")
                        .Select(s => s.Value.ToString("0.00", CultureInfo.InvariantCulture))
                );
            table.AddRow(row.Select(c => new Text(c)));
        }

        terminals.Output.Write(table);
    }

    private static decimal? Cost(EngineResult result, ITranslationProvider provider, PriceTable prices) =>
        provider.Capabilities.Local ? 0 : prices.Of(provider.Name, result.Characters);

    private static ComparedEngine Json(EngineResult result, SystemReport? figures, decimal? cost) =>
        new(
            result.Engine,
            result.Elapsed.TotalSeconds,
            cost,
            result.IssuesPerThousandWords,
            result.Agreement,
            result.BackTranslation,
            figures?.Scores.Select(s => new ComparedScore(s.Metric, s.Value, s.Low, s.High)),
            result.Article.Segments.Select(s => new ComparedSegment(s.Segment.Source.Text, s.Target.Text))
        );
}
