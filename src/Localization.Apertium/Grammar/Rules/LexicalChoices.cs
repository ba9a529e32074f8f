using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Puts the house's choice in the place of the pair's default sense. Works on what lexical transfer
/// gave.</summary>
internal static class LexicalChoices
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var source = units[i].Form;
            var tags = source.IndexOf('<', StringComparison.Ordinal);
            var end = tags > 0 ? source.IndexOf('>', tags) : -1;
            if (
                end < 0
                || HouseLexicon.Find(
                    source[..(end + 1)].Replace("# ", " ", StringComparison.Ordinal).ToLowerInvariant()
                )
                    is not { } entry
            )
                continue;
            Put(units, ref i, entry, unit);
        }
    }

    /// <summary>Puts the Spanish of an entry in the place of a word, with what belongs to it after the word.</summary>
    /// <param name="units">What lexical transfer gave.</param>
    /// <param name="i">The word; afterwards the last word that belongs to it.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="unit">The unit that has the words.</param>
    public static void Put(List<LexicalUnit> units, ref int i, LexiconEntry entry, EncodedUnit unit)
    {
        var source = units[i].Form;
        var tags = source[source.IndexOf('<', StringComparison.Ordinal)..];
        // The token of an earlier choice, which is replaced.
        unit.Slots.Remove(units[i].Reading.Split('<')[0]);
        if (entry.Own)
        {
            units[i] = units[i].With(OwnWord(entry, tags, unit));
            return;
        }

        var target = entry.Target(tags);
        units[i] = units[i].With(char.IsUpper(source[0]) ? char.ToUpperInvariant(target[0]) + target[1..] : target);
        // Adverbs stay next to their verb: 'entrar discretamente en'.
        while (entry.Governs is not null && i + 1 < units.Count && units[i + 1].Is("<adv>"))
            i++;
        if (entry.Class == "vblex" && entry.Rest.Length > 0)
        {
            var rest = new Slot(unit.Tokens.Next(), entry.Rest, PartOfSpeech.Adverb, default, default);
            unit.Slots[rest.Token] = rest;
            units.Insert(++i, new LexicalUnit(" ", rest.Token + "<adv>", rest.Token + "<adv>"));
        }

        // 'all attended with pleasure', 'was attended by thousands'
        var hasObject =
            entry.English.Contains(' ', StringComparison.Ordinal)
            || !(
                IsAttribute(units, i)
                || i + 1 == units.Count
                || units[i + 1].Is("<pr>")
                || units[i + 1].Is("<sent>")
                || units[i + 1].Is("<cm>")
            );
        if (entry.Governs is { } preposition && hasObject)
        {
            // As 'to' the pair would choose another before an infinitive, and 'serve as minister' has no article.
            var english =
                i + 1 < units.Count && (units[i + 1].Is("<inf>") || units[i + 1].Is("<n><sg>")) ? "at<pr>" : "to<pr>";
            units.Insert(++i, new LexicalUnit(" ", english, preposition + "<pr>"));
        }
    }

    // 'the affected areas', but 'it has affected the areas'
    private static bool IsAttribute(List<LexicalUnit> units, int i) =>
        units[i].Is("<pp>")
        // 'How has the war affected trade?': the subject follows.
        && (!(i > 0 && units[i - 1].Is("<vbhaver>")) || units[^1].Form.StartsWith('?'));

    // What the generator does not know it gives back with its tags, and they choose the form.
    private static string OwnWord(LexiconEntry entry, string tags, EncodedUnit unit)
    {
        if (entry.Class == "vblex")
        {
            var verb = new Slot(unit.Tokens.Next(), entry.Spanish, PartOfSpeech.Adverb, default, default)
            {
                Verb = entry.Spanish,
            };
            unit.Slots[verb.Token] = verb;
            return verb.Token + tags;
        }

        var noun = entry.Class == "n";
        var slot = new Slot(
            unit.Tokens.Next(),
            entry.Spanish,
            noun ? PartOfSpeech.Noun : PartOfSpeech.Adjective,
            default,
            default
        )
        {
            Forms = entry.Forms,
        };
        unit.Slots[slot.Token] = slot;
        return noun
            ? $"{slot.Token}<n><{entry.Gender}>{(tags.Contains("<pl>", StringComparison.Ordinal) ? "<pl>" : "<sg>")}"
            : slot.Token + "<adj>";
    }
}
