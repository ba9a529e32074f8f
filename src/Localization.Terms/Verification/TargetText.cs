using System.Buffers;
using Localization.Terms.Matching;

namespace Localization.Terms.Verification;

/// <summary>A target that is searched for forms. A stretch that was found is taken: it answers for one occurrence
/// only.</summary>
internal sealed class TargetText
{
    /// <summary>How far after a verb the rest of its phrase may end, in characters.</summary>
    private const int MostBetween = 60;

    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create(".,;:()");

    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "bajo",
        "cerca",
        "como",
        "contra",
        "entre",
        "hasta",
        "la",
        "nada",
        "para",
        "pero",
        "salvo",
        "según",
        "sino",
        "sobre",
        "tras",
        "una",
        "uno",
    };

    private readonly string _text;
    private readonly string _plain;
    private readonly bool[] _taken;

    public TargetText(string text)
    {
        _text = Characters.Fold(text);
        _plain = string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Characters.Base(source[i]);
            }
        );
        _taken = new bool[text.Length];
    }

    /// <summary>The first place of a form that is not taken and acts as a word of its own; null for none.</summary>
    public (int Start, int Length)? Find(SoughtForm form) => Places(form).Select(p => ((int, int)?)p).FirstOrDefault();

    /// <summary>How many places there are.</summary>
    public int Count(SoughtForm form) => Places(form).Count();

    /// <summary>The words, by rising start.</summary>
    public IEnumerable<(int Start, int End)> Words()
    {
        for (var start = 0; start < _text.Length; start++)
        {
            if (!Characters.InWord(_text[start]))
                continue;
            var end = start + 1;
            while (end < _text.Length && Characters.InWord(_text[end]))
                end++;
            yield return (start, end);
            start = end;
        }
    }

    /// <summary>A stretch of the text.</summary>
    public string this[int start, int end] => _text[start..end];

    /// <summary>Takes a stretch.</summary>
    public void Take(int start, int length) => _taken.AsSpan(start, length).Fill(true);

    private IEnumerable<(int Start, int Length)> Places(SoughtForm form)
    {
        if (form.Verb is not null)
            return VerbPlaces(form);
        return TextPlaces(form);
    }

    private IEnumerable<(int Start, int Length)> TextPlaces(SoughtForm form)
    {
        var (text, sought, comparison) = form.Letters switch
        {
            Letters.Plain => (_plain, string.Concat(form.Text.Select(Characters.Base)), StringComparison.Ordinal),
            Letters.Exact => (_text, Characters.Fold(form.Text), StringComparison.Ordinal),
            _ => (_text, Characters.Fold(form.Text), StringComparison.OrdinalIgnoreCase),
        };
        for (var start = 0; sought.Length > 0 && (start = text.IndexOf(sought, start, comparison)) >= 0; start++)
        {
            var end = start + sought.Length;
            if (form.Behind.Length > 0)
                end = EndOf(form.Behind, end);
            if (
                end > 0
                && IsWhole(start, end)
                && IsFree(start, end)
                && HasCase(form, start)
                && (!form.BeginsSentence || IsFirst(start))
            )
                yield return (start, end - start);
        }
    }

    // Where the rest of a phrase ends that goes on a word or two after its head; 0 where it does not.
    private int EndOf(string behind, int end)
    {
        var reach = Math.Min(MostBetween, _text.Length - end);
        var at = _text.AsSpan(end, reach).IndexOf(behind, StringComparison.OrdinalIgnoreCase);
        return at > 0 && _text.AsSpan(end, at).Count(' ') <= 2 && !_text.AsSpan(end, at).ContainsAny(PhraseEnds)
            ? end + at + behind.Length
            : 0;
    }

    // The verb's word, and what belongs to it a few words after: 'entró hoy en vigor'.
    private IEnumerable<(int Start, int Length)> VerbPlaces(SoughtForm form)
    {
        foreach (var (start, end) in Words())
        {
            if (!IsFree(start, end) || form.Verb!.Find(_text[start..end]) is null || IsSmallWord(start, end))
                continue;
            if (form.Text.Length == 0)
                yield return (start, end - start);
            else if (
                _text
                    .AsSpan(end, Math.Min(MostBetween, _text.Length - end))
                    .IndexOf(" " + form.Text, StringComparison.OrdinalIgnoreCase)
                    is >= 0
                        and var at
                && IsWhole(end + at + 1, end + at + 1 + form.Text.Length)
            )
                yield return (start, end - start);
        }
    }

    // 'Para' is the preposition before it is a form of 'parar'.
    private bool IsSmallWord(int start, int end) => SmallWords.Contains(_text[start..end].ToLowerInvariant());

    private bool HasCase(SoughtForm form, int start)
    {
        if (form.Letters != Letters.OrCapitals)
            return true;
        var found = _text.Substring(start, form.Text.Length);
        return found == Characters.Fold(form.Text) || !found.Any(char.IsLower);
    }

    // After nothing, after the marks that open a sentence, or after a stop.
    private bool IsFirst(int start)
    {
        var at = start - 1;
        while (at >= 0 && (char.IsWhiteSpace(_text[at]) || _text[at] is '«' or '“' or '"' or '¿' or '¡' or '—' or '('))
            at--;
        return at < 0 || _text[at] is '.' or '!' or '?' or '…' or ':';
    }

    private bool IsFree(int start, int end) => !_taken.AsSpan(start, end - start).Contains(true);

    private bool IsWhole(int start, int end) =>
        (start == 0 || !Characters.InWord(_text[start - 1])) && (end == _text.Length || !Characters.InWord(_text[end]));
}
