using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Compounds joined by a hyphen are taken apart, and go after their noun: <c>a three-year plan</c> is <c>un
/// plan de tres años</c>, <c>long-range drones</c> are <c>drones de largo alcance</c>, <c>a Kremlin-protected
/// leader</c> is <c>un líder protegido por el Kremlin</c>.</summary>
internal static class Compounds
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            if (units[i + 1].Form != "-" || units[i + 1].Blank.Length > 0 || units[i + 2].Blank.Length > 0)
                continue;
            if (units[i].IsName(unit) && units[i + 2].IsParticiple())
                ProtectedBy(units, i);
            else if (IsWord(units[i]) && IsWord(units[i + 2]))
                Part(units, i);
            else if (units[i].Has("<num>") && units[i + 2].Has("<n><sg>"))
                Measure(units, i);
        }
    }

    // Anything else is two words: with the hyphen between them the pair's rules glue them to what they put around them.
    private static void Part(List<LexicalUnit> units, int i)
    {
        units[i + 2].Blank = " ";
        units.RemoveAt(i + 1);
    }

    private static bool IsWord(LexicalUnit word) =>
        word.Form.Length > 2 && word.Form.All(char.IsLower) && !word.Has("<num>");

    private static void Measure(List<LexicalUnit> units, int i)
    {
        var end = EndOfNouns(units, i + 3);
        if (end == i + 3)
            return;
        for (var k = i + 3; k < end; k++)
            units[k] = units[k].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        var many = new LexicalUnit(
            " ",
            units[i + 2].Form,
            units[i + 2]
                .Readings.ToArray()
                .First(r => r.Contains("<n><sg>", StringComparison.Ordinal))
                .Replace("<n><sg>", "<n><pl>", StringComparison.Ordinal)
        );
        var blank = units[i].Blank;
        var phrase = new[] { Words.Of(), units[i].WithBlank(" "), many };
        units.InsertRange(end, phrase);
        units.RemoveRange(i, 3);
        units[i].Blank = blank;
    }

    private static void ProtectedBy(List<LexicalUnit> units, int i)
    {
        var end = EndOfNouns(units, i + 3);
        if (end == i + 3)
            return;
        var name = units[i];
        var blank = name.Blank;
        var participle = units[i + 2].Choose(r => r.Contains("<pp>", StringComparison.Ordinal)).WithBlank(" ");
        units.InsertRange(end, [participle, Words.By(), Words.The(), name.WithBlank(" ")]);
        units.RemoveRange(i, 3);
        units[i].Blank = blank;
    }

    private static int EndOfNouns(List<LexicalUnit> units, int start)
    {
        var i = start;
        while (
            i < units.Count
            && units[i].FollowsDirectly()
            && units[i].IsNoun()
            && !units[i].IsDeterminer()
            && i < start + 3
            && (i == start || !units[i].Has("<vblex>") || units[i].Has("<n><sg>"))
        )
            i++;
        return i;
    }
}
