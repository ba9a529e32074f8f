using Localization.Cli.Terminal;
using Localization.Terms.Comparison;
using Localization.Terms.Editing;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Glossary;

/// <summary>What is new in a glossary, a line for each entry.</summary>
internal sealed class TermDiffLines(Terminals terminals, IStringLocalizer<Messages> messages)
{
    /// <summary>Writes the lines, and a last one with the counts.</summary>
    public void Write(GlossaryDiff diff)
    {
        foreach (var term in diff.Removed)
            Line("-", term, Color.Red);
        foreach (var term in diff.Added)
            Line("+", term, Color.Green);
        foreach (var change in diff.Changed)
            Changed(change);
        terminals.Output.WriteLine(
            messages["diff-summary", diff.Added.Length, diff.Removed.Length, diff.Changed.Length]
        );
    }

    private void Line(string sign, Term term, Color color) =>
        terminals.Output.Write(
            new Text(
                $"{sign} {term.Source} → {term.Target} ({TermColumns.Get(term, "policy")})\n",
                new Style(color)
            ).Overflow(Overflow.Fold)
        );

    private void Changed(TermChange change)
    {
        var columns = change.Columns.Select(c => $"{c}: {Said(change.Old, c)} → {Said(change.New, c)}");
        terminals.Output.Write(
            new Text($"~ {change.New.Source}: {string.Join("; ", columns)}\n", new Style(Color.Yellow)).Overflow(
                Overflow.Fold
            )
        );
    }

    private static string Said(Term term, string column) =>
        TermColumns.Get(term, column) is { Length: > 0 } value ? $"'{value}'" : "–";
}
