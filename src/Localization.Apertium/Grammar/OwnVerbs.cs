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
                || SpanishVerb.Of(infinitive) is not { } verb
            )
                continue;
            var clitics = form.IndexOf('+', StringComparison.Ordinal);
            var own = clitics < 0 ? form[tags..] : form[tags..clitics];
            var pronouns = clitics < 0 ? "" : string.Concat(form[(clitics + 1)..].Split('+').Select(Pronoun));
            unit.Slots[slot.Token] = slot with
            {
                Target = verb.At(Place(own), pronouns) ?? verb.Infinitive + pronouns,
                Tags = "<adv>",
            };
            units[i] = units[i].Renamed(slot.Token + "<adv>");
        }
    }

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
