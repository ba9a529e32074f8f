using System.Collections.Concurrent;
using System.Collections.Immutable;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Firefox.Text;
using Localization.Providers.Opus.Engine;
using Localization.Providers.Scoring;

namespace Localization.Providers.Opus;

/// <summary>Translates with OPUS-MT models through ONNX Runtime, in this process: no key, no network, nothing leaves
/// the machine.</summary>
internal sealed class OpusProvider : ITranslationProvider
{
    /// <summary>The engine's generation: translations of another one in the memory are not used.</summary>
    private const string Generation = "opus1";

    private readonly OpusOptions _options;
    private readonly ModelFolder _folder;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<InstalledModel> _models;
    private readonly ConcurrentDictionary<string, Lazy<OpusEngine>> _loaded = [];

    /// <exception cref="ProviderUnavailableException">No model is installed.</exception>
    public OpusProvider(OpusOptions options, ModelFolder folder, TimeProvider time)
    {
        (_options, _folder, _time) = (options, folder, time);
        _models = folder.Models();
        if (_models.Count == 0)
            throw new ProviderUnavailableException("opus-none", "en-es");
        Capabilities = new()
        {
            MaxTexts = 32,
            Pairs = [.. ModelFolder.Pairs(_models)],
            Local = true,
            PiecesOf = word => Load(_models[0]).PiecesOf(word),
        };
    }

    public string Name => "opus";

    public string Model => Named(_models);

    public ProviderCapabilities Capabilities { get; }

    public string ModelFor(LanguageTag source, LanguageTag target) => Named(Route(source, target));

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        // What pairs of codes span is also translated alone, so that it is found in the translation again.
        var texts = request
            .Units.SelectMany(u => CodePlacement.Spans(u.Text).Prepend(u.Text.Text))
            .Distinct()
            .ToDictionary(text => text, OpusAnswer? (text) => new OpusAnswer(text, default));
        var deadline = TimeSpan.FromSeconds(_options.Deadline);
        foreach (var installed in Route(request.Source, request.Target))
        {
            // Each text goes on from what the model before made of it.
            var open = texts.Where(t => t.Value is not null).ToList();
            string[] sources = [.. open.Select(t => t.Value!.Text)];
            var answers = await Load(installed).TranslateAsync(sources, deadline, _time, cancellationToken);
            foreach (var ((text, before), answer) in open.Zip(answers))
                texts[text] = answer is null
                    ? null
                    : answer with
                    {
                        Score = PieceScore.Least(before!.Score, answer.Score),
                    };
        }

        return [.. request.Units.Select(unit => Answer(unit.Text, texts))];
    }

    public ValueTask DisposeAsync()
    {
        foreach (var engine in _loaded.Values.Where(e => e.IsValueCreated))
            engine.Value.Dispose();
        return ValueTask.CompletedTask;
    }

    private TranslationAnswer Answer(InlineText source, Dictionary<string, OpusAnswer?> texts)
    {
        if (texts[source.Text] is not { } target)
            return new TranslationAnswer(
                null,
                new ProviderOverloadException("provider-timeout", Name, (int)_options.Deadline).Message
            );
        // The exports do not say which word comes from which.
        var spans = CodePlacement.Spans(source).Distinct().ToDictionary(s => s, s => texts[s]?.Text ?? "");
        return new TranslationAnswer(CodePlacement.Place(source, target.Text, spans))
        {
            Confidence = target.Score.Confidence,
        };
    }

    private IReadOnlyList<InstalledModel> Route(LanguageTag from, LanguageTag to) =>
        ModelFolder.Route(_models, from.Language, to.Language)
        ?? throw new ProviderUnavailableException("opus-none", $"{from.Language}-{to.Language}");

    private OpusEngine Load(InstalledModel model) =>
        _loaded.GetOrAdd(model.Pair, _ => new(() => OpusEngine.Load(model, _folder.Model(model.Pair), _options))).Value;

    // Another number of hypotheses gives other translations.
    private string Named(IEnumerable<InstalledModel> models) =>
        $"{Generation}-{string.Join('-', models.Select(m => m.Fingerprint))}"
        + (_options.Beams > 0 ? $"-b{_options.Beams}" : "");
}
