namespace Localization.Apertium.Grammar;

/// <summary>Finds the dashes that set parts of a sentence apart: across them no words may change places.</summary>
internal static class Dashes
{
    /// <summary>The dash that begins at <paramref name="i"/>, its spaces included; null where there is none.</summary>
    public static (string Text, MarkSpacing Spacing, int Length)? At(string text, int i, int limit)
    {
        var start = i;
        while (i < limit && text[i] == ' ')
            i++;
        var dash = i;
        while (i < limit && text[i] is '-' or '–' or '—')
            i++;
        if (i == dash)
            return null;

        var sign = text[dash..i];
        var end = i;
        while (end < limit && text[end] == ' ')
            end++;
        var spaced = dash > start && end > i;
        if (spaced)
            return (sign, MarkSpacing.Loose, end - start);
        if (sign is "—" or "--" or "---" && dash == start)
            return (sign == "—" ? sign : "—", MarkSpacing.Tight, end - start);
        return null;
    }
}
