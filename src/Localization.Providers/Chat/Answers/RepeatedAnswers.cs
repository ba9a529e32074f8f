namespace Localization.Providers.Chat.Answers;

/// <summary>Remembers what a model answered: one that says the same to sentences that have little in common does not
/// translate them, in whatever words. In: a source and its answer. Out: whether that answer was given before to quite
/// another source.</summary>
internal sealed class RepeatedAnswers
{
    private const int ShortestSource = 20;
    private const int ShortestAnswer = 20;
    private const int Most = 10_000;

    /// <summary>Sources that share more of their words may have one translation.</summary>
    private const double Alike = 0.4;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _sources = [];

    /// <summary>Notes answers to different sources, and says which of them are repeated.</summary>
    public bool[] Note(IReadOnlyList<(string Source, string? Answer)> answers)
    {
        var repeated = new bool[answers.Count];
        lock (_lock)
        {
            if (_sources.Count > Most)
                _sources.Clear();
            // The second time round also the first of those that are the same is found.
            for (var round = 0; round < 2; round++)
            {
                for (var i = 0; i < answers.Count; i++)
                {
                    var (source, answer) = answers[i];
                    if (answer is null || answer.Length < ShortestAnswer || source.Length < ShortestSource)
                        continue;
                    if (!_sources.TryAdd(answer, source))
                        repeated[i] |= Likeness(_sources[answer], source) < Alike;
                    if (repeated[i])
                        _sources[answer] = source;
                }
            }
        }

        return repeated;
    }

    private static double Likeness(string a, string b)
    {
        var (left, right) = (Words(a), Words(b));
        var both = left.Intersect(right).Count();
        return (double)both / Math.Max(1, left.Count + right.Count - both);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)];
}
