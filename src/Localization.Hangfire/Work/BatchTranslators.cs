using Localization.Hangfire.Batches;
using Localization.Pipeline.Batch;

namespace Localization.Hangfire.Work;

/// <summary>The translator of the batch under way, which the threads of a worker share: the term base is read once, and
/// what one of them has asked for the others wait for.</summary>
internal sealed class BatchTranslators(WorkerSettings worker, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private (long Batch, MemoryTranslator Translator)? _current;

    /// <summary>That of a batch.</summary>
    /// <exception cref="SettingsException">This worker would answer another question than the batch asks.</exception>
    public async Task<MemoryTranslator> OfAsync(long batch, string settings, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_current is not { } current || current.Batch != batch)
                _current = current = (batch, await BeginAsync(QueueSettings.Read(settings), cancellationToken));
            return current.Translator;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Begins anew: a translator remembers what failed.</summary>
    public async Task ForgetAsync(MemoryTranslator translator, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        if (_current?.Translator == translator)
            _current = null;
        _turn.Release();
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    // The model is part of every content key: the answers of another would not be found by who wants the editions.
    private async Task<MemoryTranslator> BeginAsync(QueueSettings settings, CancellationToken cancellationToken)
    {
        var batch = await settings.ToBatchAsync(worker.Store.Terms);
        var model = worker.Provider.ModelFor(batch.From, batch.To);
        if (settings.Model is { } wanted && wanted != model)
            throw new SettingsException("queue-model", worker.Provider.Name, wanted, model);
        await worker.Prepare(batch, cancellationToken);
        return new MemoryTranslator(batch, worker.Provider, worker.Store, time, worker.Store.Review, settings.Folder);
    }
}
