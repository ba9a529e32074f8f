using System.Collections.Frozen;

namespace Localization.Conventions.Reading;

/// <summary>Closed classes of English words.</summary>
internal static class EnglishWords
{
    /// <summary>Words that come before a noun group and make it definite, indefinite or someone's.</summary>
    public static readonly FrozenSet<string> Determiners = Set(
        "a an the this that his her its their our my your another each every"
    );

    /// <summary>Words that neither are nor begin what a figure counts.</summary>
    public static readonly FrozenSet<string> Function = Set(
        """
        a an the this that these those his her its their our my your he she it they we i you him them us me
        who whom whose which what when where while why how as if than then though although because since unless until
        and or but nor so yet for of in on at by to from with without within into onto over under about above below
        after before against among amid between during through throughout toward towards upon across along around
        near off out up down via per versus vs plus minus
        is are was were be been being am has have had having do does did will would can could may might must shall
        should
        not no also only just even still already now ago too again once twice more less apart away back
        said says say told added went came got made took gave fell rose grew died left remain remains remained became
        make makes take takes live lives need needs want wants come comes go goes get gets use uses
        today yesterday tomorrow tonight each every there here
        nobody somebody everybody anybody someone everyone anyone nothing something everything anything
        monday tuesday wednesday thursday friday saturday sunday
        """
    );

    /// <summary>Irregular past tenses that are no nouns or adjectives: no noun group begins with them.</summary>
    public static readonly FrozenSet<string> Pasts = Set(
        """
        fled lost won found held stood sat slept drove felt kept brought bought ran met led spoke wrote chose drew flew
        threw began
        sang swam sought taught caught fought shook stole wore swore tore knew thought
        """
    );

    /// <summary>Words after which a date or weekday is the noun of its phrase.</summary>
    public static readonly FrozenSet<string> Prepositions = Set(
        """
        since until till by before after from to through between and of for than past around about or
        """
    );

    private static FrozenSet<string> Set(string words) =>
        words
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
