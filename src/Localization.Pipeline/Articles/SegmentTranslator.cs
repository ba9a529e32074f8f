using Localization.Model;

namespace Localization.Pipeline;

/// <summary>Translates single segments by one engine, as a batch would: with terms, conventions and typography,
/// checked. In: a segment. Out: its translation by this engine, whatever people wrote; answers are kept in the
/// memory.</summary>
/// <param name="settings">Languages, terms, what is checked.</param>
/// <param name="provider">The engine.</param>
/// <param name="memory">Has what was answered before.</param>
/// <param name="time">For what waits.</param>
public sealed class SegmentTranslator(
    BatchSettings settings,
    ITranslationProvider provider,
    ITranslationMemory memory,
    TimeProvider time
)
{
    private readonly ArticleTranslator _translator = ArticleTranslator.For(
        settings,
        provider,
        memory,
        time,
        isLast: true
    );

    /// <summary>The translation as far as memory has the engine's answer; null where the engine would have to be
    /// asked.</summary>
    public TranslatedSegment? Stored(SegmentInContext segment) => _translator.Stored(segment);

    /// <summary>What asking will be billed as.</summary>
    public ProviderBill BillOf(SegmentInContext segment) => _translator.BillOf(segment);

    /// <summary>The translation, asked for where memory has none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="article">Where it is, for the memory's record.</param>
    /// <param name="cancellationToken">Stops before the request.</param>
    /// <exception cref="ProviderException">The engine does not answer.</exception>
    public Task<TranslatedSegment> AskAsync(
        SegmentInContext segment,
        string article,
        CancellationToken cancellationToken
    ) => _translator.AskAsync(segment, article, cancellationToken);
}

/// <summary>A segment and the sources beside it.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Previous">The text before; empty at the beginning.</param>
/// <param name="Next">The text after; empty at the end.</param>
public sealed record SegmentInContext(Segment Segment, string Previous, string Next);
