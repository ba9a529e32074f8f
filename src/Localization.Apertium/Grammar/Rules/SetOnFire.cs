using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Set tires on fire</c>, <c>set fire to tires</c> are <c>incendiar neumáticos</c>.</summary>
internal static class SetOnFire
{
    private const int Reach = 6;

    /// <summary>Makes one verb of the phrase.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!units[i].Form.Equals("set", StringComparison.OrdinalIgnoreCase))
                continue;
            if (units[i + 1].Form == "fire" && units[i + 2].Form == "to")
            {
                units.RemoveRange(i + 1, 2);
                Ignite(units, i);
                continue;
            }

            for (var k = i + 2; k + 1 < units.Count && k <= i + Reach; k++)
            {
                if (units[k].Form == "on" && units[k + 1].Form == "fire")
                {
                    units.RemoveRange(k, 2);
                    Ignite(units, i);
                    break;
                }

                if (units[k].Has("<sent>") || units[k].Has("<cm>"))
                    break;
            }
        }
    }

    // After 'to' and auxiliaries an infinitive or a participle, else the past of the news.
    private static void Ignite(List<LexicalUnit> units, int i)
    {
        var before = i > 0 ? units[i - 1] : null;
        var tags =
            before is null ? "<inf>"
            : before.Form == "to" || before.Has("<vaux>") ? "<inf>"
            : before.Has("<vbhaver>") || before.Has("<vbser>") ? "<pp>"
            : "<past>";
        units[i] = new LexicalUnit(units[i].Blank, "ignite", "ignite<vblex>" + tags);
    }
}
