using System.Collections;
using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Conventions.Stretches;

/// <summary>Who owns which characters of a text: the first who claims them.</summary>
internal sealed class Claims(int textLength)
{
    private readonly BitArray _claimed = new(textLength);
    private readonly List<LexicalConstraint> _constraints = [];

    /// <summary>Whether a character has an owner.</summary>
    public bool IsClaimed(int at) => _claimed[at];

    /// <summary>Claims what of a stretch lies in the text and is free, for no constraint.</summary>
    public void Claim(int start, int length)
    {
        var end = (int)Math.Min((long)start + length, _claimed.Length);
        for (var i = Math.Max(start, 0); i < end; i++)
            _claimed[i] = true;
    }

    /// <summary>Adds a constraint, unless a part of it has an owner already; says whether it was added.</summary>
    public bool Add(LexicalConstraint constraint)
    {
        for (var i = constraint.Start; i < constraint.End; i++)
        {
            if (_claimed[i])
                return false;
        }

        Claim(constraint.Start, constraint.Length);
        _constraints.Add(constraint);
        return true;
    }

    /// <summary>The constraints, by rising start.</summary>
    public ImmutableArray<LexicalConstraint> ToImmutable() => [.. _constraints.OrderBy(c => c.Start)];
}
