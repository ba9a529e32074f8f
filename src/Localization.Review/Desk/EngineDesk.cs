using System.Collections.Concurrent;
using System.Collections.Immutable;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Settings;
using Localization.Review.Rights;

namespace Localization.Review.Desk;

/// <summary>Several engines side by side. In: a segment. Out: each engine's translation: those that the memory has at
/// once, others when somebody asks, with what that will cost.</summary>
public sealed class EngineDesk(DeskSettings settings, TermsInForce terms, DeskGate gate) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ITranslationProvider>> _providers = new();
    private volatile Translators _translators = new(null);

    /// <summary>What each engine has for a segment, in the order of the settings.</summary>
    public async Task<ImmutableArray<EngineOffer>> OfAsync(ReviewSegment segment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var context = await ContextAsync(segment, cancellationToken);
        var offers = ImmutableArray.CreateBuilder<EngineOffer>();
        foreach (var name in settings.Providers.Distinct())
            offers.Add(await OfAsync(name, context, cancellationToken));
        return offers.ToImmutable();
    }

    /// <summary>Asks an engine.</summary>
    /// <param name="user">Who asks: an engine that bills is an editor's to ask.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="engine">The engine's name.</param>
    /// <param name="cancellationToken">Stops before the request.</param>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="LocalizationException">The engine is unknown or does not answer.</exception>
    public async Task<EngineOffer> AskAsync(
        DeskUser user,
        ReviewSegment segment,
        string engine,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (!settings.Providers.Contains(engine))
            throw new SettingsException("provider-unknown", engine, string.Join(", ", settings.Providers.Distinct()));
        var translator = TranslatorOf(engine);
        await gate.DemandAsync(user, RightFor(engine));
        var article = (await settings.Store.ArticleAsync(segment.Article, cancellationToken))?.Name ?? "";
        var answer = await translator.AskAsync(
            await ContextAsync(segment, cancellationToken),
            article,
            cancellationToken
        );
        return Offer(engine, answer);
    }

    /// <summary>The right that asking an engine needs.</summary>
    public DeskRight RightFor(string engine) => IsLocal(engine) ? DeskRight.Write : DeskRight.Translate;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _providers.Values.Where(p => p.IsValueCreated))
            await provider.Value.DisposeAsync();
    }

    private async Task<SegmentInContext> ContextAsync(ReviewSegment segment, CancellationToken cancellationToken)
    {
        var all = await settings.Store.SegmentsAsync(segment.Article, cancellationToken);
        var at = Enumerable.Range(0, all.Length).FirstOrDefault(i => all[i].Id == segment.Id, -1);
        return new SegmentInContext(segment.Segment, Text(at - 1), at < 0 ? "" : Text(at + 1));

        string Text(int index) => index >= 0 && index < all.Length ? all[index].Segment.Source.Text.Trim() : "";
    }

    private async Task<EngineOffer> OfAsync(string name, SegmentInContext segment, CancellationToken cancellationToken)
    {
        try
        {
            var translator = TranslatorOf(name);
            if (await translator.StoredAsync(segment, cancellationToken) is { } stored)
                return Offer(name, stored);
            var bill = await translator.BillAsync(segment, cancellationToken);
            return new EngineOffer(name, IsLocal(name))
            {
                Characters = bill.Priced,
                Price = settings.Prices.Of(name, bill.Priced),
                Currency = settings.Prices.Currency,
            };
        }
        catch (LocalizationException exception)
        {
            return new EngineOffer(name, IsLocal: false) { Failure = exception.Message };
        }
    }

    private EngineOffer Offer(string name, TranslatedSegment answer) =>
        answer.State == SegmentState.Initial
            ? new EngineOffer(name, IsLocal(name))
            {
                Failure = answer.Issues is [{ Arguments: [var reason, ..] }, ..] ? reason : "",
            }
            : new EngineOffer(name, IsLocal(name)) { Target = answer.Target, Issues = answer.Issues };

    // Translators are made again when the glossary changes; providers stay.
    private SegmentTranslator TranslatorOf(string name)
    {
        var now = terms.Batch;
        if (!ReferenceEquals(_translators.Batch, now))
            _translators = new Translators(now);
        return _translators.ByName.GetOrAdd(
            name,
            n => new SegmentTranslator(now, ProviderOf(n), settings.Memory, settings.Time)
        );
    }

    private bool IsLocal(string name) => ProviderOf(name).Capabilities.Local;

    private ITranslationProvider ProviderOf(string name) =>
        _providers.GetOrAdd(name, n => new Lazy<ITranslationProvider>(() => settings.Provider(n))).Value;

    private sealed record Translators(BatchSettings? Batch)
    {
        public ConcurrentDictionary<string, SegmentTranslator> ByName { get; } = new();
    }
}

/// <summary>What an engine has for a segment.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="IsLocal">Whether it runs on this machine and bills nothing.</param>
public sealed record EngineOffer(string Engine, bool IsLocal)
{
    /// <summary>Its translation; null where it was not asked yet.</summary>
    public InlineText? Target { get; init; }

    /// <summary>What is wrong with the translation.</summary>
    public ImmutableArray<QualityIssue> Issues { get; init; } = [];

    /// <summary>What asking is billed as, in characters or tokens; 0 where it was asked.</summary>
    public long Characters { get; init; }

    /// <summary>What asking costs; null where no price is set.</summary>
    public decimal? Price { get; init; }

    /// <summary>The currency of the price.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Why it cannot answer; empty where it can.</summary>
    public string Failure { get; init; } = "";
}
