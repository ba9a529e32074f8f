using Wasmtime;

namespace Localization.Providers.Firefox.Engine;

/// <summary>The engine's WebAssembly, compiled once for all its instances, and the clock that stops those that run too
/// long.</summary>
internal sealed class FirefoxModule : IDisposable
{
    /// <summary>How long one beat of the clock is.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly Wasmtime.Engine _engine;
    private readonly Module _module;
    private readonly ITimer _clock;

    /// <summary>Compiles the engine: 0.3 s.</summary>
    /// <param name="code">The WebAssembly module.</param>
    /// <param name="time">What moves the clock.</param>
    /// <exception cref="WasmtimeException">It is not a module that this host can run.</exception>
    public FirefoxModule(byte[] code, TimeProvider time)
    {
        using var config = new Config()
            .WithSIMD(true)
            .WithReferenceTypes(true)
            .WithMultiValue(true)
            .WithBulkMemory(true)
            .WithEpochInterruption(true);
        _engine = new Wasmtime.Engine(config);
        try
        {
            _module = Module.FromBytes(_engine, "firefox", code);
        }
        catch
        {
            _engine.Dispose();
            throw;
        }

        _clock = time.CreateTimer(_ => _engine.IncrementEpoch(), null, Beat, Beat);
    }

    /// <summary>A new instance with a memory of its own.</summary>
    /// <param name="memoryLimit">The most bytes its memory may grow to.</param>
    public FirefoxInstance Instantiate(long memoryLimit) => new(_engine, _module, memoryLimit);

    /// <inheritdoc/>
    public void Dispose()
    {
        _clock.Dispose();
        _module.Dispose();
        _engine.Dispose();
    }
}
