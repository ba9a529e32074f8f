namespace Localization.Terms.Csv;

/// <summary>Words for the values of one type, both ways. An empty word is the default.</summary>
internal sealed class WordTable<T>(T fallback, params (string Word, T Value)[] words)
    where T : struct, Enum
{
    /// <summary>All words, for an error that names them.</summary>
    public string Known => string.Join(", ", words.Select(w => w.Word));

    /// <summary>The value of a word in any letter case, or null where the word is unknown.</summary>
    public T? Parse(string word)
    {
        if (word.Length == 0)
            return fallback;
        var written = word.Replace(' ', '_').Replace('-', '_');
        foreach (var (known, value) in words)
        {
            if (known.Equals(written, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    /// <summary>The word for a value; empty where the value has none.</summary>
    public string Format(T value) => words.FirstOrDefault(w => w.Value.Equals(value)).Word ?? "";
}
