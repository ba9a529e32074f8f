using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Localization.Providers.Firefox.Engine;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Firefox.Text;
using Localization.Providers.Scoring;

namespace Localization.Providers.Firefox;

/// <summary>Translates with the models that Firefox ships, in this process: no key, no network, nothing leaves the
/// machine.</summary>
internal sealed class FirefoxProvider : ITranslationProvider
{
    private readonly FirefoxOptions _options;
    private readonly ModelFolder _folder;
    private readonly IReadOnlyList<InstalledModel> _models;
    private readonly FirefoxWorkers _workers;
    private readonly ConcurrentDictionary<string, Lazy<FirefoxModel>> _loaded = [];

    /// <exception cref="ProviderUnavailableException">No model is installed.</exception>
    public FirefoxProvider(FirefoxOptions options, ModelFolder folder, TimeProvider time)
    {
        _options = options;
        _folder = folder;
        _models = folder.Models();
        if (_models.Count == 0)
            throw new ProviderUnavailableException("firefox-none", "en-es");
        Capabilities = new()
        {
            MaxTexts = 32,
            Pairs = [.. ModelFolder.Pairs(_models)],
            Local = true,
            PiecesOf = word => Load(_models[0]).Source.PiecesOf(word),
        };
        _workers = new FirefoxWorkers(
            options.Instances > 0 ? options.Instances : Environment.ProcessorCount,
            TimeSpan.FromSeconds(options.Deadline),
            time
        );
    }

    public string Name => "firefox";

    public string Model => Named(_models);

    public ProviderCapabilities Capabilities { get; }

    public string ModelFor(LanguageTag source, LanguageTag target) => Named(Route(source, target));

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        // What pairs of codes span is translated for itself too, so that it is found in the translation again.
        var texts = request
            .Units.SelectMany(u => CodePlacement.Spans(u.Text).Prepend(u.Text.Text))
            .Distinct()
            .ToDictionary(text => text, FirefoxAnswer? (text) => new FirefoxAnswer(text, [], default));
        var route = Route(request.Source, request.Target);
        foreach (var installed in route)
            await TranslateAsync(texts, Load(installed), cancellationToken);
        // By way of another language nothing is known of which word comes from which.
        return [.. request.Units.Select(unit => Answer(unit.Text, texts, isAligned: route.Count == 1))];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private TranslationAnswer Answer(InlineText source, Dictionary<string, FirefoxAnswer?> texts, bool isAligned)
    {
        if (texts[source.Text] is not { } target)
            return new TranslationAnswer(
                null,
                new ProviderOverloadException("provider-timeout", Name, (int)_options.Deadline).Message
            );
        var spans = CodePlacement.Spans(source).Distinct().ToDictionary(s => s, s => texts[s]?.Text ?? "");
        var alignment = isAligned ? new WordAlignment(target.Pieces) : null;
        return new TranslationAnswer(CodePlacement.Place(source, target.Text, spans, alignment))
        {
            Confidence = target.Score.Confidence,
        };
    }

    // Takes each text on from what the model before made of it.
    private async Task TranslateAsync(
        Dictionary<string, FirefoxAnswer?> texts,
        FirefoxModel model,
        CancellationToken cancellationToken
    )
    {
        var parted = texts
            .Where(t => t.Value is not null)
            .Select(t =>
                (t.Key, Parts: SafePoints.Split(t.Value!.Text, part => model.Source.PiecesOf(part) <= _options.Pieces))
            )
            .ToList();
        var parts = parted.SelectMany(t => t.Parts).ToList();
        var answers = await _workers.TranslateAsync(model, [.. parts.Select(p => p.Trim())], cancellationToken);
        var next = 0;
        foreach (var (text, own) in parted)
        {
            var count = own.Count;
            var translated = answers.AsSpan(next, count);
            var before = texts[text]!.Score;
            texts[text] = translated.Contains(null) ? null : Joined(own, translated, before);
            next += count;
        }
    }

    // The spaces around a part are those that it had.
    private static FirefoxAnswer Joined(
        List<string> parts,
        ReadOnlySpan<FirefoxAnswer?> translations,
        PieceScore before
    )
    {
        var joined = new StringBuilder();
        var pieces = new List<AlignedPiece>();
        var score = default(PieceScore);
        var source = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var words = parts[i].Trim();
            var start = parts[i].IndexOf(words, StringComparison.Ordinal);
            joined.Append(parts[i], 0, start);
            foreach (var piece in translations[i]!.Pieces)
                pieces.Add(piece.Moved(joined.Length, source + start));
            joined.Append(translations[i]!.Text).Append(parts[i].AsSpan(start + words.Length));
            source += parts[i].Length;
            score += translations[i]!.Score;
        }

        return new FirefoxAnswer(joined.ToString(), pieces, PieceScore.Least(before, score));
    }

    private IReadOnlyList<InstalledModel> Route(LanguageTag from, LanguageTag to) =>
        ModelFolder.Route(_models, from.Language, to.Language)
        ?? throw new ProviderUnavailableException("firefox-none", $"{from.Language}-{to.Language}");

    private FirefoxModel Load(InstalledModel model) =>
        _loaded.GetOrAdd(model.Pair, _ => new(() => model.Load(_folder))).Value;

    private static string Named(IEnumerable<InstalledModel> models) =>
        $"{FirefoxModel.Generation}-{string.Join('-', models.Select(m => m.Fingerprint))}";
}
