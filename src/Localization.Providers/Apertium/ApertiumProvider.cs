using System.Collections.Immutable;
using Localization.Model;
using Localization.Providers.Apertium.Engine;
using Localization.Providers.Apertium.Grammar;
using Localization.Providers.Apertium.StreamFormat;

namespace Localization.Providers.Apertium;

/// <summary>Translates English to Spanish with Debian's <c>apertium-eng-spa</c>, on this machine, without a key or a
/// network.</summary>
internal sealed class ApertiumProvider : ITranslationProvider
{
    /// <summary>Raised when the rewriting changes what the engine answers: answers of before are then not reused.</summary>
    private const int Revision = 26;

    private readonly ChainPool _pool;

    public ApertiumProvider(ApertiumOptions options, TimeProvider time)
    {
        var pair = ApertiumPair.Find(options.DataFolder);
        Model = $"eng-spa-{pair.Version()}-r{Revision}";
        _pool = new ChainPool(pair, options, time);
    }

    public string Name => "apertium";

    public string Model { get; }

    public ProviderCapabilities Capabilities { get; } = new() { MaxTexts = 256, Pairs = ["en-es"], Protections = [TermProtection.Analysis], Local = true };

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request, CancellationToken cancellationToken)
    {
        if (request.Source.Language != "en" || request.Target.Language != "es")
            throw new ProviderException("apertium-languages", request.Source, request.Target);

        var answers = await Task.WhenAll(request.Units.Select(unit => TranslateAsync(unit, cancellationToken)));
        return [.. answers];
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task<TranslationAnswer> TranslateAsync(TranslationUnit unit, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await AskAsync(unit, cancellationToken);
            return new TranslationAnswer(answer);
        }
        catch (ChainFailedException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new TranslationAnswer(null, exception.Message);
        }
    }

    // The rules are bolder than the pair's own grammar. Where it loses a given word over them, the sentence is asked plainly.
    private async Task<InlineText> AskAsync(TranslationUnit unit, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(unit, plainly: false, cancellationToken);
        return HasEveryTarget(answer, unit) ? answer : await AskAsync(unit, plainly: true, cancellationToken);
    }

    private async Task<InlineText> AskAsync(TranslationUnit unit, bool plainly, CancellationToken cancellationToken)
    {
        var encoded = UnitEncoder.Encode(unit);
        var alignment = new CodeAlignment(encoded);
        var question = new EngineQuestion(
            encoded.Stream,
            analysis =>
            {
                // Asked again after a chain died, it must not find what its first try left behind.
                encoded = UnitEncoder.Encode(unit);
                alignment = new CodeAlignment(encoded);
                return Rewrite(analysis, text =>
                {
                    AnalysisRewriter.Rewrite(text, encoded, plainly);
                    alignment.Number(text);
                });
            },
            transfer => Rewrite(transfer, text => TransferRewriter.Rewrite(text, encoded)));
        var generated = await _pool.AskAsync(question, cancellationToken);
        return StressedA.Apply(DecodedRepairs.Apply(TargetDecoder.Decode(GeneratedRepairs.Apply(generated, unit.Text.Text), encoded, alignment)));
    }

    private static bool HasEveryTarget(InlineText answer, TranslationUnit unit) =>
        unit.Constraints.All(c => c.Forms is not null || answer.Text.Contains(c.Target, StringComparison.Ordinal));

    private static string Rewrite(string stream, Action<LexicalUnits> rewriting)
    {
        var text = LexicalUnits.Parse(stream);
        rewriting(text);
        return text.ToString();
    }
}
