using System.Collections.Immutable;
using Localization.Pipeline.Checking;
using Localization.Pipeline.Settings;

namespace Localization.Review.Desk;

/// <summary>The terms as the glossary has them now, and what checks translations by them.</summary>
public sealed class TermsInForce
{
    private readonly DeskSettings _settings;
    private volatile State _state;

    /// <summary>Reads the glossary.</summary>
    public TermsInForce(DeskSettings settings)
    {
        _settings = settings;
        _state = Read();
    }

    /// <summary>The entries.</summary>
    public ImmutableArray<Term> Terms => _state.Batch.Terms;

    /// <summary>The batch's settings with these terms.</summary>
    public BatchSettings Batch => _state.Batch;

    /// <summary>Checks translations by these terms.</summary>
    public SegmentCheck Check => _state.Check;

    /// <summary>Sources of entries that hold a text, each once, the first 20.</summary>
    public IEnumerable<string> Sources(string text) =>
        Terms
            .Where(t => !t.IsForbidden && t.Source.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(t => t.Source)
            .Distinct()
            .Order(StringComparer.CurrentCultureIgnoreCase)
            .Take(20);

    /// <summary>Reads the glossary again.</summary>
    public void Reload() => _state = Read();

    private State Read()
    {
        var batch = _settings.Batch with { Terms = _settings.Terms() };
        return new State(batch, new SegmentCheck(batch));
    }

    private sealed record State(BatchSettings Batch, SegmentCheck Check);
}
