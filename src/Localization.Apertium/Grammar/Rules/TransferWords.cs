using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What the rules after lexical transfer ask of words: there the form is the source's lemma with its
/// tags.</summary>
internal static class TransferWords
{
    /// <summary>Whether the source word has <paramref name="tags"/>.</summary>
    public static bool Is(this LexicalUnit word, string tags) => word.Form.Contains(tags, StringComparison.Ordinal);

    /// <summary>The source lemma in small letters.</summary>
    public static string Lemma(this LexicalUnit word)
    {
        var tags = word.Form.IndexOf('<', StringComparison.Ordinal);
        return (tags < 0 ? word.Form : word.Form[..tags]).ToLowerInvariant();
    }

    /// <summary>The definite article, with a capital where <paramref name="capital"/>.</summary>
    public static LexicalUnit Article(string blank, bool capital = false) =>
        capital
            ? new(blank, "The<det><def><sp>", "El<det><def><GD><ND>")
            : new(blank, "the<det><def><sp>", "el<det><def><GD><ND>");

    /// <summary>The noun of some adjectives and nouns that are at <paramref name="i"/> without a determiner; null
    /// where there is none.</summary>
    public static LexicalUnit? BareNoun(List<LexicalUnit> units, int i)
    {
        var first = i;
        while (i < units.Count && (i == first || units[i].FollowsDirectly()) && units[i].Is("<adj>"))
            i++;
        while (i + 1 < units.Count && units[i].Is("<n>") && units[i + 1].FollowsDirectly() && units[i + 1].Is("<n>"))
            i++;
        return i < units.Count && (i == first || units[i].FollowsDirectly()) && units[i].Is("<n>") ? units[i] : null;
    }
}
