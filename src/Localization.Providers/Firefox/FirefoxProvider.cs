using System.Collections.Concurrent;
using System.Collections.Immutable;
using Localization.Marian.Vocabulary;
using Localization.Model;
using Localization.Providers.Firefox.Engine;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Firefox.Text;
using Wasmtime;

namespace Localization.Providers.Firefox;

/// <summary>Translates with the models that Firefox ships, in this process: no key, no network, nothing leaves the
/// machine.</summary>
internal sealed class FirefoxProvider : ITranslationProvider
{
    private readonly FirefoxOptions _options;
    private readonly FirefoxFolder _folder;
    private readonly IReadOnlyList<InstalledModel> _models;
    private readonly Lazy<FirefoxModule> _module;
    private readonly Lazy<FirefoxPool> _pool;
    private readonly ConcurrentDictionary<string, Lazy<Leg>> _legs = [];

    /// <exception cref="ProviderUnavailableException">The engine or its models are not installed.</exception>
    public FirefoxProvider(FirefoxOptions options, FirefoxFolder folder, TimeProvider time)
    {
        _options = options;
        _folder = folder;
        _models = folder.Models();
        if (_models.Count == 0 || !File.Exists(folder.Engine))
            throw new ProviderUnavailableException("firefox-none", "en-es");
        Capabilities = new()
        {
            MaxTexts = 32,
            Pairs = [.. Pairs(_models)],
            Local = true,
            PiecesOf = word => LegOf(_models[0]).Vocabulary.PiecesOf(word),
        };
        _module = new(() => Compile(folder, time));
        _pool = new(() =>
            new FirefoxPool(
                () => _module.Value.Instantiate((long)options.Memory << 20),
                options.Instances > 0 ? options.Instances : Environment.ProcessorCount,
                TimeSpan.FromSeconds(options.Deadline)
            )
        );
    }

    public string Name => "firefox";

    public string Model => $"fx{EngineRelease.Version}-{string.Join('-', _models.Select(m => m.Fingerprint))}";

    public ProviderCapabilities Capabilities { get; }

    public string ModelFor(LanguageTag source, LanguageTag target) =>
        $"fx{EngineRelease.Version}-{string.Join('-', Route(source, target).Select(m => m.Fingerprint))}";

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var route = Route(request.Source, request.Target);
        var legs = route.Select(LegOf).ToList();
        return [.. await Task.WhenAll(request.Units.Select(unit => AnswerAsync(unit, legs, cancellationToken)))];
    }

    public ValueTask DisposeAsync()
    {
        if (_pool.IsValueCreated)
            _pool.Value.Dispose();
        if (_module.IsValueCreated)
            _module.Value.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<TranslationAnswer> AnswerAsync(
        TranslationUnit unit,
        List<Leg> legs,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var target = await TranslateAsync(unit.Text.Text, legs, cancellationToken);
            var spans = new Dictionary<string, string>();
            foreach (var span in CodePlacement.Spans(unit.Text).Distinct())
                spans[span] = await TranslateAsync(span, legs, cancellationToken);
            return new TranslationAnswer(CodePlacement.Place(unit.Text, target, spans));
        }
        catch (FirefoxEngineException exception)
        {
            return new TranslationAnswer(
                null,
                exception.TimedOut
                    ? new ProviderOverloadException("provider-timeout", Name, (int)_options.Deadline).Message
                    : new ProviderResponseException("firefox-trap", exception.Message).Message
            );
        }
    }

    private async Task<string> TranslateAsync(string text, List<Leg> legs, CancellationToken cancellationToken)
    {
        foreach (var leg in legs)
        {
            var parts = SafePoints.Split(text, part => leg.Vocabulary.PiecesOf(part) <= _options.Pieces);
            for (var i = 0; i < parts.Count; i++)
            {
                var words = parts[i].Trim();
                if (words.Length == 0)
                    continue;
                var translated = await _pool.Value.TranslateAsync(leg.Model, words, cancellationToken);
                parts[i] = parts[i].Replace(words, translated, StringComparison.Ordinal);
            }

            text = string.Concat(parts);
        }

        return text;
    }

    private IReadOnlyList<InstalledModel> Route(LanguageTag from, LanguageTag to) =>
        FirefoxFolder.Route(_models, from.Language, to.Language)
        ?? throw new ProviderUnavailableException("firefox-none", $"{from.Language}-{to.Language}");

    private Leg LegOf(InstalledModel model) => _legs.GetOrAdd(model.Pair, _ => new(() => Load(model))).Value;

    private Leg Load(InstalledModel installed)
    {
        var model = installed.Load(_folder);
        try
        {
            return new Leg(model, SentencePieceVocabulary.Read(model.SourceVocabulary));
        }
        catch (InvalidDataException exception)
        {
            throw new ProviderUnavailableException(exception, "firefox-damaged", "vocab", installed.Pair);
        }
    }

    private static FirefoxModule Compile(FirefoxFolder folder, TimeProvider time)
    {
        try
        {
            return new FirefoxModule(File.ReadAllBytes(folder.Engine), time);
        }
        catch (Exception exception)
            when (exception is WasmtimeException or IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            throw new ProviderUnavailableException(exception, "firefox-damaged", EngineRelease.File, exception.Message);
        }
    }

    // What a model does, and what two do by way of English.
    private static IEnumerable<string> Pairs(IReadOnlyList<InstalledModel> models) =>
        models
            .Select(m => m.Pair)
            .Concat(
                from first in models.Where(m => m.Target == "en")
                from second in models.Where(m => m.Source == "en" && m.Target != first.Source)
                select $"{first.Source}-{second.Target}"
            )
            .Distinct()
            .Order(StringComparer.Ordinal);

    private sealed record Leg(FirefoxModel Model, SentencePieceVocabulary Vocabulary);
}
