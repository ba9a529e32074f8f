using System.Collections.Frozen;
using Localization.Language;

namespace Localization.Terms.Matching.Context;

/// <summary>The English words beside a term that say what it is.</summary>
internal static class NearWords
{
    /// <summary>Words of every day that are also names.</summary>
    public static readonly FrozenSet<string> Homographs = DataWords.Set("homographs");

    /// <summary>Words that are also names, and more often the name.</summary>
    public static readonly FrozenSet<string> RareHomographs = DataWords.Set("rare-homographs");

    /// <summary>Names that look like the plural of another.</summary>
    public static readonly FrozenSet<string> NamesInS = DataWords.Set("names-in-s");

    /// <summary>Common given names.</summary>
    public static readonly FrozenSet<string> GivenNames = DataWords.Set("given-names");

    /// <summary>Third persons that make a subject of the word before them.</summary>
    public static readonly FrozenSet<string> PresentVerbs = DataWords.Set("english-present");

    /// <summary>Words before several of a kind.</summary>
    public static readonly FrozenSet<string> Determiners = Set(
        "the these those both all some many few several other our their his her your my two three four five six seven "
            + "eight nine ten eleven twelve twenty dozens hundreds no such various most more"
    );

    /// <summary>Words after which no noun ends: what is before them is a verb or a modal.</summary>
    public static readonly FrozenSet<string> AfterVerbs = Set(
        "the a an this that these those my your his her its our their it them him me us you he she they we i there "
            + "in on at of off up down out over into onto from with without by for to as if when while what who how "
            + "not any some all every each"
    );

    /// <summary>Words that begin a sentence, and have a capital nowhere else.</summary>
    public static readonly FrozenSet<string> Starters = Set(
        "the a an this that these those he she it they we i you his her its their our my your but and or so yet in on "
            + "at for from with by as if when while after before since because although though however meanwhile "
            + "there here what who why how where now then later today yesterday tomorrow both some many most all "
            + "no not one two three another other such only even still also about during under over until despite "
            + "according asked is are was were do does did can could will would should"
    );

    /// <summary>Parts of place names that make another place of the name after them.</summary>
    public static readonly FrozenSet<string> PlaceParts = FrozenSet.Create(
        StringComparer.Ordinal,
        "New",
        "Nueva",
        "Nuevo",
        "Nova",
        "North",
        "South",
        "East",
        "West",
        "Northern",
        "Southern",
        "Eastern",
        "Western",
        "Central",
        "Upper",
        "Lower",
        "Inner",
        "Outer",
        "Little",
        "Great",
        "Greater",
        "Old",
        "Fort",
        "Ft",
        "Port",
        "Puerto",
        "San",
        "Santa",
        "Santo",
        "São",
        "Saint",
        "St",
        "Mount",
        "Mt",
        "Lake",
        "Cape",
        "Papua",
        "Equatorial",
        "French",
        "British",
        "American",
        "Dutch",
        "Baja",
        "Air",
        "Radio",
        "Real",
        "Atlético",
        "Inter",
        "Bayern"
    );

    /// <summary>Compass points: what they make of a country is its own only where people have made two of it.</summary>
    public static readonly FrozenSet<string> Regions = FrozenSet.Create(
        StringComparer.Ordinal,
        "Northern",
        "Southern",
        "Eastern",
        "Western",
        "Central",
        "Upper",
        "Lower",
        "Inner",
        "Outer",
        "Greater"
    );

    /// <summary>Words that make another name of the name before them.</summary>
    public static readonly FrozenSet<string> NameTails = FrozenSet.Create(
        StringComparer.Ordinal,
        "Times",
        "Tech",
        "Today",
        "Daily",
        "Post",
        "Tribune",
        "Telegraph",
        "Herald",
        "Gazette",
        "Journal",
        "Chronicle",
        "Inquirer",
        "Airlines",
        "Airways",
        "Inc",
        "Corp",
        "Ltd",
        "LLC",
        "PLC",
        "Co",
        "Bros",
        "Brothers"
    );

    /// <summary>Titles of those who bear a name of their own: what follows is not the namesake without a
    /// title.</summary>
    public static readonly FrozenSet<string> Reigning = FrozenSet.Create(
        StringComparer.Ordinal,
        "Pope",
        "Saint",
        "St",
        "King",
        "Queen",
        "Emperor",
        "Empress",
        "Tsar",
        "Prince",
        "Princess",
        "San",
        "Santa"
    );

    /// <summary>Titles after which a person's name is.</summary>
    public static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.Ordinal,
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Dr",
        "Sir",
        "Lord",
        "Lady",
        "Dame",
        "Prof",
        "Professor",
        "President",
        "Minister",
        "Secretary",
        "Senator",
        "Sen",
        "Rep",
        "Gov",
        "Governor",
        "General",
        "Gen",
        "Admiral",
        "Colonel",
        "Captain",
        "Ambassador",
        "Judge",
        "Justice",
        "Chancellor",
        "Mayor",
        "Chairman",
        "Spokesman",
        "Spokeswoman",
        "Premier",
        "Coach",
        "Sgt",
        "Lt",
        "Capt",
        "Col"
    );

    /// <summary>Particles inside a name: <c>Oscar de la Hoya</c>.</summary>
    public static readonly FrozenSet<string> Particles = Set(
        "de del la las los da do dos das di du van von der den ter bin bint ibn al el ben y e of"
    );

    /// <summary>Words for the generation, which belong to the name before them.</summary>
    public static readonly FrozenSet<string> Generations = FrozenSet.Create(
        StringComparer.Ordinal,
        "Jr",
        "Sr",
        "II",
        "III",
        "IV"
    );

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
