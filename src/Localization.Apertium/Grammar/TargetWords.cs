using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The space between two words of the target. The pair's transfer rules lose it where they move an adverb or
/// an adjective: <c>loaceptan</c>, <c>vozclara</c>.</summary>
internal static class TargetWords
{
    /// <summary>Puts a space between words that are next to each other. Pronouns that Spanish joins to their verb are
    /// parts of one unit.</summary>
    public static void Part(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (JoinedWord(units[i].Form) is { } second)
            {
                units.Insert(i + 1, new LexicalUnit(" ", second));
                units[i] = new LexicalUnit(units[i].Blank, units[i].Form[..^(second.Length + 1)]);
            }

            if (i > 0 && units[i].IsGlued && IsWord(units[i].Form) && EndsInWord(units[i - 1].Form))
                units[i].Blank = " " + units[i].Blank;
        }
    }

    // The second of two words in one unit, unless it is a pronoun that is attached to its verb: 'sobre<pr>+cómo<adv>'.
    private static string? JoinedWord(string form)
    {
        var plus = form.IndexOf(">+", StringComparison.Ordinal);
        var second = plus < 0 ? null : form[(plus + 2)..];
        return second is null || second.Contains("<prn><enc>", StringComparison.Ordinal) ? null : second;
    }

    private static bool IsWord(string form) => form.TrimStart('*', '@', '#') is [var first, ..] && char.IsLetter(first);

    private static bool EndsInWord(string form)
    {
        var tags = form.IndexOf('<', StringComparison.Ordinal);
        return tags < 0 ? form.Length > 0 && char.IsLetter(form[^1]) : tags > 0 && char.IsLetter(form[tags - 1]);
    }
}
