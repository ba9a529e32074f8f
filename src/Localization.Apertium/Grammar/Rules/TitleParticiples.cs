using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A participle at the end of a title says what was done with its subject: <c>Oil exports, explained</c> is
/// <c>Las exportaciones de petróleo, explicadas</c>.</summary>
internal static class TitleParticiples
{
    /// <summary>Chooses the participle.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 2; i < units.Count; i++)
        {
            if (
                units[i - 1].Form == ","
                && units[i].IsParticiple()
                && units[i].Has("<past>")
                && (i + 1 == units.Count || units[i + 1].Form is ":" || (units[i + 1].Form is "." && unit.AddedStop))
                && !Enumerable.Range(0, i - 1).Any(k => VerbReadings.IsFinite(units, k))
            )
            {
                units[i] = units[i].Choose(r => r.Contains("<pp>", StringComparison.Ordinal));
                unit.Titled = true;
                return;
            }
        }
    }

    /// <summary>Makes it agree with the subject, which is the first noun.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (!unit.Titled)
            return;
        var noun = units.FindIndex(u => u.Form.Contains("<n>", StringComparison.Ordinal));
        var participle = units.FindIndex(u => u.Form.Contains("<vblex><pp>", StringComparison.Ordinal));
        if (noun < 0 || participle < noun)
            return;
        var form = units[participle].Form;
        var gender = units[noun].Form.Contains("<f>", StringComparison.Ordinal) ? "<f>" : "<m>";
        var number = units[noun].Form.Contains("<pl>", StringComparison.Ordinal) ? "<pl>" : "<sg>";
        units[participle] = units[participle]
            .Renamed(form[..form.IndexOf("<pp>", StringComparison.Ordinal)] + "<pp>" + gender + number);
    }
}
