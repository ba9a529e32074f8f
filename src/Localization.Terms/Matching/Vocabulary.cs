namespace Localization.Terms.Matching;

/// <summary>Numbers the tokens that stand in terms, in small letters without accents.</summary>
internal sealed class Vocabulary
{
    /// <summary>A longer token is in no term.</summary>
    public const int LongestToken = 256;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many tokens there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a token that is added where it is new; -1 where it is too long.</summary>
    public int Add(ReadOnlySpan<char> token)
    {
        Span<char> plain = stackalloc char[LongestToken];
        var length = Plain(token, plain);
        if (length < 0)
            return -1;
        if (!_lookup.TryGetValue(plain[..length], out var number))
            _numbers[plain[..length].ToString()] = number = _numbers.Count;
        return number;
    }

    /// <summary>The number of a token of a text; -1 where no term has it.</summary>
    /// <param name="token">The token as it stands in the text.</param>
    /// <param name="plain">Room for <see cref="LongestToken"/> characters, lent so that each token does not clear its own.</param>
    public int Find(ReadOnlySpan<char> token, Span<char> plain)
    {
        var length = Plain(token, plain);
        return length >= 0 && _lookup.TryGetValue(plain[..length], out var number) ? number : -1;
    }

    private static int Plain(ReadOnlySpan<char> token, Span<char> plain)
    {
        if (token.Length > plain.Length)
            return -1;
        var length = 0;
        foreach (var c in token)
        {
            if (Characters.Base(c) is not '\0' and var letter)
                plain[length++] = letter;
        }

        return length;
    }
}
