using System.Collections.Frozen;

namespace Localization.Quality.Grammar.Rules;

/// <summary>States take <c>estar</c>, events <c>ser</c>: <c>está lleno</c>, <c>fue celebrado</c>.</summary>
internal sealed class SerEstarRule : IGrammarRule
{
    private static readonly FrozenSet<string> States = Set(
        "contento contenta contentos contentas harto harta hartos hartas lleno llena llenos llenas vacío vacía vacíos "
            + "vacías embarazada embarazadas cansado cansada cansados cansadas preocupado preocupada preocupados "
            + "preocupadas enfadado enfadada enfadados enfadadas roto rota rotos rotas dispuesto dispuesta "
            + "dispuestos dispuestas descalzo descalza descalzos descalzas"
    );

    private static readonly FrozenSet<string> Events = Set(
        "celebrado celebrada celebrados celebradas nacido nacida nacidos nacidas fallecido fallecida fallecidos sido"
    );

    private static readonly FrozenSet<string> Being = Set("ser");

    /// <inheritdoc/>
    public IEnumerable<GrammarFault> Find(SpanishSentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.Count; i++)
        {
            var word = sentence[i].Lower;
            var (isState, isEvent) = (States.Contains(word), Events.Contains(word));
            if (!(isState || isEvent) || !sentence.IsNext(i - 1))
                continue;
            var verb = i - 1;
            while (verb > 0 && sentence[verb].IsAdverb && sentence.IsNext(verb - 1))
                verb--;
            if (
                isState && sentence[verb].MayBeVerb(Being)
                || isEvent && sentence[verb].Is(r => r.Lemma == "estar" && !r.IsParticiple)
            )
                yield return new GrammarFault(
                    verb,
                    i,
                    "ser-estar",
                    [sentence[verb].Text, sentence[i].Text, isState ? "estar" : "ser"]
                );
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
