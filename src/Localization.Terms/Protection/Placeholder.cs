namespace Localization.Terms.Protection;

/// <summary>What is in a protected text for a constraint.</summary>
/// <param name="Text">The characters that are there.</param>
/// <param name="Constraint">The constraint; its target comes back in their place.</param>
/// <param name="IsCode">Whether it is a code, of which no piece may be left; else a name.</param>
/// <param name="Times">How often it is there.</param>
internal sealed record Placeholder(string Text, LexicalConstraint Constraint, bool IsCode, int Times)
{
    /// <summary>Whether another constraint means the same word.</summary>
    public bool StandsFor(LexicalConstraint other) =>
        other with { Start = 0, Length = 0, Forms = null } == Constraint with { Start = 0, Length = 0, Forms = null };
}
