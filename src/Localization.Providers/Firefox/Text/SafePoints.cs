namespace Localization.Providers.Firefox.Text;

/// <summary>Where a sentence that is too long for the model is parted: after a semicolon, a colon or a dash, else
/// after a comma, else before a conjunction, else between words, else anywhere but inside a character.</summary>
internal static class SafePoints
{
    private static readonly string[] Conjunctions =
    [
        " and ",
        " but ",
        " or ",
        " because ",
        " while ",
        " which ",
        " that ",
        " y ",
        " pero ",
        " o ",
        " porque ",
        " que ",
    ];

    /// <summary>The parts of a text, each of which fits. Joined they give the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fits">Whether a part fits; a shorter part always fits where a longer one does.</param>
    public static List<string> Split(string text, Func<string, bool> fits)
    {
        var parts = new List<string>();
        while (!fits(text) && text.Length > 1)
        {
            var most = Longest(text, fits);
            var end = Best(text, most);
            parts.Add(text[..end]);
            text = text[end..];
        }

        parts.Add(text);
        return parts;
    }

    private static int Longest(string text, Func<string, bool> fits)
    {
        var (low, high) = (1, text.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (fits(text[..middle]))
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    // A part of less than a third would only make more parts.
    private static int Best(string text, int most)
    {
        var least = most / 3;
        foreach (var marks in new[] { ";:—–", ",)" })
        {
            for (var i = most; i > least; i--)
            {
                if (i < text.Length && text[i] == ' ' && marks.Contains(text[i - 1], StringComparison.Ordinal))
                    return i;
            }
        }

        var best = Conjunctions.Max(c => text.LastIndexOf(c, most - 1, StringComparison.OrdinalIgnoreCase));
        if (best > least)
            return best;
        var space = text.LastIndexOf(' ', most);
        if (space > least)
            return space;
        return most > 1 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
