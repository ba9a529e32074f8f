using System.Threading.Channels;
using Localization.Marian;
using Localization.Marian.Decoding;
using Localization.Marian.Vocabulary;
using Localization.Providers.Firefox.Text;
using Localization.Providers.Scoring;

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
    public async Task<FirefoxAnswer?[]> TranslateAsync(
        FirefoxModel model,
        IReadOnlyList<string> sentences,
        CancellationToken cancellationToken
    )
    {
        var answers = new FirefoxAnswer?[sentences.Count];
        var jobs = sentences
            .Select((s, i) => new Job(i, s, model.Source.Encode(s)))
            .OrderByDescending(j => j.Pieces.Count)
            .ToList();
        // What has no pieces is nothing to translate.
        foreach (var job in jobs.Where(j => j.Pieces.Count == 0))
            answers[job.Index] = new FirefoxAnswer(job.Text, [], default);
        jobs.RemoveAll(j => j.Pieces.Count == 0);
        await Task.WhenAll(Batches(jobs).Select(batch => TranslateAsync(model, batch, answers, cancellationToken)));
        return answers;
    }

    private async Task TranslateAsync(
        FirefoxModel model,
        List<Job> batch,
        FirefoxAnswer?[] answers,
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
                () => translator.Translate([.. batch.Select(j => j.Pieces.Select(p => p.Id).ToArray())], stop.Token),
                cancellationToken
            );
            for (var i = 0; i < batch.Count; i++)
                answers[batch[i].Index] = Answer(model, batch[i], outputs[i]);
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
            if (batches.Count == 0 || batches[^1].Count >= most || pieces + job.Pieces.Count > MaxPieces)
            {
                batches.Add([]);
                pieces = 0;
            }

            batches[^1].Add(job);
            pieces += job.Pieces.Count;
        }

        return batches;
    }

    // Each piece comes from the one that was looked at most; the last is the end of the sentence.
    private static FirefoxAnswer Answer(FirefoxModel model, Job job, MarianOutput output)
    {
        var (text, places) = model.Target.Decode(output.Pieces);
        var aligned = new List<AlignedPiece>();
        for (var i = 0; i < places.Count; i++)
        {
            var weights = output.Alignment[i].AsSpan();
            var most = Largest(weights);
            if (most >= 0 && most < job.Pieces.Count)
                aligned.Add(new(places[i].Start, places[i].End, job.Pieces[most].Start, job.Pieces[most].End));
        }

        var probabilities = output.LogProbabilities ?? [];
        return new FirefoxAnswer(
            text,
            aligned,
            new PieceScore(probabilities.Sum(p => (double)p), probabilities.Length)
        );
    }

    private static int Largest(ReadOnlySpan<float> weights)
    {
        var largest = 0;
        for (var i = 1; i < weights.Length; i++)
        {
            if (weights[i] > weights[largest])
                largest = i;
        }

        return largest;
    }

    private sealed record Job(int Index, string Text, IReadOnlyList<PlacedPiece> Pieces);
}

/// <summary>A translation.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Pieces">Its pieces, with what each comes from.</param>
/// <param name="Score">How probable the model found it.</param>
internal sealed record FirefoxAnswer(string Text, IReadOnlyList<AlignedPiece> Pieces, PieceScore Score);
