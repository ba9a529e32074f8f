using System.Collections.Immutable;

namespace Localization.Providers.Resilience;

/// <summary>Counts answers that cannot be used and that none that can came between. In: what came of each request. Out:
/// a permanent fault that names the first cause, once there are too many: each of them is paid for.</summary>
internal sealed class BadAnswerCount(string provider, int most)
{
    private readonly Lock _lock = new();
    private int _count;
    private string? _first;

    /// <summary>Notes answers: one that can be used ends the row.</summary>
    public void Add(ImmutableArray<TranslationAnswer> answers)
    {
        if (answers.IsEmpty)
            return;
        lock (_lock)
        {
            if (answers.Any(a => a.Text is not null))
                (_count, _first) = (0, null);
        }
    }

    /// <summary>Notes a bad answer; the fault that ends it, or null to go on.</summary>
    public ProviderException? Add(ProviderResponseException fault)
    {
        lock (_lock)
        {
            _first ??= fault.Message;
            if (++_count < most)
                return null;
            var end = new ProviderException(fault, "provider-bad-answers", provider, _count, _first);
            (_count, _first) = (0, null);
            return end;
        }
    }
}
