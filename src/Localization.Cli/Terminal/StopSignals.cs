using System.Runtime.InteropServices;
using Localization.Pipeline.Batch;

namespace Localization.Cli.Terminal;

/// <summary>Ctrl-C once ends a batch soon, twice at once; a third time the system does what it always does.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _soon = new();
    private readonly CancellationTokenSource _now = new();
    private readonly Action _first;
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    /// <summary>Listens from now on.</summary>
    /// <param name="first">Called at the first signal, to say what happens.</param>
    public StopSignals(Action first)
    {
        _first = first;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];
    }

    /// <summary>What a batch listens to.</summary>
    public BatchStop Stops => new(_soon.Token, _now.Token);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();

        // The sources stay: a signal may be under way on its own thread, and an exception there aborts the process.
    }

    private void Stop(PosixSignalContext context)
    {
        var signal = Interlocked.Increment(ref _signals);
        context.Cancel = signal <= 2;
        if (signal == 1)
        {
            // Said first: who is told to stop may do so before Cancel returns.
            _first();
            _soon.Cancel();
        }
        else if (signal == 2)
            _now.Cancel();
    }
}
