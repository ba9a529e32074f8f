using System.Globalization;
using System.Text;

namespace Localization.Apertium.Grammar;

/// <summary>Reads what the generator wrote: puts slots' targets in, takes the engine's marks off, contracts <c>de
/// el</c> and <c>a el</c>, and notes where each numbered word is.</summary>
internal sealed class TargetDecoder
{
    private static readonly string[] Articles = ["El ", "La ", "Los ", "Las "];

    private readonly string _stream;
    private readonly EncodedUnit _unit;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, (int Start, int End)> _places = [];
    private readonly List<int> _marks = [];
    private readonly Dictionary<string, int> _put = [];
    private int _at;
    private int _word = -1;
    private int _wordStart;
    private bool _glue;

    private TargetDecoder(string stream, EncodedUnit unit)
    {
        _stream = stream;
        _unit = unit;
    }

    /// <summary>Decodes an answer; null where a token was lost, came twice or was not understood.</summary>
    public static InlineText? Decode(string stream, EncodedUnit unit, CodeAlignment alignment) =>
        new TargetDecoder(stream, unit).Decode(alignment);

    private InlineText? Decode(CodeAlignment alignment)
    {
        while (_at < _stream.Length)
        {
            var c = _stream[_at];
            if (c == '[')
                Blank();
            else if (c is '*' or '#' or '@' || char.IsLetterOrDigit(c) || (c == '\\' && Next() is '@'))
                Word();
            else if (c == '~')
                Liaison();
            else
                Character();
        }

        EndWord();
        if (_unit.AddedStop && _text.Length > 0 && _text.ToString().LastIndexOf('.') is var stop and >= 0)
            _text.Remove(stop, 1);
        var text = _text.ToString();
        if (_unit.Slots.Keys.Any(t => _put.GetValueOrDefault(t) != 1) || _unit.Tokens.AreIn(text))
            return null;
        var end = text.TrimEnd().Length;
        var start = text.Length - text.TrimStart().Length;
        return Placed(alignment, text, start, Math.Max(start, end));
    }

    // Takes the marks of codes out again, and notes where they stood.
    private InlineText Placed(CodeAlignment alignment, string marked, int start, int end)
    {
        var text = new StringBuilder(marked.Length);
        var codes = new Dictionary<int, int>();
        var moved = new int[marked.Length + 1];
        var mark = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            moved[i] = text.Length;
            if (i < start || i >= end)
                continue;
            if (marked[i] != OpaqueText.Mark || _marks[mark++] is not (>= 0 and var code))
                text.Append(marked[i]);
            else
                codes[code] = text.Length;
        }

        moved[marked.Length] = text.Length;
        var places = _places.ToDictionary(p => p.Key, p => (Moved(p.Value.Start), Moved(p.Value.End)));
        return alignment.Place(text.ToString(), places, codes);

