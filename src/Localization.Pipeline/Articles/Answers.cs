using System.Collections.Concurrent;
using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Pipeline;

/// <summary>
/// Answers from memory, and from the provider what memory lacks. Nothing is sent twice: a content key that another article
/// has under way is waited for.
/// </summary>
internal sealed class Answers(ITranslationProvider provider, ITranslationMemory memory, LanguageTag from, LanguageTag to)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<TranslationAnswer>> _underWay = new();

    /// <summary>The answer to each key of <paramref name="units"/>, and whether memory had it.</summary>
    /// <param name="units">What to ask, by content key.</param>
    /// <param name="article">Who asks, for the memory's record.</param>
    /// <param name="answered">Called with the number of answers whenever some have come.</param>
    /// <param name="cancellationToken">Stops before the next request; what was answered is stored.</param>
    public async Task<IReadOnlyDictionary<string, Answer>> GetAsync(
        IReadOnlyDictionary<string, TranslationUnit> units, string article, Action<int> answered, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<string, Answer>(units.Count);
        foreach (var (key, text) in memory.Find([.. units.Keys]))
            answers[key] = new Answer(new TranslationAnswer(text), SegmentOrigin.Memory);
        answered(answers.Count);

        var mine = new List<string>();
        var others = new List<(string Key, Task<TranslationAnswer> Answer)>();
        foreach (var key in units.Keys.Where(k => !answers.ContainsKey(k)))
        {
            var promise = new TaskCompletionSource<TranslationAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
            var first = _underWay.GetOrAdd(key, promise);
            if (first == promise)
                mine.Add(key);
            else
                others.Add((key, first.Task));
        }

        await AskAsync(mine, units, article, answers, answered, cancellationToken);
        foreach (var (key, answer) in others)
        {
            answers[key] = new Answer(await answer.WaitAsync(cancellationToken), SegmentOrigin.Memory);
            answered(1);
        }

        return answers;
    }

    private async Task AskAsync(
        List<string> keys,
        IReadOnlyDictionary<string, TranslationUnit> units,
        string article,
        Dictionary<string, Answer> answers,
        Action<int> answered,
        CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in keys.Chunk(provider.Capabilities.MaxTexts))
            {
                var request = new TranslationRequest(from, to, [.. batch.Select(k => units[k])]);
                var results = await provider.TranslateAsync(request, cancellationToken);
                if (results.Length != batch.Length)
                    throw new ProviderException("provider-count", provider.Name, batch.Length, results.Length);

                Store(batch, results, units, article);
                for (var i = 0; i < batch.Length; i++)
                {
                    answers[batch[i]] = new Answer(results[i], SegmentOrigin.Engine);
                    _underWay[batch[i]].TrySetResult(results[i]);
                }

                answered(batch.Length);
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

    private void Store(
        string[] keys, ImmutableArray<TranslationAnswer> results, IReadOnlyDictionary<string, TranslationUnit> units, string article)
    {
        var entries = new List<MemoryEntry>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (results[i].Text is { } target)
                entries.Add(new MemoryEntry(keys[i], from, to, units[keys[i]].Text, target, results[i].Provider is { Length: > 0 } name ? name : provider.Name, article));
        }

        memory.Store(entries);
    }
}

/// <summary>A provider's answer, and where it was found.</summary>
internal readonly record struct Answer(TranslationAnswer Value, SegmentOrigin Origin);
