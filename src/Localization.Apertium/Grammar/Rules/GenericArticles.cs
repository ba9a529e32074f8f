using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What is meant in general has an article in Spanish where English has none: <c>the protection of human
/// rights</c> is <c>la protección de los derechos humanos</c>, <c>a tax on companies</c> is <c>un impuesto sobre las
/// empresas</c>. Works on what lexical transfer gave.</summary>
internal static class GenericArticles
{
    /// <summary>After these <c>of</c> says what something consists of, or what kind it is: no article.</summary>
    private static readonly HashSet<string> OfKind =
    [
        "act",
        "amount",
        "atmosphere",
        "bag",
        "billion",
        "bit",
        "block",
        "bottle",
        "box",
        "bunch",
        "case",
        "chain",
        "charge",
        "class",
        "climate",
        "collection",
        "combination",
        "couple",
        "crime",
        "crowd",
        "culture",
        "cup",
        "day",
        "degree",
        "department",
        "dozen",
        "era",
        "feeling",
        "flood",
        "form",
        "glass",
        "gram",
        "group",
        "handful",
        "head",
        "host",
        "hour",
        "hundred",
        "kilo",
        "kilogram",
        "kilometer",
        "kilometre",
        "kind",
        "lack",
        "level",
        "line",
        "list",
        "liter",
        "litre",
        "lot",
        "meter",
        "metre",
        "mile",
        "million",
        "minister",
        "ministry",
        "mix",
        "mixture",
        "moment",
        "month",
        "network",
        "number",
        "pack",
        "package",
        "pair",
        "period",
        "piece",
        "plenty",
        "point",
        "pound",
        "quantity",
        "question",
        "range",
        "sense",
        "sequence",
        "series",
        "set",
        "sign",
        "sort",
        "sound",
        "source",
        "spirit",
        "state",
        "stock",
        "string",
        "sum",
        "symbol",
        "system",
        "team",
        "thousand",
        "ton",
        "tonne",
        "trillion",
        "type",
        "variety",
        "wave",
        "way",
        "week",
        "year",
    ];

    private static readonly HashSet<string> Prepositions =
    [
        "about",
        "against",
        "among",
        "between",
        "by",
        "for",
        "from",
        "in",
        "into",
        "on",
        "over",
        "to",
        "towards",
    ];

    /// <summary>With a preposition these are set phrases without an article, in both languages.</summary>
    private static readonly HashSet<string> SetPhrases =
    [
        "accident",
        "addition",
        "advance",
        "air",
        "bail",
        "bicycle",
        "bike",
        "birth",
        "board",
        "boat",
        "bus",
        "car",
        "chance",
        "credit",
        "custody",
        "danger",
        "debt",
        "default",
        "detail",
        "effect",
        "email",
        "error",
        "example",
        "fact",
        "fashion",
        "favor",
        "favour",
        "fear",
        "foot",
        "force",
        "front",
        "fun",
        "hand",
        "hire",
        "horseback",
        "jail",
        "land",
        "law",
        "line",
        "love",
        "mail",
        "mistake",
        "number",
        "order",
        "part",
        "peace",
        "person",
        "phone",
        "place",
        "plane",
        "post",
        "practice",
        "pressure",
        "principle",
        "prison",
        "private",
        "profession",
        "public",
        "question",
        "rent",
        "response",
        "return",
        "revenge",
        "road",
        "sale",
        "sea",
        "secret",
        "self-defence",
        "sense",
        "ship",
        "silence",
        "sight",
        "spite",
        "stock",
        "style",
        "surprise",
        "theory",
        "time",
        "total",
        "train",
        "trial",
        "turn",
        "use",
        "vain",
        "view",
        "way",
        "writing",
    ];

    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (Takes(units, i))
                units.Insert(++i, TransferWords.Article(" "));
        }
    }

    private static bool Takes(List<LexicalUnit> units, int i)
    {
        var word = units[i].Form;
        if (
            !word.EndsWith("<pr>", StringComparison.Ordinal)
            || i + 1 == units.Count
            || !units[i + 1].FollowsDirectly()
            || TransferWords.BareNoun(units, i + 1) is not { } noun
            || char.IsUpper(noun.Form[0])
            || units[i + 1].Is("<comp>")
            || noun.Lemma() is "dollar" or "euro" or "peso" or "ruble" or "cash" or "person" && word == "in<pr>"
        )
            return false;
        if (word == "of<pr>")
            return i > 0 && units[i].FollowsDirectly() && IsDetermined(units, i - 1);
        return Prepositions.Contains(units[i].Lemma())
            && (noun.Is("<pl>") || !SetPhrases.Contains(noun.Lemma()))
            && !(i > 0 && units[i - 1].Form == noun.Form);
    }

    // 'accused the government of fraud'
    private static bool IsAccused(List<LexicalUnit> units, int head)
    {
        for (var k = head - 1; k >= Math.Max(0, head - 4) && (!units[k].Is("<pr>") || units[k].Form == "to<pr>"); k--)
        {
            if (units[k].Is("<vblex>"))
                return units[k].Lemma() is "accuse" or "convict" or "acquit" or "suspect" or "warn" or "deprive";
        }

        return false;
    }

    private static bool IsDetermined(List<LexicalUnit> units, int head)
    {
        if (!units[head].Is("<n>") || OfKind.Contains(units[head].Lemma()) || IsAccused(units, head))
            return false;
        var first = head;
        while (
            first > 0 && units[first].FollowsDirectly() && (units[first - 1].Is("<adj>") || units[first - 1].Is("<n>"))
        )
            first--;
        return first > 0 && (units[first - 1].Is("<det><def>") || units[first - 1].Is("<det><pos>"));
    }
}
