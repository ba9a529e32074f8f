using Localization.Segments.Patterns;

namespace Localization.Segments.Srx;

/// <summary>A rule of a rule file (SRX 2.0 §2.1, <c>&lt;rule&gt;</c>): where both patterns match around a position, the
/// text breaks there or does not.</summary>
public sealed class SrxRule
{
    internal SrxRule(
        string file,
        string languageRule,
        bool isBreak,
        SrxPattern before,
        SrxPattern after,
        int line,
        int column
    )
    {
        File = file;
        LanguageRule = languageRule;
        IsBreak = isBreak;
        Before = before;
        After = after;
        Line = line;
        Column = column;
    }

    /// <summary>The rule file's name.</summary>
    public string File { get; }

    /// <summary>The name of the <c>&lt;languagerule&gt;</c> that holds the rule.</summary>
    public string LanguageRule { get; }

    /// <summary>True for a rule that breaks (<c>break="yes"</c>), false for an exception.</summary>
    public bool IsBreak { get; }

    /// <summary>The pattern of the text before the position; empty where anything may be there.</summary>
    public string BeforeBreak => Before.Text;

    /// <summary>The pattern of the text after the position; empty where anything may be there.</summary>
    public string AfterBreak => After.Text;

    /// <summary>The line of the <c>&lt;rule&gt;</c> in its file, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of the <c>&lt;rule&gt;</c> in its line, from 1.</summary>
    public int Column { get; }

    internal SrxPattern Before { get; }

    internal SrxPattern After { get; }

    /// <summary>Where the rule is and what it does.</summary>
    public override string ToString() =>
        $"{File}:{Line}:{Column} {LanguageRule} {(IsBreak ? "break" : "no break")} {BeforeBreak} | {AfterBreak}";
}

/// <summary>A pattern as written and as read, with its place.</summary>
internal sealed record SrxPattern(string Text, PatternNode Node, int Line, int Column)
{
    public static readonly SrxPattern Empty = new("", PatternNode.Empty, 0, 0);
}
