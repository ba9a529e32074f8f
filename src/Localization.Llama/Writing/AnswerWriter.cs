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

    public string[] Write(LlamaQuestion question, CancellationToken cancellationToken)
    {
        var (kept, asked) = prompts.Of(question, question.Texts[0].Before);
        session.Begin(kept, asked, cancellationToken);
        var texts = new string[question.Texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (i > 0)
                session.Feed(prompts.Plain(question.Texts[i].Before[(_isMarkRead ? 1 : 0)..]), cancellationToken);
            texts[i] = Write(question.Texts[i].Most, cancellationToken);
        }

        return texts;
    }

    private string Write(int most, CancellationToken cancellationToken)
    {
        var text = new JsonText();
        _isMarkRead = false;
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

        return text.ToString();
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
            if (((LLamaToken)best).IsEndOfGeneration(_vocabulary) && text.MayClose)
                return null;
            if (text.TryAdd(pieces.Of(best)))
                return best;
            scores[best] = float.NegativeInfinity;
        }

        return null;
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
