namespace Localization.Model.Terms;

/// <summary>A term of the source, and what became of it in the target.</summary>
/// <param name="Occurrence">Where it is in the source.</param>
/// <param name="Outcome">Whether the target has it.</param>
/// <param name="TargetStart">Where it begins in the target's text; -1 where nothing stands for it.</param>
/// <param name="TargetLength">How long it is there; 0 where nothing stands for it.</param>
public sealed record VerifiedTerm(TermOccurrence Occurrence, TermOutcome Outcome, int TargetStart, int TargetLength)
{
    /// <summary>How it was kept through the provider; <see cref="TermProtection.None"/> where no provider was
    /// asked.</summary>
    public TermProtection Protection { get; init; }
}
