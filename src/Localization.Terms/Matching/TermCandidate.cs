namespace Localization.Terms.Matching;

/// <summary>A pattern that fits a stretch of a text.</summary>
internal readonly record struct TermCandidate(TermPattern Pattern, int Start, int End)
{
    /// <summary>How long the stretch is.</summary>
    public int Length => End - Start;
}
