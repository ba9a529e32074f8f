using System.Collections.Concurrent;

namespace Localization.Apertium.Engine;

/// <summary>The processes of every direction. They know no rules of ours, so several grammars can use them.</summary>
internal sealed class ChainPools(ApertiumOptions options, TimeProvider time) : IAsyncDisposable
{
    // A direction that nobody asks for starts no processes.
    private readonly ConcurrentDictionary<string, Lazy<ChainPool>> _pools = new();

    /// <summary>The installed pair.</summary>
    /// <param name="pair">The direction as the pair's files name it, such as <c>eng-spa</c>.</param>
    public ApertiumPair Find(string pair) => ApertiumPair.Find(options.DataFolder, pair);

    /// <summary>The chains of a direction.</summary>
    /// <param name="pair">The direction as the pair's files name it, such as <c>eng-spa</c>.</param>
    public ChainPool For(string pair) =>
        _pools.GetOrAdd(pair, p => new Lazy<ChainPool>(() => new ChainPool(Find(p), options, time))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _pools.Values.Where(p => p.IsValueCreated))
            await pool.Value.DisposeAsync();
    }
}