        // The full stop that was added may have been the end of a place.
        int Moved(int place) => moved[Math.Min(place, marked.Length)];
    }

    private char Next() => _at + 1 < _stream.Length ? _stream[_at + 1] : '\0';

    private void Blank()
    {
        var end = Next() == '[' ? _stream.IndexOf("]]", _at, StringComparison.Ordinal) : -1;
        if (end >= 0)
        {
            EndWord();
            var number = _stream[(_at + 2)..end];
            // Rules that join words list all their numbers; the first is enough to know the place.
            if (int.TryParse(number.Split(';')[0], CultureInfo.InvariantCulture, out var word))
                (_word, _wordStart) = (word, -1);
            _at = end + 2;
            return;
        }

        // A superblank that does not end is not a superblank: the answer is not ours to trust.
        var close = _stream.IndexOf(']', _at);
        if (close < 0)
        {
            Character();
            return;
        }

        Append(_stream[(_at + 1)..close]);
        _at = close + 1;
    }

    private void Liaison()
    {
        // '~' marks a word that the post-generator would look at; a rule may have lost the blank before it.
        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]) && !_glue)
            _text.Append(' ');
        _at++;
    }

    private void Character()
    {
        // The generator offers forms of equal right: 'bunkeres/bunkers'. A mark of the text is escaped.
        if (_stream[_at] == '/' && char.IsLetter(Next()) && _text.Length > 0 && char.IsLetter(_text[^1]))
        {
            do _at++;
            while (_at < _stream.Length && char.IsLetter(_stream[_at]));
            return;
        }

        // Tags of a word that could not be generated, after a character that is not a letter: 'mr.<n><sg>'.
        if (
            _stream[_at] == '\\'
            && Next() == '<'
            && _stream.IndexOf("\\>", _at, StringComparison.Ordinal) is var close and > 0
        )
        {
            _at = close + 2;
            return;
        }

        if (_stream[_at] == '\\' && _at + 1 < _stream.Length)
            _at++;
        var c = _stream[_at++];
        if (char.IsWhiteSpace(c))
        {
            if (!_glue && _text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
                _text.Append(' ');
            return;
        }

        if (c is ',' or '.' or ';' or ':' or ')' or '?' or '!')
            TrimEnd();
        Append(c.ToString());
    }

    private void Word()
    {
        var start = _at;
        var (lemma, tags) = GeneratedWord.Read(_stream, ref _at);
        // A name before an apostrophe that the grammar did not resolve.
        if (
            lemma.IndexOf('\'', StringComparison.Ordinal) is var apostrophe and > 0
            && _unit.Slots.TryGetValue(lemma[..apostrophe], out var name)
        )
        {
            _at = _stream.IndexOf('\'', start);
            Put(name, tags);
            return;
        }

        if (_unit.Slots.TryGetValue(lemma, out var slot))
        {
            Put(slot, tags);
            return;
        }

        Append(lemma);
        if (lemma == "el" && (EndsWithWord("de el") || EndsWithWord("a el")))
            _text.Remove(_text.Length - 3, 2);
    }

    private void Put(Slot slot, string tags)
    {
        _put[slot.Token] = _put.GetValueOrDefault(slot.Token) + 1;
        if (slot.Code >= 0)
        {
            _marks.Add(slot.Code);
            Append(OpaqueText.Mark.ToString());
            return;
        }

        var target = slot.Forms is { } forms
            ? forms.For(
                tags.Contains("<f>", StringComparison.Ordinal)
                    ? GrammaticalGender.Feminine
                    : GrammaticalGender.Masculine,
                tags.Contains("<pl>", StringComparison.Ordinal) ? GrammaticalNumber.Plural : GrammaticalNumber.Singular
            )
            : slot.Target;
        switch (slot.Mark)
        {
            case MarkSpacing.Closing or MarkSpacing.Tight:
                TrimEnd();
                break;
            case MarkSpacing.Loose
            or MarkSpacing.Opening
                when _text.Length > 0 && !char.IsWhiteSpace(_text[^1]) && !_glue && _text[^1] is not '(':
                _text.Append(' ');
                break;
        }

        if (slot.PartOfSpeech == PartOfSpeech.Noun)
            LowerArticle();
        _marks.AddRange(target.Where(c => c == OpaqueText.Mark).Select(_ => -1));
        Append(target);
        if (slot.Mark == MarkSpacing.Loose)
            _text.Append(' ');
        _glue = slot.Mark is MarkSpacing.Opening or MarkSpacing.Tight;
    }

    // The engine gives an article that it adds the capital of the token after it.
    private void LowerArticle()
    {
        var text = _text.ToString();
        if (
            Array.Find(Articles, a => text.EndsWith(a, StringComparison.Ordinal)) is { } article
            && text.AsSpan(0, text.Length - article.Length).TrimEnd() is [.., var before]
            && (char.IsLetterOrDigit(before) || before == ',')
        )
            _text[^article.Length] = char.ToLowerInvariant(article[0]);
    }

    private void Append(string text)
    {
        _glue = false;
        if (_wordStart < 0)
            _wordStart = _text.Length;
        _text.Append(text);
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
            _text.Length--;
    }

    private bool EndsWithWord(string words)
    {
        var start = _text.Length - words.Length;
        if (start < 0 || (start > 0 && char.IsLetter(_text[start - 1])))
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (char.ToLowerInvariant(_text[start + i]) != words[i])
                return false;
        }

        return true;
    }

    // What a word may end with: '12 %', '20 °'.
    private static bool Belongs(char end) => end is '"' or '”' or '»' or '%' or '‰' or '°';

    // A numbered word ends where the next begins, less the blank and the function words that a rule put between.
    private void EndWord()
    {
        if (_word < 0 || _wordStart < 0)
            return;
        var end = _text.Length;
        while (end > _wordStart && !char.IsLetterOrDigit(_text[end - 1]) && !Belongs(_text[end - 1]))
            end--;
        end = FunctionWords.TrimEnd(_text, _wordStart, end);
        _places[_word] = (_wordStart, Math.Max(end, _wordStart));
        _word = -1;
    }
}
