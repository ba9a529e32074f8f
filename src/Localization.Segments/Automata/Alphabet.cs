using Localization.Segments.Patterns;

namespace Localization.Segments.Automata;

/// <summary>Puts characters that no pattern tells apart into one class, so that an automaton's tables stay small. A
/// character is classed when it is first met.</summary>
internal sealed class Alphabet
{
    /// <summary>The class of what lies past either end of the text.</summary>
    public const int Outside = 1;

    private const int Unknown = 0;

    private readonly List<CharacterSet> _sets = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _beyond = [];
    private ushort[] _table = [];
    private readonly Lock _gate = new();
    private bool[][] _members =
    [
        [],
        [],
    ];

    /// <summary>The number of a set that patterns ask for. All sets are known before the first character is
    /// classed.</summary>
    public int IndexOf(CharacterSet set)
    {
        if (_indices.TryGetValue(set.Key, out var index))
            return index;
        _indices.Add(set.Key, _sets.Count);
        _sets.Add(set);
        return _sets.Count - 1;
    }

    /// <summary>The set numbered <paramref name="index"/>.</summary>
    public CharacterSet SetAt(int index) => _sets[index];

    /// <summary>Whether the characters of class <paramref name="of"/> are in the set numbered
    /// <paramref name="set"/>.</summary>
    public bool Contains(int set, int of) => of != Outside && _members[of][set];

    /// <summary>The class of the character that begins at <paramref name="at"/>.</summary>
    public int ClassAt(ReadOnlySpan<char> text, int at)
    {
        if ((uint)at >= (uint)text.Length)
            return Outside;
        var c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return ClassBeyond(char.ConvertToUtf32(c, text[at + 1]));
        var table = _table;
        return c < table.Length && table[c] is not Unknown and var known ? known : Learn(c);
    }

    /// <summary>The class of the character that ends before <paramref name="at"/>.</summary>
    public int ClassBefore(ReadOnlySpan<char> text, int at)
    {
        if (at <= 0)
            return Outside;
        var c = text[at - 1];
        if (char.IsLowSurrogate(c) && at > 1 && char.IsHighSurrogate(text[at - 2]))
            return ClassBeyond(char.ConvertToUtf32(text[at - 2], c));
        var table = _table;
        return c < table.Length && table[c] is not Unknown and var known ? known : Learn(c);
    }

    /// <summary>The classes of the characters met so far; 0, or beyond its end, for others, and for surrogates, whose
    /// class is their pair's.</summary>
    public ReadOnlySpan<ushort> Table => _table;

    /// <summary>How many classes there are by now, counting the two that are no character's.</summary>
    public int Count => _members.Length;

    private int Learn(char c)
    {
        if (char.IsSurrogate(c))
            return ClassBeyond(c);
        lock (_gate)
        {
            // Patterns and codes are often plain ASCII; text seldom is.
            if (c >= _table.Length)
                Array.Resize(ref _table, c < 0x80 ? 0x80 : 0x10000);
            return _table[c] = (ushort)Classify(c);
        }
    }

    private int ClassBeyond(int codePoint)
    {
        lock (_gate)
        {
            if (!_beyond.TryGetValue(codePoint, out var known))
                _beyond.Add(codePoint, known = Classify(codePoint));
            return known;
        }
    }

    private int Classify(int codePoint)
    {
        var members = new bool[_sets.Count];
        for (var i = 0; i < members.Length; i++)
            members[i] = _sets[i].Contains(codePoint);

        var key = string.Create(
            members.Length,
            members,
            static (chars, flags) =>
            {
                for (var i = 0; i < flags.Length; i++)
                    chars[i] = flags[i] ? '1' : '0';
            }
        );
        if (_classes.TryGetValue(key, out var known))
            return known;

        // Readers without the lock see the old array or the new one, and ask only for classes they were given.
        _members = [.. _members, members];
        _classes.Add(key, _members.Length - 1);
        return _members.Length - 1;
    }
}
