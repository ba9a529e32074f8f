namespace Localization.Model.Text;

/// <summary>Finds the name that a person meant who mistyped it.</summary>
public static class Misspelling
{
    // Shorter names are near to too many others.
    private const int Shortest = 4;

    // How many letters may differ.
    private const int MostWrong = 2;

    /// <summary>The nearest of the known names that begins with the same letter and differs in one or two letters; null
    /// where none does.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The names that are right.</param>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Length < Shortest
            ? null
            : known
                .Where(k => k.Length >= Shortest && k[0] == typed[0])
                .Select(k => (Name: k, Wrong: Distance(k, typed)))
                .Where(k => k.Wrong <= MostWrong)
                .OrderBy(k => k.Wrong)
                .Select(k => k.Name)
                .FirstOrDefault();
    }

    // Levenshtein's distance (1966), one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
