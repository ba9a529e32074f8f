using System.Globalization;
using System.Text;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Writes a unit in the engine's stream format. Constraints, quotation marks and dashes become tokens, which
/// the grammar then sees as names and punctuation; inline codes become numbered superblanks.</summary>
internal sealed class UnitEncoder
{
    private readonly TranslationUnit _unit;
    private readonly string _text;
    private readonly StringBuilder _stream = new();
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.OrdinalIgnoreCase);
    private readonly QuotationMarks _quotes = new();
    private readonly TokenNames _tokens;
    private int _code;
    private bool _afterToken;

    private UnitEncoder(TranslationUnit unit)
    {
        _unit = unit;
        _text = unit.Text.Text;
        _tokens = new TokenNames(_text);
    }

    /// <summary>Encodes a unit.</summary>
    public static EncodedUnit Encode(TranslationUnit unit) => new UnitEncoder(unit).Encode();

    private EncodedUnit Encode()
    {
        var next = 0;
        for (var i = 0; i < _text.Length; )
        {
            AppendCodes(i);
            if (next < _unit.Constraints.Length && PrefixedTerm.At(_text, i, _unit.Constraints[next]) is { } prefixed)
            {
                AppendToken(new Slot(_tokens.Next(), prefixed, PartOfSpeech.Adjective, default, default));
                i = _unit.Constraints[next++].End;
                continue;
            }

            if (next < _unit.Constraints.Length && _unit.Constraints[next].Start == i)
            {
                i = AppendConstraint(_unit.Constraints[next++]);
                continue;
            }

            if (
                Apostrophes.Contraction(_text, i) is var (word, skipped)
                && (_afterToken || Apostrophes.EndsName(_text, i))
            )
            {
                _stream.Append(' ').Append(word);
                i += skipped;
                continue;
            }

            if (Apostrophes.StartsDecade(_text, i))
            {
                i++;
                continue;
            }

            var limit = next < _unit.Constraints.Length ? _unit.Constraints[next].Start : _text.Length;
            i += AppendMark(i, limit) is var length and > 0 ? length : AppendCharacter(i);
        }

        AppendCodes(_text.Length);
        var stop = NeedsStop();
        if (stop)
            _stream.Append('.');
        return new EncodedUnit(_stream.ToString(), _unit.Role, _slots, _tokens, _unit.Text.Codes, stop)
        {
            Symbols = [.. _unit.Text.Codes.Select(Symbols)],
        };
    }

    private string Symbols(InlineCode code)
    {
        var text = _unit.Text.Text;
        var (first, last) = (code.Position, code.Position);
        if (code.Kind == InlineCodeKind.Start)
        {
            while (last < text.Length && IsSymbol(text[last]))
                last++;
        }
        else if (code.Kind == InlineCodeKind.End)
        {
            while (first > 0 && IsSymbol(text[first - 1]))
                first--;
        }

        return text[first..last];

        static bool IsSymbol(char character) => char.IsSymbol(character) || char.IsPunctuation(character);
    }

    private int AppendConstraint(LexicalConstraint constraint)
    {
        // Codes inside the stretch cannot stay inside the token: what opens moves before it, what closes after it.
        var inside = _code;
        while (
            inside < _unit.Text.Codes.Length
            && _unit.Text.Codes[inside].Position < constraint.End
            && _unit.Text.Codes[inside].Kind == InlineCodeKind.Start
        )
            inside++;
        AppendCodesBefore(inside);
        // Xi'an holds no Xi, whatever the term base has found there.
        var end = Apostrophes.EndOfWord(_text, constraint.End);
        var whole = end > constraint.End;
        AppendToken(
            new Slot(
                _tokens.Next(),
                whole ? _text[constraint.Start..end] : constraint.Target,
                constraint.PartOfSpeech,
                constraint.Gender,
                constraint.Number
            )
            {
                Forms = whole ? null : constraint.Forms,
                Source = _text[constraint.Start..end],
            }
        );
        if (Apostrophes.IsPluralPossessive(_text, end) && !_quotes.InSingle)
        {
            _stream.Append("'s");
            _afterToken = false;
            end++;
        }

        return end;
    }

    private int AppendMark(int i, int limit)
    {
        if (Dashes.At(_text, i, limit) is { } dash)
        {
            AppendToken(new Slot(_tokens.Next(), dash.Text, PartOfSpeech.Other, default, default, dash.Spacing));
            return dash.Length;
        }

        if (Apostrophes.EndOfName(_text, i) is var end and > 0 && end <= limit)
        {
            var name = _text[i..end];
            AppendToken(
                new Slot(_tokens.Next(), Geography.Spanish(name), PartOfSpeech.ProperNoun, default, default)
                {
                    Source = name,
                }
            );
            return end - i;
        }

        if (AngleBrackets.At(_text, i) is { } bracket)
        {
            AppendToken(new Slot(_tokens.Next(), _text[i].ToString(), PartOfSpeech.Other, default, default, bracket));
            return 1;
        }

        if (_quotes.At(_text, i) is { } spacing)
        {
            AppendToken(new Slot(_tokens.Next(), _text[i].ToString(), PartOfSpeech.Other, default, default, spacing));
            return 1;
        }

        return 0;
    }

    private int AppendCharacter(int i)
    {
        var c = _text[i];
        if (_afterToken && char.IsLetterOrDigit(c))
            _stream.Append(' ');
        _afterToken = false;
        if (char.IsHighSurrogate(c) && i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1]))
        {
            StreamText.AppendEscaped(_stream, _text.AsSpan(i, 2));
            return 2;
        }

        StreamText.AppendEscaped(
            _stream,
            [
                c switch
                {
                    '’' => '\'',
                    _ when char.IsSurrogate(c) || char.IsControl(c) || char.IsWhiteSpace(c) => ' ',
                    _ => c,
                },
            ]
        );
        return 1;
    }

    private void AppendToken(Slot slot)
    {
        _slots[slot.Token] = slot;
        // Tokens are words: one that follows a letter directly would melt into its word.
        if (_stream.Length > 0 && char.IsLetterOrDigit(_stream[^1]))
            _stream.Append(' ');
        _stream.Append(slot.Token);
        _afterToken = true;
    }

    private void AppendCodes(int position)
    {
        var last = _code;
        while (last < _unit.Text.Codes.Length && _unit.Text.Codes[last].Position <= position)
            last++;
        AppendCodesBefore(last);
    }

    private void AppendCodesBefore(int last)
    {
        for (; _code < last; _code++)
        {
            var code = _unit.Text.Codes[_code];
            if (
                code.Kind == InlineCodeKind.Placeholder
                && code.Type is not (InlineCodeType.Break or InlineCodeType.Note)
                && StandsAsWord(code.Position)
            )
                AppendToken(new Slot(_tokens.Next(), "", PartOfSpeech.ProperNoun, default, default) { Code = _code });
            else
            {
                _stream.Append(CultureInfo.InvariantCulture, $"[c{_code}]");
                if (code.Kind == InlineCodeKind.Placeholder && PartsWords(code.Position))
                    _stream.Append(' ');
            }
        }
    }

    private bool PartsWords(int position) =>
        position > 0
        && position < _text.Length
        && char.IsLetterOrDigit(_text[position - 1])
        && char.IsLetterOrDigit(_text[position]);

    private bool StandsAsWord(int position) =>
        (position == 0 || char.IsWhiteSpace(_text[position - 1]))
        && (position == _text.Length || !char.IsLetterOrDigit(_text[position]));

    private bool NeedsStop()
    {
        for (var i = _text.Length - 1; i >= 0; i--)
        {
            if (_text[i] is '.' or '?' or '!' or '…')
                return false;
            if (!char.IsWhiteSpace(_text[i]) && !QuotationMarks.Any(_text[i]))
                return true;
        }

        return true;
    }
}
