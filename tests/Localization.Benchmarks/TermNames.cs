using System.Globalization;

namespace Localization.Benchmarks;

/// <summary>Term bases of any size: names of one to three words made of syllables, the same at every run.</summary>
public static class TermNames
{
    private static readonly string[] Syllables =
    [
        "ba",
        "ki",
        "ro",
        "ste",
        "na",
        "vel",
        "or",
        "mi",
        "ta",
        "gra",
        "lu",
        "shen",
        "po",
        "dri",
        "za",
        "mor",
        "el",
        "fu",
        "cho",
        "ven",
    ];

    /// <summary><paramref name="count"/> names, no two alike.</summary>
    public static Term[] Create(int count)
    {
        var random = new Random(4);
        var names = new HashSet<string>();
        while (names.Count < count)
            names.Add(string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Word(random))));
        return [.. names.Select(n => new Term(n, n, TermPolicy.Keep))];
    }

    /// <summary>News text of a length in characters in which every tenth word or so is one of the names.</summary>
    public static string Text(IReadOnlyList<Term> terms, int length)
    {
        var words = NewsText.Create(length).Split(' ');
        for (var i = 9; i < words.Length; i += 10)
            words[i] = terms[(int)((long)i * 7919 % terms.Count)].Source;
        return string.Join(' ', words)[..length];
    }

    private static string Word(Random random)
    {
        var word = string.Concat(
            Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Syllables[random.Next(Syllables.Length)])
        );
        return char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];
    }
}
