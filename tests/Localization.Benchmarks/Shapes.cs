namespace Localization.Benchmarks;

/// <summary>Texts without end of one kind: runs that some rule might read again and again.</summary>
internal static class Shapes
{
    /// <summary>The name of each file, what begins it, what is repeated in it, and what ends it.</summary>
    public static readonly (string File, string Head, string Unit, string Tail)[] All =
    [
        ("letters.txt", "", "a", ""),
        ("capitals.txt", "", "A", ""),
        ("mixed-case.txt", "", "aB", ""),
        ("words.txt", "", "word ", ""),
        ("capital-words.txt", "", "Word ", ""),
        ("all-capitals.txt", "", "WORD ", ""),
        ("digits.txt", "", "1", ""),
        ("digit-groups.txt", "", "123,", ""),
        ("decimals.txt", "", "1.", ""),
        ("dots.txt", "a", ".", "a"),
        ("spaced-dots.txt", "a", ". ", "a"),
        ("initials.txt", "", "A. ", ""),
        ("numeric-dates.txt", "", "1/1/2020 ", ""),
        ("long-dates.txt", "", "January 1, 2020 ", ""),
        ("slashes.txt", "", "1/", ""),
        ("money.txt", "", "$1 ", ""),
        ("money-run.txt", "", "$1", ""),
        ("money-words.txt", "", "$5 million ", ""),
        ("percents.txt", "", "5% ", ""),
        ("measures.txt", "", "5 ft ", ""),
        ("times.txt", "", "1:00 ", ""),
        ("colons.txt", "a", ":", "a"),
        ("clauses.txt", "", "a: ", ""),
        ("combining-marks.txt", "e", "\u0301", ""),
        ("accented.txt", "", "e\u0301", ""),
        ("quoted-words.txt", "", "\"a\" ", ""),
        ("apostrophes.txt", "", "a'", ""),
        ("hyphens.txt", "", "a-", ""),
        ("brackets.txt", "", "(a) ", ""),
        ("mails.txt", "", "a@", ""),
        ("addresses.txt", "", "http://a.b ", ""),
        ("underscores.md", "a", "_", "a"),
        ("open-brackets.md", "", "[", ""),
        ("empty-brackets.md", "", "[]", ""),
        ("code-marks.md", "", "`a ", ""),
        ("angles.md", "", "<", ""),
        ("links.md", "", "[a](b) ", ""),
        ("titles.md", "", "[a](b \"c\") ", ""),
        ("attributes.md", "", "[a](b){.c} ", ""),
        ("emphasis.html", "<p>", "<b>a</b> ", "</p>"),
        ("links.html", "<p>", "<a href=\"b\">a</a> ", "</p>"),
    ];

    /// <summary>A shape of so many characters.</summary>
    public static string Text((string File, string Head, string Unit, string Tail) shape, int length) =>
        shape.Head + string.Concat(Enumerable.Repeat(shape.Unit, Math.Max(1, length / shape.Unit.Length))) + shape.Tail;
}
