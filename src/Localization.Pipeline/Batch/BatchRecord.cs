using System.Collections.Immutable;
using Localization.Articles;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;

namespace Localization.Pipeline.Batch;

/// <summary>Keeps the ledger of one batch, and knows from it what need not be done again.</summary>
internal sealed class BatchRecord
{
    private readonly IRunLedger? _ledger;
    private readonly BatchSettings _settings;
    private readonly EditionFolder _editions;
    private readonly Fingerprints _fingerprints;
    private readonly string _output;

    private BatchRecord(
        IRunLedger? ledger,
        BatchSettings settings,
        EditionFolder editions,
        Fingerprints fingerprints,
        long run
    )
    {
        _ledger = ledger;
        _settings = settings;
        _editions = editions;
        _fingerprints = fingerprints;
        _output = Path.GetFullPath(editions.Folder);
        Run = run;
    }

    /// <summary>Records the batch before it begins.</summary>
    public static async Task<BatchRecord> BeginAsync(
        IRunLedger? ledger,
        BatchSettings settings,
        EditionFolder editions,
        Fingerprints fingerprints
    )
    {
        var run = ledger is null
            ? 0
            : await ledger.StartAsync(settings.Command, [.. settings.Files.Select(Path.GetFullPath)]);
        return new BatchRecord(ledger, settings, editions, fingerprints, run);
    }

    /// <summary>The run's number; 0 where there is no ledger.</summary>
    public long Run { get; }

    /// <summary>The fingerprint of a file; empty where nothing is compared.</summary>
    public async Task<string> FingerprintAsync(string file, string slug, CancellationToken cancellationToken) =>
        _ledger is null ? "" : await _fingerprints.OfAsync(file, slug, cancellationToken);

    /// <summary>The name that a file's editions had in an earlier run; null where it had none.</summary>
    public Task<string?> NameAsync(string file) => EditionNames.EarlierAsync(_ledger, _output, file);

    /// <summary>Whether nobody has touched the editions of a file since an earlier run wrote them: their full
    /// paths.</summary>
    public async Task<Func<string, bool>> UntouchedAsync(string file)
    {
        var editions =
            (await KnownAsync(file))?.Editions.Where(e => e.Holds).Select(e => Path.GetFullPath(e.Path)).ToHashSet()
            ?? [];
        return editions.Contains;
    }

    /// <summary>What is known of a file that has not changed, nor have its editions; null where it has.</summary>
    public async Task<ArticleDigest?> UnchangedAsync(string file, string fingerprint) =>
        fingerprint.Length > 0
        && !_settings.KeepArticles
        && await _ledger!.KnownAsync(_output, Path.GetFullPath(file)) is { } known
        && known.Fingerprint == fingerprint
        && ArticleRecord.Read(known.Digest) is { } record
        && record.Editions.All(e => e.Holds)
            ? record.Digest
            : null;

    /// <summary>Records a file of which nothing had to be done.</summary>
    public async Task<ArticleOutcome> SkipAsync(string file, ArticleDigest digest)
    {
        await _ledger!.ReachedAsync(Run, Path.GetFullPath(file));
        return new ArticleOutcome(file, null, null) { Digest = digest.FromMemory(), Unchanged = true };
    }

    /// <summary>Records what became of a file.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="fingerprint">The fingerprint from before it was read: a file that changes while it is read is read
    /// again next time.</param>
    public async Task RecordAsync(ArticleOutcome outcome, string fingerprint)
    {
        if (_ledger is null)
            return;

        await RemoveStaleAsync(outcome);

        // What was left untranslated is tried again.
        var digest = outcome.Digest;
        var complete = digest is not null && digest.From(SegmentOrigin.Source) == 0;
        var record = outcome.Article is { } article
            ? new ArticleRecord(digest!, [.. _editions.Paths(article).Select(p => Stamp(p, outcome))]).Write()
            : "";
        await _ledger.RecordAsync(
            Run,
            _output,
            new RunFile(Path.GetFullPath(outcome.File), outcome.Error?.Message, complete ? fingerprint : "", record)
        );
    }

    /// <summary>Records that the batch has come to its end.</summary>
    public Task FinishAsync() => _ledger?.FinishAsync(Run) ?? Task.CompletedTask;

    /// <summary>The articles that have editions here and are gone from the folders that were named.</summary>
    public async Task<ImmutableArray<string>> GoneAsync()
    {
        var folders = _settings.Folders.Select(f => Path.GetFullPath(f) + Path.DirectorySeparatorChar).ToList();
        return _ledger is null || folders.Count == 0
            ? []
            :
            [
                .. (await _ledger.FilesAsync(_output)).Where(f =>
                    folders.Exists(folder => f.StartsWith(folder, StringComparison.Ordinal)) && !ArticleFile.Exists(f)
                ),
            ];
    }

    // What somebody edited is looked at again in every run, and is never removed as ours.
    private static FileStamp Stamp(string path, ArticleOutcome outcome) =>
        outcome.Edited.Any(e => e.File == path) ? FileStamp.Edited(path) : FileStamp.Of(path);

    private async Task<ArticleRecord?> KnownAsync(string file) =>
        _ledger is not null && await _ledger.KnownAsync(_output, Path.GetFullPath(file)) is { } known
            ? ArticleRecord.Read(known.Digest)
            : null;

    // Editions that an earlier run wrote and this one did not, and that nobody has touched since.
    private async Task RemoveStaleAsync(ArticleOutcome outcome)
    {
        if (outcome.Article is not { } article || await KnownAsync(outcome.File) is not { } record)
            return;
        var now = _editions.Paths(article).ToHashSet(StringComparer.Ordinal);
        foreach (var stale in record.Editions.Where(e => !now.Contains(e.Path) && e.Holds))
            AtomicFile.TryDelete(stale.Path);
    }
}
