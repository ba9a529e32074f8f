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

    /// <summary>Records the batch before it begins.</summary>
    public BatchRecord(IRunLedger? ledger, BatchSettings settings, EditionFolder editions, Fingerprints fingerprints)
    {
        _ledger = ledger;
        _settings = settings;
        _editions = editions;
        _fingerprints = fingerprints;
        _output = Path.GetFullPath(editions.Folder);
        Run = ledger?.Start(settings.Command, [.. settings.Files.Select(Path.GetFullPath)]) ?? 0;
    }

    /// <summary>The run's number; 0 where there is no ledger.</summary>
    public long Run { get; }

    /// <summary>The fingerprint of a file; empty where nothing is compared.</summary>
    public string Fingerprint(string file, string slug) => _ledger is null ? "" : _fingerprints.Of(file, slug);

    /// <summary>The name that a file's editions had in an earlier run; null where it had none.</summary>
    public string? Name(string file) => EditionNames.Earlier(_ledger, _output, file);

    /// <summary>Whether nobody has touched the editions of a file since an earlier run wrote them: their full
    /// paths.</summary>
    public Func<string, bool> Untouched(string file)
    {
        var editions =
            Known(file)?.Editions.Where(e => e.Holds).Select(e => Path.GetFullPath(e.Path)).ToHashSet() ?? [];
        return editions.Contains;
    }

    /// <summary>What is known of a file that has not changed, nor have its editions; null where it has.</summary>
    public ArticleDigest? Unchanged(string file, string fingerprint) =>
        fingerprint.Length > 0
        && !_settings.KeepArticles
        && _ledger!.Known(_output, Path.GetFullPath(file)) is { } known
        && known.Fingerprint == fingerprint
        && ArticleRecord.Read(known.Digest) is { } record
        && record.Editions.All(e => e.Holds)
            ? record.Digest
            : null;

    /// <summary>Records a file of which nothing had to be done.</summary>
    public ArticleOutcome Skip(string file, ArticleDigest digest)
    {
        _ledger!.Reached(Run, Path.GetFullPath(file));
        return new ArticleOutcome(file, null, null) { Digest = digest.FromMemory(), Unchanged = true };
    }

    /// <summary>Records what became of a file.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="fingerprint">The fingerprint from before it was read: a file that changes while it is read is read
    /// again next time.</param>
    public void Record(ArticleOutcome outcome, string fingerprint)
    {
        if (_ledger is null)
            return;

        RemoveStale(outcome);

        // What was left untranslated is tried again.
        var digest = outcome.Digest;
        var complete = digest is not null && digest.From(SegmentOrigin.Source) == 0;
        var record = outcome.Article is { } article
            ? new ArticleRecord(digest!, [.. _editions.Paths(article).Select(p => Stamp(p, outcome))]).Write()
            : "";
        _ledger.Record(
            Run,
            _output,
            new RunFile(Path.GetFullPath(outcome.File), outcome.Error?.Message, complete ? fingerprint : "", record)
        );
    }

    /// <summary>Records that the batch has come to its end.</summary>
    public void Finish() => _ledger?.Finish(Run);

    /// <summary>The articles that have editions here and are gone from the folders that were named.</summary>
    public ImmutableArray<string> Gone()
    {
        var folders = _settings.Folders.Select(f => Path.GetFullPath(f) + Path.DirectorySeparatorChar).ToList();
        return _ledger is null || folders.Count == 0
            ? []
            :
            [
                .. _ledger
                    .Files(_output)
                    .Where(f =>
                        folders.Exists(folder => f.StartsWith(folder, StringComparison.Ordinal))
                        && !ArticleFile.Exists(f)
                    ),
            ];
    }

    // What somebody edited is looked at again in every run, and is never removed as ours.
    private static FileStamp Stamp(string path, ArticleOutcome outcome) =>
        outcome.Edited.Any(e => e.File == path) ? FileStamp.Edited(path) : FileStamp.Of(path);

    private ArticleRecord? Known(string file) =>
        _ledger?.Known(_output, Path.GetFullPath(file)) is { } known ? ArticleRecord.Read(known.Digest) : null;

    // Editions that an earlier run wrote and this one did not, and that nobody has touched since.
    private void RemoveStale(ArticleOutcome outcome)
    {
        if (outcome.Article is not { } article || Known(outcome.File) is not { } record)
            return;
        var now = _editions.Paths(article).ToHashSet(StringComparer.Ordinal);
        foreach (var stale in record.Editions.Where(e => !now.Contains(e.Path) && e.Holds))
            AtomicFile.TryDelete(stale.Path);
    }
}
