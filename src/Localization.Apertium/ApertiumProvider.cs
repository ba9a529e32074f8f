using System.Collections.Immutable;
using Localization.Apertium.Engine;
using Localization.Apertium.Grammar;
using Localization.Apertium.Grammar.Directions;
using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium;

/// <summary>Translates English to Spanish and back with Debian's <c>apertium-eng-spa</c>, on this machine, without a
/// key or a network.</summary>
internal sealed class ApertiumProvider : ITranslationProvider
{
    private readonly EngineGrammar[] _grammars;
    private readonly ChainPools _pools;

    public ApertiumProvider(ApertiumOptions options, TimeProvider time)
        : this(options.Without, new ChainPools(options, time)) { }

    /// <summary>Applies rules over processes that other providers may use too.</summary>
    /// <param name="without">The rules that are switched off.</param>
    /// <param name="pools">The processes. They end with this provider.</param>
    internal ApertiumProvider(IReadOnlySet<string> without, ChainPools pools)
    {
        if (without.FirstOrDefault(r => !ApertiumOptions.Rules.Contains(r)) is { } unknown)
            throw new SettingsException("apertium-rule", unknown, string.Join(", ", ApertiumOptions.Rules));
        _pools = pools;
        _grammars = EngineGrammar.All(without);
        var pairs = _grammars.Select(g => pools.Find(g.Pair)).ToList();
        Model = $"eng-spa-{pairs[0].Version()}-r{string.Join('.', _grammars.Select(g => g.Revision))}";
        Capabilities = new()
        {
            MaxTexts = 256,
            Pairs = [.. _grammars.Select(g => g.Name)],
            Protections = [TermProtection.Analysis],
            Local = true,
            Vocabulary = HouseLexicon.Vocabulary,
            FaultRate = 0.06,
        };
    }

    public string Name => "apertium";

    public string Model { get; }

    public ProviderCapabilities Capabilities { get; }

    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(
        TranslationRequest request,
        CancellationToken cancellationToken
    )
    {
        var direction = $"{request.Source.Language}-{request.Target.Language}";
        var grammar =
            Array.Find(_grammars, g => g.Name == direction)
            ?? throw new ProviderException("apertium-languages", request.Source, request.Target);
        var answers = await Task.WhenAll(
            request.Units.Select(unit => TranslateAsync(unit, grammar, cancellationToken))
        );
        return [.. answers];
    }

    public ValueTask DisposeAsync() => _pools.DisposeAsync();

    private async Task<TranslationAnswer> TranslateAsync(
        TranslationUnit unit,
        EngineGrammar grammar,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var notes = new FoldedNotes(unit);
            var answer = await AskAsync(notes.Unit, grammar, cancellationToken);
            return answer is null
                ? new TranslationAnswer(null, "The engine lost a name, a figure or a code.")
                : new TranslationAnswer(notes.Unfold(answer));
        }
        catch (ChainFailedException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new TranslationAnswer(null, exception.Message);
        }
    }

    // The rules are bolder than the pair's own grammar. Where a token is lost over them, the sentence is asked plainly,
    // and then with the given words left to the engine: the verification of terms and figures names what that costs.
    private async Task<InlineText?> AskAsync(
        TranslationUnit unit,
        EngineGrammar grammar,
        CancellationToken cancellationToken
    )
    {
        var bold = await AskAsync(unit, grammar, plainly: false, cancellationToken);
        if (bold is not null && HasEveryTarget(bold, unit))
            return bold;
        var plain = await AskAsync(unit, grammar, plainly: true, cancellationToken);
        return plain is not null && HasEveryTarget(plain, unit)
            ? plain
            : bold
                ?? plain
                ?? await AskAsync(unit with { Constraints = [] }, grammar, plainly: true, cancellationToken);
    }

    private async Task<InlineText?> AskAsync(
        TranslationUnit unit,
        EngineGrammar grammar,
        bool plainly,
        CancellationToken cancellationToken
    )
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
                return Rewrite(
                    analysis,
                    text =>
                    {
                        grammar.RewriteAnalysis(text, encoded, plainly);
                        alignment.Number(text);
                    }
                );
            },
            transfer => Rewrite(transfer, text => grammar.RewriteTransfer(text, encoded, plainly)),
            structure => Rewrite(structure, text => grammar.RewriteTarget(text, encoded))
        );
        var generated = await _pools.For(grammar.Pair).AskAsync(question, cancellationToken);
        var decoded = TargetDecoder.Decode(grammar.RepairGenerated(generated, unit.Text.Text), encoded, alignment);
        return decoded is null ? null : grammar.RepairDecoded(decoded);
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
