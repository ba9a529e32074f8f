using System.Text.RegularExpressions;

namespace Localization.Segments.Patterns;

/// <summary>A rule's two patterns as .NET regexes, each within a time limit: for the patterns that no automaton can
/// match exactly.</summary>
internal sealed class PlainRule
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private readonly Regex _before;
    private readonly Regex _after;
    private readonly bool _forward;

    public PlainRule(PatternNode before, PatternNode after)
    {
        // A look-after reads from right to left, which is the same unless a choice once made must be kept.
        _forward = ReadsForward(before);
        var pattern = DotNetPattern.Write(before);
        _before = Compile(_forward ? $"(?:{pattern})\\z" : $"\\G(?<={pattern})");
        _after = Compile($"\\G(?:{DotNetPattern.Write(after)})");
    }

    /// <summary>Whether both patterns match at <paramref name="at"/>.</summary>
    /// <exception cref="RegexMatchTimeoutException">It takes too long to say.</exception>
    public bool Matches(ReadOnlySpan<char> text, int at) =>
        _after.IsMatch(text, at) && (_forward ? _before.IsMatch(text[..at]) : _before.IsMatch(text, at));

    private static bool ReadsForward(PatternNode node) =>
        node switch
        {
            Atomic or BackReference => true,
            Repeat repeat => (repeat.Possessive && repeat.Unpossessed() is null) || ReadsForward(repeat.Item),
            Sequence sequence => sequence.Items.Any(ReadsForward),
            Choice choice => choice.Items.Any(ReadsForward),
            Group group => ReadsForward(group.Item),
            LookAround around => ReadsForward(around.Item),
            _ => false,
        };

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant, MatchTimeout);
}
