using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A passive that the pair knows only as one word with a fixed participle: <c>the house was hit by a
/// rocket</c> is taken apart, so that the participle agrees.</summary>
internal static class JoinedPassives
{
    private const string Joined = "# hit by";

    /// <summary>Takes them apart.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var words = units[i].Form.Split(' ');
            if (words.Length != 3 || !units[i].Reading.EndsWith(Joined, StringComparison.Ordinal))
                continue;
            string[] readings =
            [
                .. units[i]
                    .Readings.ToArray()
                    .Select(r => r.Replace(Joined, "", StringComparison.Ordinal).Replace("<vblex>", "<vbser>")),
            ];
            units[i] = new LexicalUnit(units[i].Blank, [words[0], .. readings]);
            units.Insert(i + 1, new LexicalUnit(" ", words[1], "hit<vblex><pp>"));
            units.Insert(i + 2, Words.By());
        }
    }
}
