using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Localization.Providers.Canonical;

/// <summary>A text as engines read it: composed (UAX #15, NFC) and without the characters that only say where a line
/// may break. Places in the text it was made of are kept.</summary>
internal sealed class CanonicalText
{
    private readonly int[] _places;

    private CanonicalText(string text, int[] places) => (Text, _places) = (text, places);

    /// <summary>The composed text.</summary>
    public string Text { get; }

    /// <summary>The canonical form of a text; null where the text has it already.</summary>
    public static CanonicalText? Of(string text)
    {
        if (!text.Any(c => IsIgnorable(c) || c is >= '\u0300' and <= '\u036F'))
            return null;
        var result = new StringBuilder(text.Length);
        var places = new int[text.Length + 1];
        for (var at = 0; at < text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var element = Composed(text.Substring(at, length));
            for (var i = 0; i < length; i++)
                places[at + i] = result.Length + Math.Min(i, element.Length);
            result.Append(element);
            at += length;
        }

        places[text.Length] = result.Length;
        return result.Equals(text) ? null : new CanonicalText(result.ToString(), places);
    }

    /// <summary>Where a place in the original text is in <see cref="Text"/>.</summary>
    public int PlaceOf(int place) => _places[place];

    /// <summary>The canonical text with the codes of the original.</summary>
    public InlineText WithCodes(ImmutableArray<InlineCode> codes) =>
        new(Text, [.. codes.Select(c => c with { Position = PlaceOf(c.Position) })]);

    private static string Composed(string element) =>
        Composition.Compose(element.Any(IsIgnorable) ? string.Concat(element.Where(c => !IsIgnorable(c))) : element);

    // Soft hyphen, zero-width space, word joiner, zero-width no-break space.
    private static bool IsIgnorable(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';
}
