using System.Collections.Immutable;
using System.Text;

namespace Localization.Conventions.Typography;

/// <summary>A text whose placeholders are characters while rules change what is around them: the space before one
/// is the space before a word. Rules neither remove nor move such a character.</summary>
internal sealed class EmbeddedCodes
{
    private readonly InlineText _text;

    // What each mark of the embedded text is: the index of a code, or -1 for a character of the text itself.
    private readonly List<int> _marks = [];

    public EmbeddedCodes(InlineText text)
    {
        _text = text;
        Embedded = text.Codes.Any(c => c.Kind == InlineCodeKind.Placeholder) ? Embed() : text;
    }

    /// <summary>The text with a character for each placeholder.</summary>
    public InlineText Embedded { get; }

    /// <summary>The text after the rules, with its placeholders as codes. Where a mark was lost, the text before
    /// them.</summary>
    public InlineText Restore(InlineText edited)
    {
        if (ReferenceEquals(Embedded, _text))
            return edited;
        var characters = new StringBuilder(edited.Text.Length);
        var codes = ImmutableArray.CreateBuilder<InlineCode>(_text.Codes.Length);
        var (mark, code) = (0, 0);
        for (var i = 0; i <= edited.Text.Length; i++)
        {
            for (; code < edited.Codes.Length && edited.Codes[code].Position <= i; code++)
                codes.Add(edited.Codes[code] with { Position = characters.Length });
            if (i == edited.Text.Length)
                break;
            if (edited.Text[i] != OpaqueText.Mark)
                characters.Append(edited.Text[i]);
            else if (mark >= _marks.Count)
                return _text;
            else if (_marks[mark++] is >= 0 and var index)
                codes.Add(_text.Codes[index] with { Position = characters.Length });
            else
                characters.Append(OpaqueText.Mark);
        }

        return mark == _marks.Count ? new InlineText(characters.ToString(), codes.ToImmutable()) : _text;
    }

    private InlineText Embed()
    {
        var characters = new StringBuilder(_text.Text.Length + _text.Codes.Length);
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        var at = 0;
        for (var i = 0; i < _text.Codes.Length; i++)
        {
            Append(_text.Codes[i].Position);
            if (_text.Codes[i].Kind == InlineCodeKind.Placeholder)
            {
                characters.Append(OpaqueText.Mark);
                _marks.Add(i);
            }
            else
            {
                codes.Add(_text.Codes[i] with { Position = characters.Length });
            }
        }

        Append(_text.Text.Length);
        return new InlineText(characters.ToString(), codes.ToImmutable());

        void Append(int end)
        {
            for (; at < end; at++)
            {
                characters.Append(_text.Text[at]);
                if (_text.Text[at] == OpaqueText.Mark)
                    _marks.Add(-1);
            }
        }
    }
}
