using System.Globalization;
using Localization.Pipeline.Outcomes;
using Localization.Providers.Pricing;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Translate;

/// <summary>The figures at the end of a batch.</summary>
internal sealed class SummaryReport(
    IAnsiConsole console,
    IStringLocalizer<Messages> messages,
    IStringLocalizer<IssueMessages> issues
)
{
    /// <summary>Writes the figures and where the editions are.</summary>
    /// <param name="summary">The batch.</param>
    /// <param name="engine">What translated.</param>
    /// <param name="output">The folder of the editions.</param>
    /// <param name="limit">What was billed.</param>
    /// <param name="providers">What happened with each provider that was asked over the network.</param>
    public void Write(
        BatchSummary summary,
        string engine,
        string output,
        SpendingLimit limit,
        IEnumerable<(string Provider, string Counts)> providers
    )
    {
        var table = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadRight(2))
            .AddColumn(new GridColumn().NoWrap().RightAligned());
        Row(
            "summary-articles",
            summary.Failed == 0
                ? Number(summary.Outcomes.Length)
                : messages["summary-articles-failed", summary.Outcomes.Length - summary.Failed, summary.Outcomes.Length]
        );
        Row("summary-provider", engine);
        Row("summary-segments", Number(summary.Segments));
        Row("summary-memory", Number(summary.From(SegmentOrigin.Memory)));
        Row("summary-engine", Number(summary.From(SegmentOrigin.Engine)));
        Row("summary-rules", Number(summary.From(SegmentOrigin.Rule) + summary.From(SegmentOrigin.Source)));
        if (summary.Untranslated > 0)
            Row("summary-untranslated", Number(summary.Untranslated));
        if (summary.Broken > 0)
            Row("summary-broken", Number(summary.Broken));
        Row("summary-terms", Terms(summary.TermFigures));
        Row("summary-issues", Number(summary.Issues));
        if (summary.Segments > 0)
            Row("summary-look", messages["summary-look-of", summary.NeedLook, summary.Segments]);
        foreach (var (provider, bill) in limit.Bills.Where(b => b.Value != default))
            table.AddRow(new Text(messages["summary-billed", provider]), new Text(Billed(bill)));
        Row("summary-time", string.Create(CultureInfo.InvariantCulture, $"{summary.Elapsed.TotalSeconds:0.0} s"));
        console.WriteLine();
        console.Write(table);
        foreach (var (provider, counts) in providers)
            console.WriteLine($"{provider}: {counts}");
        foreach (var line in UntranslatedSegments.Lines(summary, messages))
            console.WriteLine(line);
        foreach (var line in BrokenSegments.Lines(summary, messages, issues))
            console.WriteLine(line);
        foreach (var line in MissingTerms.Lines(summary, messages))
            console.WriteLine(line);
        foreach (var file in summary.Gone)
            console.WriteLine(messages["article-gone", file, output]);
        if (summary.Digests.Any())
            console.WriteLine(messages["summary-output", Path.Combine(output, "index.html")]);

        void Row(string label, string value) => table.AddRow(new Text(messages[label]), new Text(value));
    }

    private string Billed(ProviderBill bill) =>
        bill.Tokens > 0
            ? messages["billed-tokens", bill.Characters, bill.Tokens]
            : messages["billed-characters", bill.Characters];

    private string Terms(TermFigures figures)
    {
        var text = figures.SuccessRate is { } rate
            ? messages["summary-terms-kept", figures.Right, figures.Occurrences, Percent(rate)].Value
            : messages["summary-terms-none"].Value;
        if (figures.Repaired > 0)
            text += messages["summary-terms-repaired", figures.Repaired];
        if (figures.Accepted > 0)
            text += messages["summary-terms-accepted", figures.Accepted];
        if (figures.Unsure > 0)
            text += messages["summary-terms-unsure", figures.Unsure];
        return text;
    }

    // Rounded down: 100 % means that not one is missing.
    private static string Percent(double share) =>
        (Math.Floor(share * 1000) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
