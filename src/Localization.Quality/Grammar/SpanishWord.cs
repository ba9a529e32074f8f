using System.Collections.Frozen;
using System.Collections.Immutable;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Grammar;

/// <summary>A word or a mark of a Spanish sentence, with all that it may be.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Lower">In small letters.</param>
/// <param name="IsName">Whether it has capitals where a word has none: it is not read.</param>
/// <param name="Readings">How it may be read; none for a mark, a name and a word of no dictionary.</param>
internal sealed record SpanishWord(
    string Text,
    int Start,
    string Lower,
    bool IsName,
    ImmutableArray<WordReading> Readings
)
{
    // Adverbs that are spelled as verbs are.
    private static readonly FrozenSet<string> NoVerbs = Set("acerca salvo hace");

    // Verbs whose forms of the present are no nouns.
    private static readonly FrozenSet<string> Frequent = Set(
        "ser haber tener decir saber llegar venir poder querer deber salir vivir morir creer pensar recibir ofrecer "
            + "pedir escribir leer conocer dar ver hacer poner seguir sentir servir permitir existir parecer "
            + "nacer caer "
            + "traer oír abrir cubrir perder volver mover entender subir romper comer beber correr vender"
    );

    /// <summary>Where it ends in the text.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it is not a word.</summary>
    public bool IsMark => !char.IsLetterOrDigit(Text[0]);

    /// <summary>Whether it can only be so.</summary>
    public bool Is(Func<WordReading, bool> reading) => !Readings.IsEmpty && Readings.All(reading);

    /// <summary>Whether it may be so.</summary>
    public bool MayBe(Func<WordReading, bool> reading) => Readings.Any(reading);

    /// <summary>Whether it can only be a finite verb.</summary>
    public bool IsFinite => Is(r => r.IsFinite) && !NoVerbs.Contains(Lower);

    /// <summary>Whether it can only be a finite verb, and is not spelled as nouns made of verbs are: <c>el ajuste</c>,
    /// <c>un atraco</c>, <c>la gira</c>, which the dictionary lacks.</summary>
    public bool IsSureFinite =>
        IsFinite
        && (Lower[^1] is not ('a' or 'e' or 'o') || Readings.All(r => Frequent.Contains(r.Lemma) || !r.IsPresent));

    /// <summary>Whether it may be a noun.</summary>
    public bool MayBeNoun => MayBe(r => r.Kind == WordKind.Noun);

    /// <summary>Whether it can only be an adjective or a participle.</summary>
    public bool IsAdjective => Is(r => r.Kind == WordKind.Adjective);

    /// <summary>Whether it can only be an adverb.</summary>
    public bool IsAdverb => Is(r => r.IsAdverb);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it may be a form of one of these verbs.</summary>
    public bool MayBeVerb(IReadOnlySet<string> lemmas) =>
        MayBe(r => r.Kind == WordKind.Other && lemmas.Contains(r.Lemma) && !r.IsAdverb);
}
