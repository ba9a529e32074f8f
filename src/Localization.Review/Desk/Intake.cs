using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Outcomes;
using Localization.Review.Rights;
using Microsoft.Extensions.Hosting;

namespace Localization.Review.Desk;

/// <summary>Puts articles on the desk, one after the other, and says how far it is. In: files. Out: articles on the
/// desk. A batch that was translated elsewhere is taken in by itself; nothing of it is asked of an engine
/// again.</summary>
public sealed class Intake(DeskSettings settings, TermsInForce terms, DeskEvents events, DeskGate gate)
    : BackgroundService,
        IBatchObserver
{
    private readonly Channel<Job> _jobs = Channel.CreateUnbounded<Job>();
    private readonly Channel<bool> _looks = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly KnownContents _contents = new();
    private readonly ConcurrentDictionary<string, IntakeProgress> _progress = new();

    /// <summary>The files that are waiting, under way or failed.</summary>
    public ImmutableArray<IntakeProgress> UnderWay =>
        [.. _progress.Values.OrderBy(p => p.File, StringComparer.Ordinal)];

    /// <summary>Has somebody look for articles that are new, or whose file has changed, and take them in; nobody waits
    /// for it.</summary>
    public void Look() => _looks.Writer.TryWrite(true);

    private async Task LookNowAsync()
    {
        var known = await settings.Store.ContentsAsync(settings.Batch.To);
        foreach (var (file, slug) in await settings.Files())
        {
            if (
                !known.TryGetValue(Path.GetFullPath(file), out var content)
                || (_contents.Of(file) is { Length: > 0 } now && now != content)
            )
                Add(file, slug, settings.Providers[0], "");
        }
    }

    /// <summary>Translates an article again.</summary>
    /// <param name="user">Who asks for it.</param>
    /// <param name="article">The article.</param>
    /// <param name="provider">The engine.</param>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="SettingsException">There is no such engine.</exception>
    public async Task AgainAsync(DeskUser user, ReviewArticle article, string provider)
    {
        await gate.DemandAsync(user, DeskRight.Translate);
        if (!settings.Providers.Contains(provider))
            throw new SettingsException("provider-unknown", provider, string.Join(", ", settings.Providers));
        Add(article.File, article.Name, provider, user.Name);
    }

    void IBatchObserver.Planned(string file, int segments) =>
        Update(file, p => p with { State = IntakeState.Translating, Segments = segments });

    void IBatchObserver.Answered(string file, int segments) =>
        Update(file, p => p with { Answered = p.Answered + segments });

    void IBatchObserver.Finished(ArticleOutcome outcome) { }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Look();
        await Task.WhenAll(LookAsync(stoppingToken), TakeAllInAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _looks.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await LookNowAsync();
            }
            catch (LocalizationException)
            {
                // The store or a folder cannot be read now; whoever opens the list looks again.
            }
        }
    }

    private async Task TakeAllInAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _jobs.Reader.ReadAllAsync(stoppingToken))
            await TakeInAsync(job, stoppingToken);
    }

    private void Add(string file, string slug, string provider, string author)
    {
        if (_progress.TryGetValue(file, out var running) && running.State != IntakeState.Failed)
            return;
        _progress[file] = new IntakeProgress(file, IntakeState.Waiting, 0, 0, "");
        _jobs.Writer.TryWrite(new Job(file, slug, provider, author));
        events.RaiseIntake();
    }

    private async Task TakeInAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            var intake = new ReviewIntake(
                terms.Batch,
                settings.Provider(job.Provider),
                settings.Memory,
                settings.Store,
                settings.Time
            );
            var article = await intake.TakeInAsync(job.File, job.Slug, job.Author, this, cancellationToken);
            _progress.TryRemove(job.File, out _);
            events.RaiseArticle(article);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One bad article, or one fault of ours, holds up no other.
            Update(job.File, p => p with { State = IntakeState.Failed, Error = exception.Message });
        }

        events.RaiseIntake();
    }

    private void Update(string file, Func<IntakeProgress, IntakeProgress> change)
    {
        if (_progress.TryGetValue(file, out var old))
            _progress[file] = change(old);
        events.RaiseIntake();
    }

    private sealed record Job(string File, string Slug, string Provider, string Author);
}

/// <summary>How far a file is.</summary>
/// <param name="File">The file.</param>
/// <param name="State">What is happening to it.</param>
/// <param name="Segments">How many segments are asked for.</param>
/// <param name="Answered">How many of them are answered.</param>
/// <param name="Error">Why it failed; empty where it did not.</param>
public sealed record IntakeProgress(string File, IntakeState State, int Segments, int Answered, string Error);

/// <summary>What is happening to a file.</summary>
public enum IntakeState
{
    /// <summary>Others come first.</summary>
    Waiting,

    /// <summary>It is being translated.</summary>
    Translating,

    /// <summary>It could not be.</summary>
    Failed,
}
