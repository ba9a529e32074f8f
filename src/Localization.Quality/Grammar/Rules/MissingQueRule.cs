using System.Collections.Frozen;

namespace Localization.Quality.Grammar.Rules;

/// <summary>What is said or thought begins with <c>que</c>: <c>dicen que la sequía ha costado</c>.</summary>
internal sealed class MissingQueRule : IGrammarRule
{
    private static readonly FrozenSet<string> Saying = Set("decir creer pensar afirmar asegurar sostener");

    private static readonly FrozenSet<string> Joining = Set(
        "que qué si quien quienes donde cuando como cómo y e o u ni pero porque mientras aunque cual cuales según"
    );

    /// <inheritdoc/>
    public IEnumerable<GrammarFault> Find(SpanishSentence sentence)
    {
        if (NounPhrase.At(sentence, sentence.First) is not { } subject)
            yield break;
        var verb = subject.Next;
        if (
            !sentence.IsNext(verb - 1)
            || !sentence.IsNext(verb)
            || !sentence[verb].IsFinite
            || !sentence[verb].MayBeVerb(Saying)
            || NounPhrase.At(sentence, verb + 1) is null
            || !NounPhrase.IsDeterminer(sentence[verb + 1])
        )
            yield break;
        for (var i = verb + 1; i < sentence.Count; i++)
        {
            if (Joining.Contains(sentence[i].Lower) || sentence[i].Text is "«" or "\"" or "“" or "»")
                yield break;
            if (!sentence[i].IsFinite)
                continue;
            yield return new GrammarFault(
                verb,
                verb,
                "missing-que",
                [sentence[verb].Text],
                $"{sentence[verb].Text} que"
            );
            yield break;
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
