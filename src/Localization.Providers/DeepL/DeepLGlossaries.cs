using System.Collections.Immutable;
using Localization.Providers.Http;
using Localization.Providers.Resilience;

namespace Localization.Providers.DeepL;

/// <summary>Keeps DeepL's glossaries (API version 3) in step with the term base. In: terms. Out: the id of a glossary
/// that says the same. Ours are known by their names: the desk, the languages, and a hash of what they say. Other
/// glossaries are never touched, those of other desks neither.</summary>
internal sealed class DeepLGlossaries(JsonEndpoint endpoint, string desk, ResilienceOptions options, TimeProvider time)
{
    /// <summary>What the names of ours begin with.</summary>
    public const string Ours = "localization ";

    private const string Path = "v3/glossaries";

    private readonly RequestPipeline _pipeline = new(
        "deepl",
        options,
        time,
        new ProviderTelemetry("deepl", observer: null)
    );

    /// <summary>The id; null where there are no entries.</summary>
    public async Task<string?> KeepAsync(
        string source,
        string target,
        ImmutableArray<Term> terms,
        CancellationToken cancellationToken
    )
    {
        var entries = Entries(terms);
        if (entries.Length == 0)
            return null;
        var pair = $"{Ours}{desk} {source}-{target} ";
        var name = pair + DeepLDesk.Hash(entries);
        var all =
            (await CallAsync(token => endpoint.GetAsync<DeepLGlossaryList>(Path, token), cancellationToken)).Glossaries
            ?? [];
        if (all.FirstOrDefault(g => g.Name == name) is { } same)
            return same.GlossaryId;

        var dictionary = new DeepLDictionary(source, target, entries);
        var stale = all.Where(g => g.Name?.StartsWith(pair, StringComparison.Ordinal) == true).ToList();
        if (stale.Count == 0)
            return (
                await CallAsync(
                    token => endpoint.PostAsync<DeepLGlossary>(Path, new DeepLNewGlossary(name, [dictionary]), token),
                    cancellationToken
                )
            ).GlossaryId;

        // One of ours is filled anew, so that an account that is full of glossaries needs no place for another.
        var reused = $"{Path}/{stale[0].GlossaryId}";
        await CallAsync(
            token => endpoint.PutAsync<DeepLDictionaryInfo>($"{reused}/dictionaries", dictionary, token),
            cancellationToken
        );
        await CallAsync(
            token => endpoint.PatchAsync<DeepLGlossary>(reused, new DeepLRenaming(name), token),
            cancellationToken
        );
        foreach (var left in stale.Skip(1))
            await CallAsync(token => endpoint.DeleteAsync($"{Path}/{left.GlossaryId}", token), cancellationToken);
        return stale[0].GlossaryId;
    }

    // A source is listed once: the first preferred target is the one that is wanted.
    private static string Entries(ImmutableArray<Term> terms) =>
        string.Join(
            '\n',
            terms
                .Where(t => !t.IsForbidden && t.Status == TermStatus.Preferred)
                .DistinctBy(t => t.Source)
                .OrderBy(t => t.Source, StringComparer.Ordinal)
                .Select(t => $"{Clean(t.Source)}\t{Clean(t.Target)}")
        );

    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    // Of glossaries, 456 means too many calls and not that nothing may be translated.
    private Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        _pipeline.RunAsync(
            async token =>
            {
                try
                {
                    return await call(token);
                }
                catch (ProviderQuotaException exception)
                {
                    throw new ProviderOverloadException(exception, "provider-busy", "deepl", 456) { SlowDown = true };
                }
            },
            characters: 0,
            isLast: false,
            cancellationToken
        );
}
