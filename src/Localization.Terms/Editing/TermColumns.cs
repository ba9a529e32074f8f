using System.Collections.Immutable;
using Localization.Terms.Csv;

namespace Localization.Terms.Editing;

/// <summary>What can be said of an entry, by the names of the columns of the house's own format.</summary>
public static class TermColumns
{
    /// <summary>All names, in the order of the format.</summary>
    public static ImmutableArray<string> Names { get; } = [.. TermField.All.Select(f => f.Name)];

    /// <summary>The values that a column understands, or an example; empty where anything goes.</summary>
    public static string Known(string column) => Field(column).Known;

    /// <summary>What an entry says in a column, as text; empty for the default.</summary>
    public static string Get(Term term, string column) => Field(column).Write(term);

    /// <summary>The entry with another value in a column.</summary>
    /// <exception cref="SettingsException">The value means nothing.</exception>
    public static Term Set(Term term, string column, string value) =>
        Field(column).Read(term, value)
        ?? throw new SettingsException("glossary-option", column, value, Field(column).Known);

    /// <summary>The columns in which two entries differ.</summary>
    public static IEnumerable<string> Differences(Term a, Term b) =>
        TermField.All.Where(f => f.Write(a) != f.Write(b)).Select(f => f.Name);

    /// <summary>An entry that says what another does where it says nothing itself.</summary>
    public static Term Complete(Term term, Term from) =>
        TermField
            .All.Where(f => !CsvGlossary.Says(f, term) && CsvGlossary.Says(f, from))
            .Aggregate(term, (t, f) => f.Read(t, f.Write(from)) ?? t);

    private static TermField Field(string column) =>
        TermField.Named(column) ?? throw new ArgumentOutOfRangeException(nameof(column), column, null);
}
