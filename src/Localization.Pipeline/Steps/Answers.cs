using System.Collections.Concurrent;
using System.Collections.Immutable;
using Localization.Providers.Packing;

namespace Localization.Pipeline.Steps;

/// <summary> Answers from memory, and from the provider what memory lacks. Nothing is sent twice: a content key that
/// another article has under way is waited for, and so is one that another process has claimed. </summary>
internal sealed class Answers(
    ITranslationProvider provider,
    ITranslationMemory memory,
    LanguageTag from,
    LanguageTag to,
    TimeProvider time,
    bool isLast = false
)
{
    /// <summary>How often another process's answers are looked for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>How long requests under way have to land when a batch is stopped at once.</summary>
    private static readonly TimeSpan Landing = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<TranslationAnswer>> _underWay = new();

    /// <summary>The answer to each key of <paramref name="units"/>, and whether memory had it.</summary>
    /// <param name="units">What to ask, by content key.</param>
    /// <param name="article">Who asks, for the memory's record.</param>
    /// <param name="answered">Called with the number of answers whenever some have come.</param>
    /// <param name="cancellationToken">Stops before the next request; what was answered is stored.</param>
    public async Task<IReadOnlyDictionary<string, Answer>> GetAsync(
        IReadOnlyDictionary<string, TranslationUnit> units,
        string article,
        Action<int> answered,
        CancellationToken cancellationToken
    )
    {
        var answers = new ConcurrentDictionary<string, Answer>();
        foreach (var (key, known) in await memory.FindAsync([.. units.Keys], cancellationToken))
            answers[key] = new Answer(Known(known, units[key]), SegmentOrigin.Memory);
        answered(answers.Count);

        var mine = new List<string>();
        var others = new List<(string Key, Task<TranslationAnswer> Answer)>();
        foreach (var key in units.Keys.Where(k => !answers.ContainsKey(k)))
        {
            var promise = new TaskCompletionSource<TranslationAnswer>(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            var first = _underWay.GetOrAdd(key, promise);
            if (first == promise)
                mine.Add(key);
            else
                others.Add((key, first.Task));
        }

        await KeepPromisesAsync(mine, new Question(units, article, answers, answered), cancellationToken);
        foreach (var (key, answer) in others)
        {
            answers[key] = new Answer(await answer.WaitAsync(cancellationToken), SegmentOrigin.Memory);
            answered(1);
        }

        return answers;
    }

    /// <summary>What memory has for one key; null where it has nothing.</summary>
    public async Task<Answer?> FindAsync(string key, TranslationUnit unit) =>
        (await memory.FindAsync([key])).TryGetValue(key, out var known)
            ? new Answer(Known(known, unit), SegmentOrigin.Memory)
            : null;

    private async Task KeepPromisesAsync(List<string> keys, Question question, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyCollection<string> open = keys;
            while (open.Count > 0)
            {
                var claim = await memory.ClaimAsync(open, CancellationToken.None);
                foreach (var (key, known) in claim.Found)
                    Resolve(key, new Answer(Known(known, question.Units[key]), SegmentOrigin.Memory), question);
                question.Answered(claim.Found.Count);
                await AskAsync(claim.Mine, question, cancellationToken);
                open = claim.Others;
                if (open.Count > 0)
                    await Task.Delay(Patience, time, cancellationToken);
            }
        }
        catch (Exception exception)
        {
            // Whoever waits for these must hear of it, and a later article may try again.
            foreach (var key in keys)
            {
                if (_underWay.TryGetValue(key, out var promise) && promise.TrySetException(exception))
                {
                    _ = promise.Task.Exception;
                    _underWay.TryRemove(key, out _);
                }
            }

            throw;
        }
    }

    // Each request is stored as it is answered, whatever becomes of the others.
    private Task AskAsync(ImmutableArray<string> keys, Question question, CancellationToken cancellationToken)
    {
        var packs = RequestPacker.Pack([.. keys.Select(k => question.Units[k])], provider.Capabilities);
        return Task.WhenAll(
            packs.Select(pack => AskAsync(pack.Select(i => keys[i]).ToArray(), question, cancellationToken))
        );
    }

    private async Task AskAsync(string[] keys, Question question, CancellationToken cancellationToken)
    {
        ImmutableArray<TranslationAnswer> results;
        try
        {
            var request = new TranslationRequest(from, to, [.. keys.Select(k => question.Units[k])])
            {
                IsLast = isLast,
            };
            results = await LandAsync(request, cancellationToken);
            if (results.Length != keys.Length)
                throw new ProviderException("provider-count", provider.Name, keys.Length, results.Length);
        }
        catch
        {
            await memory.ReleaseAsync(keys, CancellationToken.None);
            throw;
        }

        results = [.. results.Select((r, i) => ReadableAnswer.Of(r, question.Units[keys[i]].Text))];
        await StoreAsync(keys, results, question);
        for (var i = 0; i < keys.Length; i++)
            Resolve(keys[i], new Answer(results[i], SegmentOrigin.Engine), question);
        question.Answered(keys.Length);
    }

    // What is under way may be paid for already: it is waited for a little when all is to end.
    private async Task<ImmutableArray<TranslationAnswer>> LandAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var stop = cancellationToken.Register(() => late.CancelAfter(Landing));
        return await provider.TranslateAsync(request, late.Token);
    }

    private static TranslationAnswer Known(MemoryAnswer known, TranslationUnit unit) =>
        ReadableAnswer.Of(new TranslationAnswer(known.Text) { Confidence = known.Confidence }, unit.Text);

    private void Resolve(string key, Answer answer, Question question)
    {
        question.Answers[key] = answer;
        _underWay[key].TrySetResult(answer.Value);

        // Memory answers from now on. What failed stays, so that no other article asks for it in vain.
        if (answer.Value.Text is not null)
            _underWay.TryRemove(key, out _);
    }

    private async Task StoreAsync(string[] keys, ImmutableArray<TranslationAnswer> results, Question question)
    {
        var entries = new List<MemoryEntry>();
        var failed = new List<string>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (results[i].Text is not { } target)
                failed.Add(keys[i]);
            else
            {
                // Of a chain the one that answered is named.
                var (origin, model) = results[i].Provider is { Length: > 0 } name
                    ? (name, results[i].Model ?? "")
                    : (provider.Name, provider.ModelFor(from, to));
                entries.Add(
                    new MemoryEntry(keys[i], from, to, question.Units[keys[i]].Text, target, origin, question.Article)
                    {
                        Model = model,
                        Confidence = results[i].Confidence,
                    }
                );
            }
        }

        await memory.StoreAsync(entries);
        if (failed.Count > 0)
            await memory.ReleaseAsync(failed);
    }

    private sealed record Question(
        IReadOnlyDictionary<string, TranslationUnit> Units,
        string Article,
        ConcurrentDictionary<string, Answer> Answers,
        Action<int> Answered
    );
}

/// <summary>A provider's answer, and where it was found.</summary>
internal readonly record struct Answer(TranslationAnswer Value, SegmentOrigin Origin);
