using System.Threading.Channels;
using Localization.Marian;

namespace Localization.Providers.Firefox.Engine;

/// <summary>Workers that translate with shared weights, each on a core of its own. Sentences of about the same length
/// go through the model together.</summary>
internal sealed class FirefoxWorkers
{
    /// <summary>The most sentences of a batch, and the most pieces.</summary>
    private const int MaxSentences = 16,
        MaxPieces = 512;

    private readonly int _count;
    private readonly TimeSpan _deadline;
    private readonly TimeProvider _time;
    private readonly Channel<Dictionary<FirefoxModel, MarianTranslator>> _free;

    /// <param name="count">How many there are.</param>
    /// <param name="deadline">How long a batch may take.</param>
    /// <param name="time">Measures it.</param>
    public FirefoxWorkers(int count, TimeSpan deadline, TimeProvider time)
    {
        (_count, _deadline, _time) = (count, deadline, time);
        _free = Channel.CreateBounded<Dictionary<FirefoxModel, MarianTranslator>>(count);
        for (var i = 0; i < count; i++)
            _free.Writer.TryWrite([]);
    }

    /// <summary>Translates sentences, none of which has more pieces than the model takes.</summary>
    /// <returns>A translation for each; null where the time was up.</returns>
    public async Task<string?[]> TranslateAsync(
        FirefoxModel model,
        IReadOnlyList<string> sentences,
        CancellationToken cancellationToken
    )
    {
        var answers = new string?[sentences.Count];
        var jobs = sentences
            .Select((s, i) => new Job(i, s, [.. model.Source.Encode(s).Select(p => p.Id)]))
            .OrderByDescending(j => j.Pieces.Length)
            .ToList();
        // What has no pieces is nothing to translate.
        foreach (var job in jobs.Where(j => j.Pieces.Length == 0))
            answers[job.Index] = job.Text;
        jobs.RemoveAll(j => j.Pieces.Length == 0);
        await Task.WhenAll(Batches(jobs).Select(batch => TranslateAsync(model, batch, answers, cancellationToken)));
        return answers;
    }

    private async Task TranslateAsync(
        FirefoxModel model,
        List<Job> batch,
        string?[] answers,
        CancellationToken cancellationToken
    )
    {
        var worker = await _free.Reader.ReadAsync(cancellationToken);
        try
        {
            using var late = new CancellationTokenSource(_deadline, _time);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
            if (!worker.TryGetValue(model, out var translator))
                worker[model] = translator = new MarianTranslator(model.Weights, model.Settings);
            var outputs = await Task.Run(
                () => translator.Translate([.. batch.Select(j => j.Pieces)], stop.Token),
                cancellationToken
            );
            for (var i = 0; i < batch.Count; i++)
                answers[batch[i].Index] = model.Target.Decode(outputs[i].Pieces).Text;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The answers of this batch stay null.
        }
        finally
        {
            _free.Writer.TryWrite(worker);
        }
    }

    // As many batches as there are workers, where there are sentences for them.
    private List<List<Job>> Batches(List<Job> jobs)
    {
        var most = Math.Min(MaxSentences, (jobs.Count + _count - 1) / _count);
        var batches = new List<List<Job>>();
        var pieces = 0;
        foreach (var job in jobs)
        {
            if (batches.Count == 0 || batches[^1].Count >= most || pieces + job.Pieces.Length > MaxPieces)
            {
                batches.Add([]);
                pieces = 0;
            }

            batches[^1].Add(job);
            pieces += job.Pieces.Length;
        }

        return batches;
    }

    private sealed record Job(int Index, string Text, int[] Pieces);
}
