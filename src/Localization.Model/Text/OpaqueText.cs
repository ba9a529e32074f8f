using System.Text;

namespace Localization.Model.Text;

/// <summary>The characters of an <see cref="InlineText"/> with one more, <see cref="Mark"/>, for each code that no rule
/// may read across.</summary>
public sealed class OpaqueText
{
    /// <summary>What represents a code: U+FFFC, OBJECT REPLACEMENT CHARACTER, which is neither a letter nor
    /// space.</summary>
    public const char Mark = '\uFFFC';

    // The place of each character; of a mark its complement.
    private readonly int[] _places;
    private readonly int _length;

    internal OpaqueText(InlineText source)
    {
        var text = new StringBuilder(source.Text.Length + source.Codes.Length);
        var places = new List<int>(text.Capacity);
        var at = 0;
        foreach (var code in source.Codes)
        {
            Append(code.Position);
            if ((code.IsBarrier || JoinsWords(source.Text, code.Position)) && (places.Count == 0 || places[^1] != ~at))
            {
                text.Append(Mark);
                places.Add(~at);
            }
        }

        Append(source.Text.Length);
        Text = text.ToString();
        _places = [.. places];
        _length = source.Text.Length;

        void Append(int end)
        {
            text.Append(source.Text, at, end - at);
            for (; at < end; at++)
                places.Add(at);
        }
    }

    /// <summary>The characters and the marks.</summary>
    public string Text { get; }

    /// <summary>Whether no code is in a stretch of <see cref="Text"/>.</summary>
    public bool IsPlain(int start, int length) => !_places.AsSpan(start, length).ContainsAnyInRange(int.MinValue, -1);

    /// <summary>The place in <see cref="InlineText.Text"/> of an index into <see cref="Text"/>.</summary>
    public int PlaceOf(int index) =>
        index >= _places.Length ? _length
        : _places[index] >= 0 ? _places[index]
        : ~_places[index];

    /// <summary>The index into <see cref="Text"/> of a place in <see cref="InlineText.Text"/>, after the codes that
    /// are there.</summary>
    public int IndexOf(int place)
    {
        var (low, high) = (0, _places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = PlaceOf(middle) < place ? (middle + 1, high) : (low, middle);
        }

        while (low < _places.Length && _places[low] < 0)
            low++;
        return low;
    }

    // '<time>Mar 17</time><span></span>11 min' is two texts side by side.
    private static bool JoinsWords(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsAsciiDigit(text[at]);
}
