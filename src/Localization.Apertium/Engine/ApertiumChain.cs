using System.Collections.Concurrent;
using System.Globalization;

namespace Localization.Apertium.Engine;

/// <summary>
/// The engine's stages in four groups, kept running, with many questions under way at once. Each question carries its
/// number through all stages in a superblank, so an answer that belongs to another question is noticed at once.
/// </summary>
internal sealed class ApertiumChain : IAsyncDisposable
{
    // Questions are counted from 1.
    private const int Primer = 0;

    private readonly StageGroup _analysis;
    private readonly StageGroup _transfer;
    private readonly StageGroup _structure;
    private readonly StageGroup _generation;
    private readonly ConcurrentDictionary<int, Pending> _pending = new();
    private readonly SemaphoreSlim _places;
    private readonly TimeSpan _deadline;
    private readonly TimeProvider _time;
    private readonly Lock _order = new();
    private volatile ChainFailedException? _failure;
    private int _last;

    public ApertiumChain(ApertiumPair pair, int inFlight, TimeSpan deadline, TimeProvider time)
    {
        _places = new SemaphoreSlim(inFlight);
        _deadline = deadline;
        _time = time;
        _generation = new StageGroup(pair.Generation, Finish, Fail);
        _structure = new StageGroup(
            pair.StructuralTransfer,
            a => Pass(a, p => p.Question.AfterStructure, _generation),
            Fail
        );
        _transfer = new StageGroup(pair.LexicalTransfer, a => Pass(a, p => p.Question.AfterTransfer, _structure), Fail);
        _analysis = new StageGroup(pair.Analysis, a => Pass(a, p => p.Question.AfterAnalysis, _transfer!), Fail);
        try
        {
            Send(_transfer, pair.TaggerPrimer, Primer);
        }
        catch (IOException exception)
        {
            Fail(new ChainFailedException("A stage of the engine ended.", exception));
        }
    }

    /// <summary>Whether the chain still answers.</summary>
    public bool Alive => _failure is null;

    /// <summary>Sends a question through all stages.</summary>
    /// <returns>What the generator wrote, before any repair.</returns>
    /// <exception cref="ChainFailedException">The chain died; all its questions fail.</exception>
    public async Task<string> AskAsync(EngineQuestion question, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var pending = new Pending(question);
            lock (_order)
            {
                var number = ++_last;
                _pending[number] = pending;
                if (_failure is { } failure)
                    throw new ChainFailedException(failure.Message, failure);
                Send(_analysis, question.Text, number);
            }

            return await pending.Answer.Task.WaitAsync(_deadline, _time, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            Fail(new ChainFailedException("The engine did not answer in time.", exception));
            throw new ChainFailedException("The engine did not answer in time.", exception);
        }
        catch (IOException exception)
        {
            Fail(new ChainFailedException("A stage of the engine ended.", exception));
            throw new ChainFailedException("A stage of the engine ended.", exception);
        }
        finally
        {
            _places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Fail(new ChainFailedException("The engine was stopped."));
        await _analysis.DisposeAsync();
        await _transfer.DisposeAsync();
        await _structure.DisposeAsync();
        await _generation.DisposeAsync();
        _places.Dispose();
    }

    // Without a blank after the last word the stages wait for more: the numbered superblank is that blank too.
    private static void Send(StageGroup stages, string text, int number) =>
        stages.Write(string.Create(CultureInfo.InvariantCulture, $"{text}[{number}\n]"));

    private void Pass(string answer, Func<Pending, Func<string, string>> rewriting, StageGroup next)
    {
        if (Take(answer) is var (number, text, pending))
            Send(next, rewriting(pending)(text), number);
    }

    private void Finish(string answer)
    {
        if (Take(answer) is var (number, text, pending) && _pending.TryRemove(number, out _))
            pending.Answer.TrySetResult(text);
    }

    private (int Number, string Text, Pending Pending)? Take(string answer)
    {
        var open = answer.LastIndexOf('[');
        var close = answer.LastIndexOf("\n]", StringComparison.Ordinal);
        if (
            open >= 0
            && close > open
            && int.TryParse(answer.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture, out var number)
            && (number == Primer || _pending.ContainsKey(number))
        )
        {
            if (!_pending.TryGetValue(number, out var pending))
                return null;
            var text = string.Concat(answer.AsSpan(0, open), answer.AsSpan(close + 2));
            if (!string.IsNullOrWhiteSpace(text))
                return (number, text, pending);
        }

        Fail(new ChainFailedException("The engine gave an empty answer, or one out of step."));
        return null;
    }

    private void Fail(ChainFailedException failure)
    {
        _failure ??= failure;
        foreach (var number in _pending.Keys)
        {
            if (_pending.TryRemove(number, out var pending))
                pending.Answer.TrySetException(new ChainFailedException(failure.Message, failure));
        }
    }

    private sealed record Pending(EngineQuestion Question)
    {
        public TaskCompletionSource<string> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
