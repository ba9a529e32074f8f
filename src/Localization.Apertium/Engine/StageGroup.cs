using System.Diagnostics;
using System.Text;

namespace Localization.Apertium.Engine;

/// <summary>Stages of the engine joined by the shell's pipes and kept running. In: a text ended by NUL. Out: a text
/// ended by NUL, in the same order.</summary>
internal sealed class StageGroup : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Stream _input;
    private readonly Task _reading;
    private readonly Task _errors;
    private volatile bool _closing;

    /// <summary>Starts the stages.</summary>
    /// <param name="command">A shell's pipeline.</param>
    /// <param name="answered">Called with each answer, one at a time, in order.</param>
    /// <param name="failed">Called when the stages die or complain.</param>
    public StageGroup(string command, Action<string> answered, Action<ChainFailedException> failed)
    {
        // A session of its own: Ctrl-C in the terminal is for us; the stages end when their input does.
        var start = new ProcessStartInfo("setsid", ["sh", "-c", command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        _process = Process.Start(start)!;
        _input = _process.StandardInput.BaseStream;
        _reading = Task.Factory.StartNew(() => Read(answered, failed), TaskCreationOptions.LongRunning);
        _errors = Task.Run(() => WatchErrorsAsync(failed));
    }

    /// <summary>Asks; <paramref name="text"/> must hold no NUL.</summary>
    public void Write(string text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length) + 1];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        lock (_input)
        {
            _input.Write(bytes, 0, length + 1);
            _input.Flush();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _closing = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself, which is what was wanted.
        }

        await Task.WhenAll(_reading, _errors).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _process.Dispose();
    }

    private void Read(Action<string> answered, Action<ChainFailedException> failed)
    {
        var output = _process.StandardOutput.BaseStream;
        var buffer = new byte[64 * 1024];
        var filled = 0;
        try
        {
            for (int read; (read = output.Read(buffer, filled, buffer.Length - filled)) > 0; )
            {
                var end = filled + read;
                var start = 0;
                for (
                    int nul;
                    (nul = Array.IndexOf(buffer, (byte)0, Math.Max(start, filled), end - Math.Max(start, filled))) >= 0;

                )
                {
                    answered(Encoding.UTF8.GetString(buffer, start, nul - start));
                    start = nul + 1;
                }

                filled = end - start;
                buffer.AsSpan(start, filled).CopyTo(buffer);
                if (filled == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
            }

            if (!_closing)
                failed(new ChainFailedException("A stage of the engine ended."));
        }
        catch (Exception exception) when (!_closing)
        {
            failed(new ChainFailedException("A stage of the engine could not be read.", exception));
        }
        catch (Exception)
        {
            // The stages were stopped while an answer was on its way: nobody waits for it any more.
        }
    }

    private async Task WatchErrorsAsync(Action<ChainFailedException> failed)
    {
        var complaint = await _process.StandardError.ReadLineAsync();
        if (complaint is not null && !_closing)
            failed(new ChainFailedException($"A stage of the engine says: {complaint}"));
        while (complaint is not null)
            complaint = await _process.StandardError.ReadLineAsync();
    }
}
