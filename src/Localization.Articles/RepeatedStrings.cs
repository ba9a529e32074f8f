namespace Localization.Articles;

/// <summary>Pieces of a document as strings, the same piece once: a long text repeats its marks a hundred thousand
/// times.</summary>
internal sealed class RepeatedStrings
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The piece as a string.</summary>
    public string Of(ReadOnlySpan<char> piece)
    {
        if (_known.TryGetValue(piece, out var known))
            return known;
        var added = piece.ToString();
        _known.Set.Add(added);
        return added;
    }
}
