using LLama.Exceptions;
using LLama.Native;

namespace Localization.Llama.Writing;

/// <summary>What a model has read so far. The start of a question that is the same as before stays in memory. Tokens
/// are always computed in the same portions, whether the start was kept or not: otherwise sums would be rounded
/// otherwise.</summary>
internal sealed class LlamaSession(SafeLLamaContextHandle context) : IDisposable
{
    /// <summary>Tokens that are computed at once; between these portions a question can be cancelled.</summary>
    public const int Portion = 128;

    private static readonly LLamaSeqId Sequence = LLamaSeqId.Zero;

    private readonly LLamaBatch _batch = new();
    private LLamaToken[] _kept = [];
    private int _position;
    private int _last;

    /// <summary>Its words.</summary>
    public SafeLlamaModelHandle.Vocabulary Vocabulary => context.Vocab;

    /// <summary>A score for each token that may come next. They may be overwritten until more is fed.</summary>
    public Span<float> Scores => context.GetLogitsIth(_last);

    /// <summary>Reads a question.</summary>
    /// <param name="kept">Its start, which is kept.</param>
    /// <param name="asked">The rest.</param>
    /// <param name="cancellationToken">Checked between portions.</param>
    public void Begin(LLamaToken[] kept, LLamaToken[] asked, CancellationToken cancellationToken)
    {
        // An answer has at least a token for each text.
        if (kept.Length + asked.Length >= context.ContextSize)
            throw new LlamaException(LlamaFault.Context, $"{kept.Length + asked.Length} ≥ {context.ContextSize}");
        if (!_kept.SequenceEqual(kept) || !Rewind(kept.Length))
        {
            context.MemoryClear();
            (_kept, _position) = ([], 0);
            Feed(kept, cancellationToken);
            _kept = kept;
        }

        Feed(asked, cancellationToken);
    }

    /// <summary>Reads more.</summary>
    /// <exception cref="LlamaException">It does not fit into the context, or cannot be computed.</exception>
    public void Feed(LLamaToken[] tokens, CancellationToken cancellationToken)
    {
        if (_position + tokens.Length > context.ContextSize)
            throw new LlamaException(LlamaFault.Context, $"{_position + tokens.Length} > {context.ContextSize}");
        for (var start = 0; start < tokens.Length; start += Portion)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var portion = tokens.AsSpan(start, Math.Min(Portion, tokens.Length - start));
            _batch.Clear();
            for (var i = 0; i < portion.Length; i++)
                _last = _batch.Add(portion[i], _position + i, Sequence, i == portion.Length - 1);
            Decode();
            _position += portion.Length;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => context.Dispose();

    private void Decode()
    {
        try
        {
            var result = context.Decode(_batch);
            if (result == DecodeResult.NoKvSlot)
                throw new LlamaException(LlamaFault.Context, $"{_position} > {context.ContextSize}");
            if (result != DecodeResult.Ok)
                throw new LlamaException(LlamaFault.Model, $"llama_decode: {result}");
        }
        catch (RuntimeError exception)
        {
            throw new LlamaException(LlamaFault.Model, exception.Message, exception);
        }
    }

    // Some architectures cannot forget the end of what they read, and some have forgotten its start.
    private bool Rewind(int length)
    {
        context.MemorySequenceRemove(Sequence, length, -1);
        _position = length;
        return (int)context.MemorySequenceMinPosition(Sequence) == 0
            && (int)context.MemorySequenceMaxPosition(Sequence) == length - 1;
    }
}
