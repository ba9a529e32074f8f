using System.Text;

namespace Localization.Segments.Srx;

/// <summary>A text as the rules see it: a code alone between two sentences, without any space, separates them
/// as a space does, such as <c>It is open.{% else %}It is shut.</c></summary>
internal sealed class PartedText
{
    private readonly List<int> _spaces;

    private PartedText(string text, List<int> spaces) => (Text, _spaces) = (text, spaces);

    /// <summary>The text with a space at each such code.</summary>
    public string Text { get; }

    /// <summary>The text of a block.</summary>
    public static PartedText Of(InlineText source)
    {
        var spaces = new List<int>();
        StringBuilder? text = null;
        var copied = 0;
        foreach (var code in source.Codes)
        {
            var at = code.Position;
            if (code.Kind != InlineCodeKind.Placeholder || at == copied || !IsBetweenSentences(source.Text, at))
                continue;
            text ??= new StringBuilder(source.Text.Length + source.Codes.Length);
            text.Append(source.Text, copied, at - copied);
            spaces.Add(text.Length);
            text.Append(' ');
            copied = at;
        }

        return new(text?.Append(source.Text, copied, source.Text.Length - copied).ToString() ?? source.Text, spaces);
    }

    /// <summary>The place in the block's own text.</summary>
    public int Position(int parted)
    {
        var before = _spaces.BinarySearch(parted);
        return parted - (before < 0 ? ~before : before);
    }

    /// <summary>Whether a code is all that parts the sentences at a place.</summary>
    public bool IsCode(int parted) => _spaces.BinarySearch(parted) >= 0;

    private static bool IsBetweenSentences(string text, int at) =>
        at > 0
        && at < text.Length
        && text[at - 1] is '.' or '?' or '!' or '…' or '"' or '”' or '»' or ')'
        && (char.IsUpper(text[at]) || text[at] is '¿' or '¡' or '«' or '“' or '"');
}
