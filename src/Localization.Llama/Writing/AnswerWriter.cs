using System.Numerics.Tensors;
using LLama.Native;

namespace Localization.Llama.Writing;

/// <summary>Writes the texts of an answer. The structure around them is fixed, so an answer always has a valid form;
/// of the tokens that a text may contain, the most probable is taken. The same question has the same answer.</summary>
internal sealed class AnswerWriter(LlamaSession session, TokenPieces pieces, PromptTokens prompts)
{
    /// <summary>How many tokens that may not follow are passed over: a model that prefers so many of them to each that
    /// may has nothing to write.</summary>
    private const int MostPassedOver = 256;

    private readonly SafeLlamaModelHandle.Vocabulary _vocabulary = session.Vocabulary;

    /// <summary>Whether the quotation mark that ended the last text was already read.</summary>
    private bool _isMarkRead;

    /// <summary>The tokens of the text that were chosen, and the logarithm of their probability.</summary>
    private int _written;
    private double _logProbability;

    public LlamaAnswer[] Write(LlamaQuestion question, CancellationToken cancellationToken)
    {
        var (kept, asked) = prompts.Of(question, question.Texts[0].Before);
        session.Begin(kept, asked, cancellationToken);
        var texts = new LlamaAnswer[question.Texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (i > 0)
                session.Feed(prompts.Plain(question.Texts[i].Before[(_isMarkRead ? 1 : 0)..]), cancellationToken);
            texts[i] = Write(question.Texts[i].Most, cancellationToken);
        }

        return texts;
    }

    private LlamaAnswer Write(int most, CancellationToken cancellationToken)
    {
        var text = new JsonText();
        _isMarkRead = false;
        (_written, _logProbability) = (0, 0);
        while (Next(text) is { } token && !text.IsClosed && !(text.Length > most && text.MayClose))
        {
            session.Feed([token], cancellationToken);
            if (!text.IsUndecided)
                continue;
            var next = Best(session.Scores);
            text.Decide(((LLamaToken)next).IsEndOfGeneration(_vocabulary) ? [] : pieces.Of(next));
            if (_isMarkRead = text.IsClosed)
                break;
        }

        return new LlamaAnswer(text.ToString(), _written, _logProbability);
    }

    // Adds the most probable token that may follow; null at an end.
    private LLamaToken? Next(JsonText text)
    {
        var scores = session.Scores;
        for (var tries = 0; tries < MostPassedOver; tries++)
        {
            var best = Best(scores);
            if (float.IsNegativeInfinity(scores[best]))
                return null;
            // The end of the answer inside a text is the end of the text.
            var isEnd = ((LLamaToken)best).IsEndOfGeneration(_vocabulary) && text.MayClose;
            if (isEnd || text.TryAdd(pieces.Of(best)))
            {
                Count(scores, best);
                return isEnd ? null : best;
            }

            scores[best] = float.NegativeInfinity;
        }

        return null;
    }

    // What was passed over has no probability: the form of the answer forbids it, whatever the translation.
    private void Count(ReadOnlySpan<float> scores, int chosen)
    {
        var (sum, best) = (0d, scores[chosen]);
        Span<float> powers = stackalloc float[512];
        for (var rest = scores; !rest.IsEmpty; rest = rest[Math.Min(powers.Length, rest.Length)..])
        {
            var part = powers[..Math.Min(powers.Length, rest.Length)];
            TensorPrimitives.Subtract(rest[..part.Length], best, part);
            TensorPrimitives.Exp(part, part);
            sum += TensorPrimitives.Sum<float>(part);
        }

        _written++;
        _logProbability -= Math.Log(sum);
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        // Of several, the first that is not a number.
        var best = TensorPrimitives.IndexOfMax(scores);
        return float.IsNaN(scores[best]) || float.IsPositiveInfinity(scores[best])
            ? throw new LlamaException(LlamaFault.Model, $"logits: {scores[best]}")
            : best;
    }
}
