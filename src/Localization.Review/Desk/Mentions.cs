namespace Localization.Review.Desk;

/// <summary>Finds names after an at sign, in any case; of several the longest. In: a text and names. Out: where each
/// is.</summary>
internal static class Mentions
{
    /// <summary>The names in a text, in reading order.</summary>
    public static IEnumerable<(int Start, int Length, string Name)> In(string text, IEnumerable<string> names)
    {
        var known = names.OrderByDescending(n => n.Length).ToList();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; )
        {
            var name = at > 0 && char.IsLetterOrDigit(text[at - 1]) ? null : known.Find(n => IsAt(text, at + 1, n));
            if (name is not null)
                yield return (at, name.Length + 1, name);
            at = text.IndexOf('@', at + 1 + (name?.Length ?? 0));
        }
    }

    private static bool IsAt(string text, int at, string name) =>
        string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
}
