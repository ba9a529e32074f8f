using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DiffPlex;
using Localization.Cli.Options;
using Localization.Cli.Terminal;
using Localization.Editions.Html;
using Localization.Editions.Labels;
using Localization.Pipeline.Evaluating;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Evaluate;

/// <summary><c>localize evaluate</c>: figures of translations against a reference, and how sure they are.</summary>
internal sealed class EvaluateCommand(
    Terminals terminals,
    IStringLocalizer<Messages> messages,
    IStringLocalizer<EditionLabels> labels
)
{
    private readonly Argument<string[]> _hypotheses = new("hypotheses")
    {
        Description = messages["evaluate-hypotheses"],
        HelpName = messages["file-name"],
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string?> _source = new("--source")
    {
        Description = messages["evaluate-source"],
        HelpName = messages["file-name"],
    };
    private readonly Option<string> _reference = new("--reference")
    {
        Description = messages["evaluate-reference"],
        HelpName = messages["file-name"],
        Required = true,
    };
    private readonly Option<int> _samples = new("--samples")
    {
        Description = messages["evaluate-samples"],
        DefaultValueFactory = _ => 1000,
    };
    private readonly Option<int> _worst = new("--worst")
    {
        Description = messages["evaluate-worst"],
        DefaultValueFactory = _ => 100,
    };
    private readonly Option<string?> _html = new("--html")
    {
        Description = messages["evaluate-html"],
        HelpName = messages["file-name"],
    };
    private readonly Option<bool> _json = new("--json") { Description = messages["evaluate-json-option"] };
    private readonly LanguageOptions _languages = new(messages);

    /// <summary>The command with its options.</summary>
    public Command Create()
    {
        var command = new Command("evaluate", messages["evaluate-description"])
        {
            _hypotheses,
            _source,
            _reference,
            _samples,
            _html,
            _worst,
            _json,
        };
        _languages.AddTo(command);
        _hypotheses.RefuseUnknownOptions(messages);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var batch = _languages.Batch(arguments, []);
        var names = arguments.GetValue(_hypotheses)!;
        var references = TestSet.Read(arguments.GetValue(_reference)!, isSource: false);
        if (references.IsEmpty)
            throw new SettingsException("evaluate-empty", arguments.GetValue(_reference)!);
        var sources = arguments.GetValue(_source) is { } source ? TestSet.Read(source, isSource: true) : [];
        ImmutableArray<ImmutableArray<string>> hypotheses = [.. names.Select(n => TestSet.Read(n, isSource: false))];
        foreach (
            var (name, lines) in names
                .Zip(hypotheses)
                .Append((arguments.GetValue(_source) ?? "", sources.IsEmpty ? references : sources))
        )
        {
            if (lines.Length != references.Length)
                throw new SettingsException(
                    "evaluate-length",
                    name,
                    lines.Length,
                    arguments.GetValue(_reference)!,
                    references.Length
                );
        }

        var reports = SystemReport.Of(
            names,
            hypotheses,
            sources,
            references,
            batch.Terms,
            (batch.From, batch.To),
            Math.Clamp(arguments.GetValue(_samples), 0, 100_000)
        );
        if (arguments.GetValue(_html) is { } page)
            AtomicFile.Write(page, Page(reports, hypotheses, sources, references, arguments.GetValue(_worst), batch));
        if (arguments.GetValue(_json))
            terminals.Output.Profile.Out.Writer.WriteLine(
                JsonSerializer.Serialize(reports.Select(Json), EvaluateJson.Default.IEnumerableEvaluatedSystem)
            );
        else
            Write(reports);
        return ExitCode.Done;
    }

    private void Write(ImmutableArray<SystemReport> reports)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in Heads())
            table.AddColumn(
                head == Heads()[0] ? new TableColumn(new Text(head)) : new TableColumn(new Text(head)).RightAligned()
            );
        foreach (var report in reports)
            table.AddRow(Row(report).Select(c => new Text(c)));
        terminals.Output.Write(table);
        if (reports.Length > 1)
            terminals.Output.WriteLine(messages["evaluate-significance", reports[0].Name]);
    }

    private string[] Heads() =>
        [
            messages["evaluate-system"],
            "BLEU",
            "chrF2",
            "chrF2++",
            "TER",
            messages["evaluate-ratio"],
            messages["evaluate-terms"],
            messages["evaluate-exact"],
            messages["evaluate-numbers"],
        ];

    private static string[] Row(SystemReport report) =>
        [
            report.Name,
            .. report.Scores.Select(s =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{s.Value:0.00} ± {(s.High - s.Low) / 2:0.00}{(s.BetterThanFirst is <= 0.05 ? "*" : "")}"
                )
            ),
            report.LengthRatio.ToString("0.000", CultureInfo.InvariantCulture),
            Share(report.Terms),
            Share(report.ExactTerms),
            Share(report.Numbers),
        ];

    private static string Share((int Kept, int All) share) =>
        share.All == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{share.Kept}/{share.All}");

    private static EvaluatedSystem Json(SystemReport report) =>
        new(
            report.Name,
            report.Scores.Select(s => new EvaluatedScore(
                s.Metric,
                s.Value,
                s.Low,
                s.High,
                s.BetterThanFirst,
                s.Segments
            )),
            report.LengthRatio,
            new KeptShare(report.Terms.Kept, report.Terms.All),
            new KeptShare(report.ExactTerms.Kept, report.ExactTerms.All),
            new KeptShare(report.Numbers.Kept, report.Numbers.All)
        );

    // The worst segments of the first system, by chrF2: of BLEU a single sentence has little.
    private byte[] Page(
        ImmutableArray<SystemReport> reports,
        ImmutableArray<ImmutableArray<string>> hypotheses,
        ImmutableArray<string> sources,
        ImmutableArray<string> references,
        int worst,
        BatchSettings batch
    )
    {
        const int Chrf = 1;
        var rows = Enumerable
            .Range(0, references.Length)
            .OrderBy(i => reports[0].Scores[Chrf].Segments[i])
            .Take(worst)
            .Select(i => new EvaluationRow(
                i + 1,
                sources.IsEmpty ? null : sources[i],
                references[i],
                [
                    .. reports.Select(
                        (r, s) => (r.Name, r.Scores[Chrf].Segments[i], Words(references[i], hypotheses[s][i]))
                    ),
                ]
            ))
            .ToList();
        return new EvaluationPage(labels).Write(
            Heads(),
            [.. reports.Select(Row)],
            rows,
            batch.From.Value,
            batch.To.Value
        );
    }

    private static ImmutableArray<(string Text, bool IsOther)> Words(string reference, string hypothesis)
    {
        var diff = Differ.Instance.CreateWordDiffs(
            reference,
            hypothesis,
            ignoreWhitespace: false,
            [' ', '.', ',', ';', ':', '?', '!', '«', '»', '"', '(', ')']
        );
        var other = new bool[diff.PiecesNew.Count];
        foreach (var block in diff.DiffBlocks)
            other.AsSpan(block.InsertStartB, block.InsertCountB).Fill(true);
        return [.. diff.PiecesNew.Select((word, i) => (word, other[i] && word.Trim().Length > 0))];
    }
}
