using System.Collections.Frozen;

namespace Localization.Conventions.Typography;

/// <summary>Where sentences end in a Spanish text.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = """
        sr sra srta dr dra gral cnel cap tte sgto prof profa lic ing ud uds vd núm núms art arts pág págs vol av avda
        etc aprox ed depto dpto tel máx mín jr inc ltd co corp cía st ej a.m p.m
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether the sign at <paramref name="at"/> ends a sentence: a full stop that is none of an abbreviation,
    /// an initial or a figure, or one of <c>? ! …</c>, at the end of the text or before a space.</summary>
    public static bool EndsAt(string text, int at)
    {
        var c = text[at];
        if (c is not ('.' or '?' or '!' or '…'))
            return false;
        var next = at + 1;
        while (next < text.Length && IsCloser(text[next]))
            next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
            return false;
        if (c != '.')
            return true;

        var start = at;
        while (start > 0 && at - start < 12 && char.IsLetter(text[start - 1]))
            start--;
        var word = text.AsSpan(start, at - start);
        if (word.Length is 1 or 2 && char.IsUpper(word[0]))
            return next >= text.Length;
        if (word.Length == 1 && at - start == 1 && start > 0 && text[start - 1] is '.' or '\u00A0')
            return next >= text.Length;
        return next >= text.Length || !Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Whether a sign closes a quotation or a bracket.</summary>
    public static bool IsCloser(char c) => c is '»' or '”' or '’' or ')' or ']' or '"';

    /// <summary>Whether a sign opens one.</summary>
    public static bool IsOpener(char c) => c is '«' or '“' or '‘' or '(' or '[' or '¿' or '¡' or '"';
}
