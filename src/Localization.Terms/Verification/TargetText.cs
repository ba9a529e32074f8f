using Localization.Terms.Matching;

namespace Localization.Terms.Verification;

/// <summary>A target that is searched for forms. A stretch that was found is taken: it answers for one occurrence
/// only.</summary>
internal sealed class TargetText
{
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

    /// <summary>The first place of a form that is not taken and stands as a word of its own; null for none.</summary>
    public (int Start, int Length)? Find(SoughtForm form) => Places(form).Select(p => ((int, int)?)p).FirstOrDefault();

    /// <summary>How many places there are.</summary>
    public int Count(SoughtForm form) => Places(form).Count();

    /// <summary>Takes a stretch.</summary>
    public void Take(int start, int length) => _taken.AsSpan(start, length).Fill(true);

    private IEnumerable<(int Start, int Length)> Places(SoughtForm form)
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
            while (form.IsStem && end < _text.Length && Characters.InWord(_text[end]))
                end++;
            if (IsWhole(start, end) && IsFree(start, end) && HasCase(form, start))
                yield return (start, end - start);
        }
    }

    private bool HasCase(SoughtForm form, int start)
    {
        if (form.Letters != Letters.OrCapitals)
            return true;
        var found = _text.Substring(start, form.Text.Length);
        return found == Characters.Fold(form.Text) || !found.Any(char.IsLower);
    }

    private bool IsFree(int start, int end) => !_taken.AsSpan(start, end - start).Contains(true);

    private bool IsWhole(int start, int end) =>
        (start == 0 || !Characters.InWord(_text[start - 1])) && (end == _text.Length || !Characters.InWord(_text[end]));
}
