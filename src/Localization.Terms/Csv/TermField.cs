using System.Collections.Immutable;
using System.Globalization;

namespace Localization.Terms.Csv;

/// <summary>A column of the house's own format: its name, and how an entry's value is read from and written to
/// it.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Write">The value as text; empty for the default.</param>
/// <param name="Read">The entry with the value; null where the text means nothing.</param>
/// <param name="Known">The texts that are understood, where they can be listed.</param>
internal sealed record TermField(
    string Name,
    Func<Term, string> Write,
    Func<Term, string, Term?> Read,
    string Known = ""
)
{
    /// <summary>Parts the items of a list.</summary>
    private const char Bar = '|';

    /// <summary>All columns, in the order in which they are written.</summary>
    public static readonly ImmutableArray<TermField> All =
    [
        new("source", t => t.Source, (t, v) => t with { Source = v }),
        new("target", t => t.Target, (t, v) => t with { Target = v }),
        Words("policy", TermWords.Policies, t => t.Policy, (t, v) => t with { Policy = v }),
        Words("part_of_speech", TermWords.PartsOfSpeech, t => t.PartOfSpeech, (t, v) => t with { PartOfSpeech = v }),
        Words("gender", TermWords.Genders, t => t.Gender, (t, v) => t with { Gender = v }),
        Words("number", TermWords.Numbers, t => t.Number, (t, v) => t with { Number = v }),
        Words("article", TermWords.Articles, t => t.Article, (t, v) => t with { Article = v }),
        new("plural", t => t.Plural, (t, v) => t with { Plural = v }),
        Words("case", TermWords.Cases, t => t.Case, (t, v) => t with { Case = v }),
        Words("match", TermWords.Matches, t => t.Match, (t, v) => t with { Match = v }),
        new("variants", t => string.Join(Bar, t.Variants), (t, v) => t with { Variants = Items(v) }),
        new("except", t => string.Join(Bar, t.Exceptions), (t, v) => t with { Exceptions = Items(v) }),
        new("accepted", t => string.Join(Bar, t.Accepted), (t, v) => t with { Accepted = Items(v) }),
        Words("status", TermWords.Statuses, t => t.Status, (t, v) => t with { Status = v }),
        new("concept", t => t.Concept, (t, v) => t with { Concept = v }),
        new("subject", t => t.Subject, (t, v) => t with { Subject = v }),
        new("definition", t => t.Definition, (t, v) => t with { Definition = v }),
        new("note", t => t.Note, (t, v) => t with { Note = v }),
        new("reference", t => t.Reference, (t, v) => t with { Reference = v }),
        Date("created", t => t.Created, (t, v) => t with { Created = v }),
        Date("modified", t => t.Modified, (t, v) => t with { Modified = v }),
    ];

    /// <summary>The column that <c>case</c> took the place of; still read.</summary>
    private static readonly TermField CaseSwitch = Words(
        "case_sensitive",
        TermWords.CaseSwitches,
        t => t.Case,
        (t, v) => t with { Case = v }
    );

    /// <summary>The columns that every file of ours has, so that a person sees what can be said of a term.</summary>
    public static readonly ImmutableArray<TermField> Usual =
    [
        .. All.Where(f =>
            f.Name
                is "source"
                    or "target"
                    or "policy"
                    or "part_of_speech"
                    or "gender"
                    or "number"
                    or "case"
                    or "variants"
                    or "note"
        ),
    ];

    /// <summary>Whether it is a column of another program: it says nothing here, and stays as it is.</summary>
    public bool IsForeign { get; private init; }

    /// <summary>A column of another program.</summary>
    public static TermField Foreign(string name) => new(name, _ => "", (t, _) => t) { IsForeign = true };

    /// <summary>Whether a name is nearly that of a column: <c>gendr</c> is not a column of another program.</summary>
    public static bool IsMisspelt(string name) => Misspelling.Nearest(name, All.Select(f => f.Name)) is not null;

    /// <summary>The column of a name, or null.</summary>
    public static TermField? Named(string name) =>
        name == CaseSwitch.Name ? CaseSwitch : All.FirstOrDefault(f => f.Name == name);

    private static TermField Words<T>(string name, WordTable<T> words, Func<Term, T> get, Func<Term, T, Term> set)
        where T : struct, Enum =>
        new(name, t => words.Format(get(t)), (t, v) => words.Parse(v) is { } value ? set(t, value) : null, words.Known);

    private static TermField Date(string name, Func<Term, DateOnly?> get, Func<Term, DateOnly?, Term> set) =>
        new(
            name,
            t => get(t)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            (t, v) =>
                v.Length == 0 ? set(t, null)
                : DateOnly.TryParseExact(
                    v,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
                    ? set(t, date)
                : null,
            "2026-12-31"
        );

    private static ImmutableArray<string> Items(string value) =>
        [.. value.Split(Bar, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
