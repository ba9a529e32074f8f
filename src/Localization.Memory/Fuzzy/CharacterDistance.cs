namespace Localization.Memory.Fuzzy;

/// <summary>Levenshtein's distance from one text to others, 64 rows of the table at a time (Myers 1999, with the blocks
/// of Hyyrö 2003).</summary>
internal sealed class CharacterDistance
{
    private readonly string _pattern;
    private readonly int _blocks;
    private readonly ulong[] _latin;
    private readonly Dictionary<char, ulong[]> _other = [];
    private readonly ulong[] _none;
    private readonly ulong[] _plus;
    private readonly ulong[] _minus;

    /// <summary>Prepares the text that the others are compared with.</summary>
    public CharacterDistance(string pattern)
    {
        _pattern = pattern;
        _blocks = Math.Max(1, (pattern.Length + 63) / 64);
        _latin = new ulong[256 * _blocks];
        _none = new ulong[_blocks];
        _plus = new ulong[_blocks];
        _minus = new ulong[_blocks];
        for (var i = 0; i < pattern.Length; i++)
        {
            var bit = 1UL << (i & 63);
            if (pattern[i] < 256)
            {
                _latin[pattern[i] * _blocks + (i >> 6)] |= bit;
                continue;
            }

            if (!_other.TryGetValue(pattern[i], out var rows))
                _other[pattern[i]] = rows = new ulong[_blocks];
            rows[i >> 6] |= bit;
        }
    }

    /// <summary>How many characters must be put in, taken out or exchanged.</summary>
    public int To(string text)
    {
        if (_pattern.Length == 0)
            return text.Length;

        Array.Fill(_plus, ulong.MaxValue);
        Array.Clear(_minus);
        var score = _pattern.Length;
        var last = 1UL << ((_pattern.Length - 1) & 63);
        foreach (var c in text)
        {
            ReadOnlySpan<ulong> rows =
                c < 256 ? _latin.AsSpan(c * _blocks, _blocks) : _other.GetValueOrDefault(c, _none);
            var (up, down) = (1UL, 0UL);
            for (var b = 0; b < _blocks; b++)
            {
                var (plus, minus) = (_plus[b], _minus[b]);
                var vertical = rows[b] | minus;
                var match = rows[b] | down;
                var diagonal = (((match & plus) + plus) ^ plus) | match;
                var rise = minus | ~(diagonal | plus);
                var fall = plus & diagonal;
                if (b == _blocks - 1)
                    score +=
                        (rise & last) != 0 ? 1
                        : (fall & last) != 0 ? -1
                        : 0;

                var (nextUp, nextDown) = (rise >> 63, fall >> 63);
                rise = (rise << 1) | up;
                fall = (fall << 1) | down;
                _plus[b] = fall | ~(vertical | rise);
                _minus[b] = rise & vertical;
                (up, down) = (nextUp, nextDown);
            }
        }

        return score;
    }
}
