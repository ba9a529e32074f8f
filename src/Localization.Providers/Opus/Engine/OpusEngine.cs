using System.Security.Cryptography;
using System.Text;
using Localization.Opus;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Firefox.Text;
using Localization.Providers.Scoring;

namespace Localization.Providers.Opus.Engine;

/// <summary>A model with its vocabulary, ready to translate. Sentences of about the same length go through it together,
/// one batch after another: each uses all threads.</summary>
internal sealed class OpusEngine : IDisposable
{
    /// <summary>The most sentences of a batch, and the most pieces, those that fill up included.</summary>
    private const int MaxSentences = 16,
        MaxBatch = 512;

    private readonly string _pair;
    private readonly OpusModel _model;
    private readonly OpusVocabulary _vocabulary;
    private readonly OpusTranslator _translator;
    private readonly int _maxPieces;
    private readonly SemaphoreSlim _free = new(1);

    private OpusEngine(string pair, OpusModel model, OpusVocabulary vocabulary, OpusOptions options)
    {
        (_pair, _model, _vocabulary) = (pair, model, vocabulary);
        var settings = model.Settings;
        if (options.Beams > 0)
            settings = settings with { Beams = Math.Min(options.Beams, OpusSettings.MaxBeams) };
        _translator = new OpusTranslator(model, settings);
        _maxPieces = Math.Clamp(options.Pieces, 1, settings.Positions - 1);
    }

    /// <summary>Loads a model.</summary>
    /// <param name="model">What was installed.</param>
    /// <param name="folder">Where it lies.</param>
    /// <param name="options">How it runs.</param>
    /// <exception cref="ProviderUnavailableException">A file is missing, is not what was installed, or is of another
    /// kind.</exception>
    public static OpusEngine Load(InstalledModel model, string folder, OpusOptions options)
    {
        var paths = model.Files.ToDictionary(f => f.Type, f => Verified(model, folder, f));
        try
        {
            var settings = OpusSettings.Read(
                Read("config"),
                paths.ContainsKey("generation") ? Read("generation") : null
            );
            var vocabulary = OpusVocabulary.Read(
                Read("source"),
                Read("vocab"),
                settings.Pieces,
                settings.Pad,
                settings.End
            );
            var files = new OpusFiles(Found("encoder"), Found("decoder"), paths.GetValueOrDefault("past"));
            return new OpusEngine(model.Pair, OpusModel.Load(files, settings, options.Threads), vocabulary, options);
        }
        catch (InvalidDataException exception)
        {
            throw new ProviderUnavailableException(exception, "opus-model", model.Pair, exception.Message);
        }
        catch (DllNotFoundException exception)
        {
            throw new ProviderUnavailableException(exception, "opus-runtime", exception.Message);
        }

        string Found(string type) =>
            paths.GetValueOrDefault(type) ?? throw new ProviderUnavailableException("opus-damaged", type, model.Pair);

        byte[] Read(string type) => File.ReadAllBytes(Found(type));
    }

    /// <summary>How many pieces a text is.</summary>
    public int PiecesOf(string text) => _vocabulary.Encode(text).Length;

    /// <summary>Translates sentences. Those that are too long for the model are split.</summary>
    /// <returns>A translation for each; null where the time was up.</returns>
    /// <exception cref="ProviderUnavailableException">The model cannot be run.</exception>
    public async Task<OpusAnswer?[]> TranslateAsync(
        IReadOnlyList<string> sentences,
        TimeSpan deadline,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var parts = sentences.Select(s => SafePoints.Split(s, part => PiecesOf(part) <= _maxPieces)).ToList();
        string[] all = [.. parts.SelectMany(p => p).Select(p => p.Trim())];
        var answers = await TranslatePartsAsync(all, deadline, time, cancellationToken);
        var next = 0;
        return
        [
            .. parts.Select(own =>
            {
                var translated = answers.AsSpan(next, own.Count);
                next += own.Count;
                return translated.Contains(null) ? null : Joined(own, translated);
            }),
        ];
    }

    private async Task<OpusAnswer?[]> TranslatePartsAsync(
        string[] sentences,
        TimeSpan deadline,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var answers = new OpusAnswer?[sentences.Length];
        var jobs = new List<Job>();
        for (var i = 0; i < answers.Length; i++)
        {
            var job = new Job(i, _vocabulary.Encode(sentences[i]));
            // What has no pieces is not translated.
            if (job.Pieces.Length == 0)
                answers[i] = new OpusAnswer(sentences[i], default);
            else
                jobs.Add(job);
        }

        foreach (var batch in Batches([.. jobs.OrderByDescending(j => j.Pieces.Length)]))
        {
            await _free.WaitAsync(cancellationToken);
            try
            {
                using var late = new CancellationTokenSource(deadline, time);
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
                var outputs = await Task.Run(
                    () => _translator.Translate([.. batch.Select(j => j.Pieces)], stop.Token),
                    cancellationToken
                );
                for (var i = 0; i < batch.Count; i++)
                    answers[batch[i].Index] = new OpusAnswer(
                        _vocabulary.Decode(outputs[i].Pieces),
                        new PieceScore(outputs[i].LogProbability, outputs[i].Written)
                    );
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The answers of this batch stay null.
            }
            catch (InvalidDataException exception)
            {
                throw new ProviderUnavailableException(exception, "opus-model", _pair, exception.Message);
            }
            finally
            {
                _free.Release();
            }
        }

        return answers;
    }

    public void Dispose()
    {
        _model.Dispose();
        _free.Dispose();
    }

    // The first of a batch is the longest: the others are filled up to its length.
    private static IEnumerable<List<Job>> Batches(List<Job> jobs)
    {
        for (var i = 0; i < jobs.Count; )
        {
            var count = Math.Clamp(MaxBatch / jobs[i].Pieces.Length, 1, MaxSentences);
            var batch = jobs.Skip(i).Take(count).ToList();
            yield return batch;
            i += batch.Count;
        }
    }

    // The spaces around a part are those that it had.
    private static OpusAnswer Joined(List<string> parts, ReadOnlySpan<OpusAnswer?> translations)
    {
        var joined = new StringBuilder();
        var score = default(PieceScore);
        for (var i = 0; i < parts.Count; i++)
        {
            var words = parts[i].Trim();
            var start = parts[i].IndexOf(words, StringComparison.Ordinal);
            joined.Append(parts[i], 0, start).Append(translations[i]!.Text);
            joined.Append(parts[i].AsSpan(start + words.Length));
            score += translations[i]!.Score;
        }

        return new OpusAnswer(joined.ToString(), score);
    }

    private static string Verified(InstalledModel model, string folder, InstalledFile file)
    {
        var path = Path.Combine(folder, file.Name);
        try
        {
            using var content = File.OpenRead(path);
            if (content.Length == file.Size && Convert.ToHexStringLower(SHA256.HashData(content)) == file.Sha256)
                return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProviderUnavailableException(exception, "opus-damaged", file.Name, model.Pair);
        }

        throw new ProviderUnavailableException("opus-damaged", file.Name, model.Pair);
    }

    private sealed record Job(int Index, int[] Pieces);
}

/// <summary>A translation.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Score">How probable the model found it.</param>
internal sealed record OpusAnswer(string Text, PieceScore Score);
