using System.Collections.Immutable;
using Localization.Terms.Csv;

namespace Localization.Terms.Editing;

/// <summary>A glossary's file under the hands of an editor: entries are added, changed and removed in place. Order,
/// comments, line ends and all other lines stay as they are.</summary>
public sealed class GlossaryEdit
{
    private readonly GlossaryText _text;
    private readonly string _name;
    private char _delimiter;
    private IReadOnlyList<TermField> _fields = [];
    private List<TermRow> _rows = [];

    internal GlossaryEdit(GlossaryText text, string name)
    {
        _text = text;
        _name = name;
        _delimiter = name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',';
        Read();
    }

    /// <summary>The entries, in the file's order.</summary>
    public ImmutableArray<Term> Terms => [.. _rows.Select(r => r.Term)];

    /// <summary>Whether the file has a column.</summary>
    public bool HasColumn(string name) => _fields.Any(f => f.Name == name);

    /// <summary>Adds an entry at the end.</summary>
    public void Add(Term term)
    {
        AddColumns(term);
        if (_text.Lines.Count > 0 && !_text.Lines[^1].EndsWith('\n'))
            _text.Lines[^1] += _text.LineEnd;
        _text.Lines.Add(Line(term));
        Read();
    }

    /// <summary>Puts an entry in the place of another.</summary>
    /// <param name="index">The other's place among <see cref="Terms"/>.</param>
    /// <param name="term">The entry.</param>
    public void Replace(int index, Term term)
    {
        AddColumns(term);
        var row = _rows[index];
        var end = _text.Lines[row.LastLine - 1].EndsWith('\n') ? _text.LineEnd : "";
        RemoveLines(row);
        _text.Lines.Insert(FirstLine(row), Line(term, row.Values).TrimEnd('\r', '\n') + end);
        Read();
    }

    /// <summary>Removes an entry; the comments above it stay.</summary>
    /// <param name="index">Its place among <see cref="Terms"/>.</param>
    public void Remove(int index)
    {
        RemoveLines(_rows[index]);
        Read();
    }

    private void Read()
    {
        using var reader = new StringReader(_text.Text);
        (_fields, _rows, _delimiter) = CsvGlossary.ReadRows(reader, _name, _delimiter);
    }

    // A column that no line has yet is only added to the header: lines may be shorter than it.
    private void AddColumns(Term term)
    {
        var missing = TermField
            .All.Where(f => CsvGlossary.Says(f, term) && _fields.All(have => !Holds(have, f)))
            .ToList();
        if (missing.Count == 0)
            return;
        var header = _text.Lines.FindIndex(l => l.Trim() is { Length: > 0 } line && line[0] != '#');
        var ending = _text.Lines[header].EndsWith('\n') ? _text.LineEnd : "";
        _text.Lines[header] =
            _text.Lines[header].TrimEnd('\r', '\n') + string.Concat(missing.Select(f => _delimiter + f.Name)) + ending;
        Read();
    }

    private static bool Holds(TermField have, TermField field) =>
        have.Name == field.Name || (have.Name == "case_sensitive" && field.Name == "case");

    // What is in another program's columns stays.
    private string Line(Term term, ImmutableArray<string> values = default)
    {
        var cells = _fields.Select(
            (f, i) => f.IsForeign && !values.IsDefault && i < values.Length ? values[i] : f.Write(term)
        );
        return CsvGlossary.Line(cells, _delimiter).TrimEnd(_delimiter) + _text.LineEnd;
    }

    private void RemoveLines(TermRow row)
    {
        var first = FirstLine(row);
        _text.Lines.RemoveRange(first, row.LastLine - first);
    }

    // From 0. Comments and empty lines before an entry are not part of it.
    private int FirstLine(TermRow row)
    {
        var first = row.FirstLine - 1;
        while (first < row.LastLine - 1 && _text.Lines[first].Trim() is "" or ['#', ..])
            first++;
        return first;
    }
}
