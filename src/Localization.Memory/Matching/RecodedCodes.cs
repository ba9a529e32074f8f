namespace Localization.Memory.Matching;

/// <summary>Gives a translation the inline codes of a source that is marked up otherwise than the entry's.</summary>
internal static class RecodedCodes
{
    /// <summary>Whether two texts have the same codes in the same places. Their ids count within their own text, so
    /// they are not compared.</summary>
    public static bool Same(InlineText a, InlineText b)
    {
        if (a.Codes.Length != b.Codes.Length)
            return false;
        for (var i = 0; i < a.Codes.Length; i++)
        {
            if (
                a.Codes[i].Position != b.Codes[i].Position
                || a.Codes[i].Kind != b.Codes[i].Kind
                || a.Codes[i].Data != b.Codes[i].Data
            )
                return false;
        }

        return true;
    }

    /// <summary>The entry's target with the codes of <paramref name="source"/>; null where it is not known where they
    /// go.</summary>
    public static InlineText? Of(MemoryEntry entry, InlineText source)
    {
        if (source.Codes.IsEmpty)
            return entry.Target.Codes.IsEmpty ? entry.Target : new InlineText(entry.Target.Text);
        if (entry.Source.Codes.Length != source.Codes.Length || entry.Target.Codes.Length != source.Codes.Length)
            return null;

        var codes = entry.Target.Codes.ToBuilder();
        var taken = new bool[source.Codes.Length];
        for (var i = 0; i < codes.Count; i++)
        {
            var code = codes[i];
            var at = -1;
            for (var j = 0; j < entry.Source.Codes.Length && at < 0; j++)
            {
                if (!taken[j] && entry.Source.Codes[j].Kind == code.Kind && entry.Source.Codes[j].Id == code.Id)
                    at = j;
            }

            if (at < 0 || source.Codes[at].Kind != code.Kind)
                return null;
            taken[at] = true;
            codes[i] = source.Codes[at] with { Position = code.Position };
        }

        return new InlineText(entry.Target.Text, codes.ToImmutable());
    }
}
