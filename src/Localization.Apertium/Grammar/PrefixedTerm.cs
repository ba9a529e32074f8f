using System.Collections.Frozen;

namespace Localization.Apertium.Grammar;

/// <summary>A prefix that a hyphen joins to a name makes an adjective of it: <c>anti-NATO groups</c> are <c>grupos
/// anti-OTAN</c> (RAE, Ortografía 2010 §5.3.2).</summary>
internal static class PrefixedTerm
{
    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        ["anti"] = "anti",
        ["pro"] = "pro",
        ["ex"] = "ex",
        ["post"] = "pos",
        ["pre"] = "pre",
        ["neo"] = "neo",
        ["pan"] = "pan",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The Spanish of a prefix that begins at <paramref name="at"/> and the term after it; null where none
    /// does.</summary>
    public static string? At(string text, int at, LexicalConstraint term)
    {
        var length = term.Start - at - 1;
        return
            length is >= 2 and <= 4
            && text[term.Start - 1] == '-'
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && Prefixes.TryGetValue(text[at..(at + length)], out var prefix)
            && term.Target.Length > 0
            && char.IsUpper(term.Target[0])
            ? $"{prefix}-{term.Target}"
            : null;
    }
}
