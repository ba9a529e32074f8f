using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What the rules ask of words, and the words that they put in.</summary>
internal static class Words
{
    public static bool IsNoun(this LexicalUnit word) => word.Has("<n>");

    public static bool IsAdjective(this LexicalUnit word) => word.Has("<adj>");

    public static bool IsParticiple(this LexicalUnit word) => word.Has("<pp>");

    public static bool IsDeterminer(this LexicalUnit word) =>
        word.Has("<det>") || word.Has("<gen>") || word.Has("<num>");

    public static bool IsAdverb(this LexicalUnit word) => word.Has("<adv>");

    /// <summary>The slot that a token represents, or null.</summary>
    public static Slot? SlotIn(this LexicalUnit word, EncodedUnit unit) => unit.Slots.GetValueOrDefault(word.Form);

    /// <summary>Whether the word is a name of any kind.</summary>
    public static bool IsName(this LexicalUnit word, EncodedUnit unit) =>
        word.SlotIn(unit) is { IsName: true, Code: < 0 };

    /// <summary>Whether nothing but a space comes between this word and the one before it.</summary>
    public static bool FollowsDirectly(this LexicalUnit word) => word.Blank == " ";

    public static LexicalUnit The() => new(" ", "the", "the<det><def><sp>");

    public static LexicalUnit Of() => new(" ", "of", "of<pr>");

    public static LexicalUnit By() => new(" ", "by", "by<pr>");

    /// <summary>The word with another blank before it.</summary>
    public static LexicalUnit WithBlank(this LexicalUnit word, string blank)
    {
        word.Blank = blank;
        return word;
    }

    /// <summary>Moves <paramref name="count"/> words that begin at <paramref name="from"/> to before the word at
    /// <paramref name="to"/>, which must be after them. The word that takes their place takes their blank.</summary>
    public static void MoveAfter(List<LexicalUnit> units, int from, int count, int to)
    {
        var moved = units.GetRange(from, count);
        var blank = moved[0].Blank;
        units.InsertRange(to, moved);
        units.RemoveRange(from, count);
        moved[0].Blank = " ";
        units[from].Blank = blank;
    }
}
