using Localization.Editions.Labels;

namespace Localization.Editions.Html;

/// <summary>A term at its place in a text.</summary>
internal sealed record TermSpan(int Start, int End, VerifiedTerm Verified)
{
    /// <summary>The class of its mark.</summary>
    public string Class =>
        Verified.Outcome switch
        {
            TermOutcome.Kept or TermOutcome.Accepted => "term",
            TermOutcome.Repaired => "term repaired",
            _ => "term missing",
        };

    /// <summary>What the glossary says of it, and what became of it.</summary>
    public string Tooltip(Chrome chrome)
    {
        var term = Verified.Occurrence.Term;
        var parts = new List<string>
        {
            $"{term.Source} → {term.Target}",
            chrome[$"policy-{term.Policy}"],
            chrome[$"outcome-{Verified.Outcome}"],
            Verified.Protection == TermProtection.None ? "" : chrome[$"protection-{Verified.Protection}"],
            term.Definition,
            term.Note,
            term.Origin,
        };
        return string.Join(" · ", parts.Where(p => p.Length > 0));
    }
}
