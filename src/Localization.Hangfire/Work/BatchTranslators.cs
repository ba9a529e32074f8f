using Localization.Memory;
using Localization.Model;
using Localization.Pipeline;

namespace Localization.Hangfire;

/// <summary>The translator of the batch under way, which the threads of a worker share: the term base is read once, and what one of
/// them has asked for the others wait for.</summary>
internal sealed class BatchTranslators(IWorkspaceStore store, ITranslationProvider provider, TimeProvider time)
{
    private readonly Lock _gate = new();
    private (long Batch, MemoryTranslator Translator)? _current;

    /// <summary>That of a batch.</summary>
    public MemoryTranslator Of(long batch, string settings)
    {
        lock (_gate)
        {
            if (_current is not { } current || current.Batch != batch)
                _current = current = (batch, new MemoryTranslator(QueueSettings.Read(settings).ToBatch(store.Terms), provider, store, time));
            return current.Translator;
        }
    }

    /// <summary>Begins anew: a translator remembers what failed.</summary>
    public void Forget(MemoryTranslator translator)
    {
        lock (_gate)
        {
            if (_current?.Translator == translator)
                _current = null;
        }
    }
}
