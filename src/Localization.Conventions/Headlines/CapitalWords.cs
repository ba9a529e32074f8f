using System.Collections.Frozen;
using Localization.Conventions.Data;

namespace Localization.Conventions.Headlines;

/// <summary>English words with a capital in any sentence, by list: places, peoples, days, months, bodies, well-known
/// names.</summary>
internal static class CapitalWords
{
    private static readonly FrozenDictionary<string, string> Forms = Read();

    private static readonly FrozenDictionary<string, string> Names = DataFile
        .Rows("capitals.tsv")
        .Concat(DataFile.Rows("capitals-es.tsv"))
        .Select(r => r[0])
        .ToFrozenDictionary(w => w, w => w, StringComparer.OrdinalIgnoreCase);

    /// <summary>The word as it is written, for any letter case of it; null where no list has it.</summary>
    public static string? Form(string word) => Forms.GetValueOrDefault(word);

    /// <summary>The same for a Spanish text: places, persons and bodies, not days, months or peoples.</summary>
    public static string? SpanishForm(string word) => Names.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Read()
    {
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var files = new[] { "capitals.tsv", "nationalities.tsv", "weekdays.tsv", "months.tsv" };
        foreach (var form in files.SelectMany(DataFile.Rows).Select(r => r[0]))
        {
            forms[form] = form;
            // Peoples in the plural: Russians, Cubans.
            if (form.EndsWith('n') || form.EndsWith('i'))
                forms.TryAdd(form + "s", form + "s");
        }

        // These are commonly other words.
        foreach (var common in new[] { "who", "it", "ice", "us", "polish", "march", "may", "Latins" })
            forms.Remove(common);
        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
