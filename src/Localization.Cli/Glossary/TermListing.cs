using System.Text.Json;
using Localization.Cli.Terminal;
using Localization.Terms.Editing;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Localization.Cli.Glossary;

/// <summary>Shows entries: a table on a terminal, values separated by tabs elsewhere, JSON where it is asked
/// for.</summary>
internal sealed class TermListing(Terminals terminals, IStringLocalizer<Messages> messages)
{
    private static readonly string[] Columns = ["source", "target", "policy", "part_of_speech", "gender", "note"];

    /// <summary>Where lines go that must not be wrapped.</summary>
    private TextWriter Plain => terminals.Output.Profile.Out.Writer;

    /// <summary>Writes the entries.</summary>
    public void Write(IReadOnlyList<Term> terms, bool json)
    {
        if (json)
            Plain.WriteLine(
                JsonSerializer.Serialize(terms.Select(Fields), TermListJson.Readable.IEnumerableDictionaryStringString)
            );
        else if (terminals.Output.Profile.Out.IsTerminal)
            WriteTable(terms);
        else
            WriteLines(terms);
    }

    /// <summary>Writes all that is said of one entry.</summary>
    public void WriteCard(Term term)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var (column, value) in Fields(term))
            grid.AddRow(new Text(column, new Style(decoration: Decoration.Dim)), new Text(value));
        terminals.Output.Write(grid);
    }

    /// <summary>What an entry says, by column; nothing where it says nothing. Where it is comes last.</summary>
    public static Dictionary<string, string> Fields(Term term)
    {
        var fields = TermColumns
            .Names.Select(c => (Column: c, Value: TermColumns.Get(term, c)))
            .Where(f => f.Value.Length > 0)
            .ToDictionary(f => f.Column, f => f.Value);
        if (term.Origin.Length > 0)
            fields["origin"] = term.Origin;
        return fields;
    }

    private void WriteTable(IReadOnlyList<Term> terms)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in Columns)
            table.AddColumn(
                new TableColumn(new Text(messages[$"column-{column}"], new Style(decoration: Decoration.Bold)))
            );
        foreach (var term in terms)
            table.AddRow(Columns.Select(c => new Text(TermColumns.Get(term, c))));
        terminals.Output.Write(table);
        terminals.Output.WriteLine(messages["glossary-count", terms.Count]);
    }

    private void WriteLines(IReadOnlyList<Term> terms)
    {
        foreach (var term in terms)
            Plain.WriteLine(string.Join('\t', Columns.Select(c => TermColumns.Get(term, c).ReplaceLineEndings(" "))));
    }
}
