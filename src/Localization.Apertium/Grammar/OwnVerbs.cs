using Localization.Apertium.StreamFormat;
using Localization.Language.Spanish;

namespace Localization.Apertium.Grammar;

/// <summary>Verbs whose Spanish the pair's generator does not know: the conjugated form takes the place of the verb and
/// its tags.</summary>
internal static class OwnVerbs
{
    private const int Persons = 6;

    /// <summary>Gives each its form.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var form = units[i].Form;
            var tags = form.IndexOf('<', StringComparison.Ordinal);
            if (
                tags < 0
                || !unit.Slots.TryGetValue(form[..tags], out var slot)
                || slot.Verb is not { } infinitive
                || SpanishVerb.Of(Bare(infinitive)) is not { } verb
            )
                continue;
            var clitics = form.IndexOf('+', StringComparison.Ordinal);
            var own = clitics < 0 ? form[tags..] : form[tags..clitics];
            var pronouns = clitics < 0 ? "" : string.Concat(form[(clitics + 1)..].Split('+').Select(Pronoun));
            var place = Place(own);
            var reflexive = infinitive.Length > verb.Infinitive.Length ? Reflexive(own) : "";
            if (reflexive.Length > 0 && place < 2)
                pronouns = reflexive + pronouns;
            var target = verb.At(place, pronouns) ?? verb.Infinitive + pronouns;
            unit.Slots[slot.Token] = slot with
            {
                Target = reflexive.Length > 0 && place >= Persons ? $"{reflexive} {target}" : target,
                Tags = "<adv>",
            };
            units[i] = units[i].Renamed(slot.Token + "<adv>");
            // 'se habían refugiado'
            if (
                reflexive.Length > 0
                && own.Contains("<pp>", StringComparison.Ordinal)
                && i > 0
                && units[i - 1].Form.Contains("<vbhaver>", StringComparison.Ordinal)
            )
            {
                var pronoun = new Slot(
                    unit.Tokens.Next(),
                    Reflexive(units[i - 1].Form),
                    PartOfSpeech.Adverb,
                    default,
                    default
                );
                unit.Slots[pronoun.Token] = pronoun;
                units.Insert(i - 1, new LexicalUnit(units[i - 1].Blank, pronoun.Token + "<adv>"));
                units[i++].Blank = " ";
            }
        }
    }

    // 'desbordarse' has the forms of 'desbordar'.
    private static string Bare(string infinitive) =>
        infinitive.EndsWith("rse", StringComparison.Ordinal) ? infinitive[..^2] : infinitive;

    private static string Reflexive(string tags) =>
        tags.Contains("<p1><sg>", StringComparison.Ordinal) ? "me"
        : tags.Contains("<p1><pl>", StringComparison.Ordinal) ? "nos"
        : tags.Contains("<p2><sg>", StringComparison.Ordinal) ? "te"
        : "se";

    // The places are those of SpanishVerb.Forms.
    private static int Place(string tags)
    {
        var plural = Has("<pl>");
        if (Has("<ger>"))
            return 1;
        if (Has("<pp>"))
            return 2 + (plural ? 2 : 0) + (Has("<f>") ? 1 : 0);
        var person =
            (plural ? 3 : 0)
            + (
                Has("<p1>") ? 0
                : Has("<p2>") ? 1
                : 2
            );
        string[] tenses = ["<pri>", "<ifi>", "<pii>", "<fti>", "<cni>", "<prs>", "<pis>"];
        var tense = Array.FindIndex(tenses, Has);
        if (tense >= 0)
            return Persons + tense * Persons + person;
        // The imperative of 'usted' is the subjunctive.
        return Has("<imp>") ? Persons + 5 * Persons + person : 0;

        bool Has(string tag) => tags.Contains(tag, StringComparison.Ordinal);
    }

    private static string Pronoun(string reading)
    {
        var lemma = reading[..Math.Max(0, reading.IndexOf('<', StringComparison.Ordinal))];
        var plural = reading.Contains("<pl>", StringComparison.Ordinal);
        return lemma switch
        {
            "se" or "me" or "te" or "nos" or "os" => lemma,
            "le" => plural ? "les" : "le",
            _ when reading.Contains("<f>", StringComparison.Ordinal) => plural ? "las" : "la",
            _ => plural ? "los" : "lo",
        };
    }
}
