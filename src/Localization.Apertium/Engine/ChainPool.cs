namespace Localization.Apertium.Engine;

/// <summary>Chains side by side. One that dies is started anew; a question that a chain died of is asked once more,
/// alone, so that one poisoned segment costs no other its answer.</summary>
internal sealed class ChainPool(ApertiumPair pair, ApertiumOptions options, TimeProvider time) : IAsyncDisposable
{
    private readonly ApertiumChain?[] _chains = new ApertiumChain?[options.Chains];
    private readonly SemaphoreSlim _isolation = new(1);
    private readonly Lock _lock = new();
    private ApertiumChain? _spare;
    private uint _next;
    private int _alone;

    /// <summary>Asks the next chain in turn.</summary>
    /// <exception cref="ChainFailedException">The question killed a chain of its own.</exception>
    /// <exception cref="ProviderUnavailableException">No chain can be started.</exception>
    public async Task<string> AskAsync(EngineQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            return await Next().AskAsync(question, cancellationToken);
        }
        catch (ChainFailedException) when (!cancellationToken.IsCancellationRequested)
        {
            return await AskAloneAsync(question, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var chain in _chains)
        {
            if (chain is not null)
                await chain.DisposeAsync();
        }

        await EndSpareAsync();
        _isolation.Dispose();
    }

    // The questions of a dead chain go one at a time through a spare chain, which only the guilty one can kill.
    private async Task<string> AskAloneAsync(EngineQuestion question, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _alone);
        try
        {
            await _isolation.WaitAsync(cancellationToken);
            try
            {
                if (_spare is { Alive: false })
                    await EndSpareAsync();
                return await (_spare ??= Start()).AskAsync(question, cancellationToken);
            }
            finally
            {
                if (Volatile.Read(ref _alone) == 1)
                    await EndSpareAsync();
                _isolation.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _alone);
        }
    }

    private async ValueTask EndSpareAsync()
    {
        if (_spare is { } spare)
            await spare.DisposeAsync();
        _spare = null;
    }

    private ApertiumChain Next()
    {
        lock (_lock)
        {
            var place = _next++ % _chains.Length;
            if (_chains[place] is { Alive: true } chain)
                return chain;

            // What is left of a dead chain is cleared away after our back: its questions have been told already.
            if (_chains[place] is { } dead)
                _ = Task.Run(async () => await dead.DisposeAsync());
            return _chains[place] = Start();
        }
    }

    private ApertiumChain Start()
    {
        try
        {
            return new ApertiumChain(pair, options.InFlight, options.Deadline, time);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ProviderUnavailableException(exception, "apertium-start", exception.Message);
        }
    }
}
