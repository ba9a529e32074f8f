using System.Collections.Frozen;

namespace Localization.Terms.Inflection;

/// <summary>Titles before a name, which take an article: <c>el papa Francisco</c>, <c>la reina Isabel</c>.</summary>
internal static class SpanishTitles
{
    private static readonly FrozenSet<string> Masculine = Words(
        "papa rey príncipe emperador zar sultán jeque duque conde cardenal arzobispo obispo general almirante coronel "
            + "comandante capitán presidente vicepresidente ministro canciller senador gobernador alcalde juez "
            + "doctor ayatolá"
    );

    private static readonly FrozenSet<string> Feminine = Words(
        "reina princesa emperatriz zarina duquesa condesa generala presidenta vicepresidenta ministra senadora "
            + "gobernadora alcaldesa jueza doctora"
    );

    /// <summary>The gender of the title that a name begins with; unknown where it begins with none.</summary>
    public static GrammaticalGender GenderOf(string name)
    {
        if (name.StartsWith("primer ministro ", StringComparison.Ordinal))
            return GrammaticalGender.Masculine;
        if (name.StartsWith("primera ministra ", StringComparison.Ordinal))
            return GrammaticalGender.Feminine;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || space + 1 >= name.Length || !char.IsUpper(name[space + 1]))
            return GrammaticalGender.Unknown;
        var title = name[..space];
        return Masculine.Contains(title) ? GrammaticalGender.Masculine
            : Feminine.Contains(title) ? GrammaticalGender.Feminine
            : GrammaticalGender.Unknown;
    }

    /// <summary>Whether a word is a title.</summary>
    public static bool IsTitle(string word) => Masculine.Contains(word) || Feminine.Contains(word);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
