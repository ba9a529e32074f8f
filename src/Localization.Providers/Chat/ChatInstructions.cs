using Localization.Language;

namespace Localization.Providers.Chat;

/// <summary>What a model is told before it is asked. In: the languages and the house's style. Out: the
/// instructions.</summary>
internal static class ChatInstructions
{
    public static string Of(TranslationRequest request, string? style) =>
        $"""
            You translate news articles from {Name(request.Source)} to {Name(request.Target)} for publication.
            You are given JSON: segments of one article in their order, each with an id, its kind and its terms.
            Answer with JSON only: for each id its translation, in one entry, and nothing else.
            Do not merge, split, explain or add anything.
            "before" and "after" stand around the segments: read them, do not translate them.
            Keep every tag <g id="0">…</g> and <x id="0"></x>, once, around or at the words that it belongs to;
            &amp;, &lt; and &gt; stay escaped.
            The terms of a segment are binding: write each target so, inflected only as grammar asks.
            Write what the source says, no more and no less; keep names, figures and quotations;
            follow the target's newspaper conventions.
            {(style is null ? "" : $"The house's style: {style}")}
            """.Trim();

    private static string Name(LanguageTag tag) =>
        KnownLanguages.NameOf(tag) is { } name ? $"{name} ({tag.Value})" : tag.Value;
}
