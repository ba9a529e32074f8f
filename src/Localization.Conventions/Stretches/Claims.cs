using System.Collections;
using System.Collections.Immutable;

namespace Localization.Conventions.Stretches;

/// <summary>Who owns which characters of a text: the first who claims them. Places are those of the text with its
/// codes as characters, unless stated otherwise.</summary>
internal sealed class Claims(OpaqueText text, int[] codes)
{
    private const int MostInside = 2;

    private readonly BitArray _claimed = new(text.Text.Length);
    private readonly List<(string Construct, LexicalConstraint Constraint)> _constraints = [];

    /// <summary>What the next constraints are recognized as.</summary>
    public string Construct { get; set; } = "";

    /// <summary>Whether a character has an owner.</summary>
    public bool IsClaimed(int at) => _claimed[at];

    /// <summary>Claims a stretch of the text without its codes, as far as it exists.</summary>
    public void Take(int start, int length)
    {
        var end = (int)Math.Min((long)start + length, text.PlaceOf(text.Text.Length));
        for (var i = text.IndexOf(start); i < _claimed.Length && text.PlaceOf(i) < end; i++)
            _claimed[i] = true;
    }

    /// <summary>Claims a stretch for no constraint.</summary>
    public void Claim(int start, int length)
    {
        for (var i = start; i < start + length; i++)
            _claimed[i] = true;
    }

    /// <summary>Adds a constraint, unless a part of it has an owner already or a code is in it; says whether it was
    /// added.</summary>
    public bool Add(LexicalConstraint constraint)
    {
        if (!text.IsPlain(constraint.Start, constraint.Length) || Breaks(constraint))
            return false;
        for (var i = constraint.Start; i < constraint.End; i++)
        {
            if (_claimed[i])
                return false;
        }

        Claim(constraint.Start, constraint.Length);
        _constraints.Add((Construct, constraint with { Start = text.PlaceOf(constraint.Start) }));
        return true;
    }

    // Marks around a part of the stretch would move to another part of its translation.
    private bool Breaks(LexicalConstraint constraint)
    {
        var (start, end) = (text.PlaceOf(constraint.Start), text.PlaceOf(constraint.End - 1));
        var (low, high) = (0, codes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = codes[middle] <= start ? (middle + 1, high) : (low, middle);
        }

        return low + MostInside < codes.Length && codes[low + MostInside] <= end;
    }

    /// <summary>The constraints, by rising start, with their places in the text without its codes.</summary>
    public ImmutableArray<LexicalConstraint> ToImmutable() => [.. Named().Select(c => c.Constraint)];

    /// <summary>The same, each with what it was recognized as.</summary>
    public IEnumerable<(string Construct, LexicalConstraint Constraint)> Named() =>
        _constraints.OrderBy(c => c.Constraint.Start);
}
