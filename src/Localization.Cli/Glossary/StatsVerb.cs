using System.CommandLine;
using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Terms.Csv;
using Localization.Terms.Editing;
using Localization.Terms.Lint;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Glossary;

/// <summary><c>glossary stats</c>: how large a glossary is, and what it says.</summary>
internal sealed class StatsVerb(GlossaryPath glossary, Terminals terminals, IStringLocalizer<Messages> messages)
    : IGlossaryVerb
{
    public Command Create()
    {
        var command = new Command("stats", messages["glossary-stats"]) { glossary.Option };
        command.SetAction(arguments =>
        {
            Write(CsvGlossary.Load(glossary.Of(arguments)));
            return ExitCode.Done;
        });
        return command;
    }

    private void Write(IReadOnlyList<Term> terms)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadRight(2))
            .AddColumn(new GridColumn().NoWrap().RightAligned());
        Row(messages["stats-entries"], terms.Count);
        foreach (var column in new[] { "policy", "part_of_speech" })
        {
            foreach (
                var group in terms
                    .GroupBy(t => TermColumns.Get(t, column))
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
            )
                Row("  " + group.Key, group.Count());
        }

        Row(messages["stats-variants"], terms.Sum(t => t.Variants.Length));
        Row(messages["stats-gender"], terms.Count(t => t.Gender != GrammaticalGender.Unknown));
        var findings = GlossaryLint.Check(terms);
        Row(messages["stats-errors"], findings.Count(f => f.Severity == QualitySeverity.Error));
        Row(messages["stats-warnings"], findings.Count(f => f.Severity != QualitySeverity.Error));
        terminals.Output.Write(grid);

        void Row(string label, int value) =>
            grid.AddRow(new Text(label), new Text(value.ToString(CultureInfo.InvariantCulture)));
    }
}
