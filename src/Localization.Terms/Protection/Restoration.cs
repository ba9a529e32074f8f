using System.Text.RegularExpressions;
using Localization.Terms.Inflection;
using Localization.Terms.Matching;

namespace Localization.Terms.Protection;

/// <summary>Puts the targets back where a provider's answer has placeholders: also where it wrote them in other
/// letters, took them apart or gave them a plural. In: an answer. Out: the text, or null where a placeholder is lost or
/// a piece of one may be left.</summary>
internal static partial class Restoration
{
    /// <summary>The text with all targets in it; null where the answer cannot be used.</summary>
    public static InlineText? Restore(InlineText answer, ProtectedUnit unit, IInflection inflection)
    {
        foreach (var placeholder in unit.Placeholders)
        {
            answer = WithoutDoubles(answer, Pattern(placeholder));
            var found = Pattern(placeholder).Matches(Plain(answer.Text));
            if (found.Count < placeholder.Times)
                return null;
            for (var i = found.Count - 1; i >= 0; i--)
                answer = Put(answer, found[i], placeholder.Constraint, inflection);
        }

        return unit.Placeholders.Any(p => p.IsCode) && HasPieceOf(unit, answer.Text) ? null : answer;
    }

    private static InlineText Put(InlineText text, Match place, LexicalConstraint constraint, IInflection inflection)
    {
        var term = new Term(constraint.Target, constraint.Target, TermPolicy.Translate)
        {
            PartOfSpeech = constraint.PartOfSpeech,
            Gender = constraint.Gender,
            Number = constraint.Number,
            Article = constraint.Article,
        };
        var form = constraint.Forms is { } forms
            ? inflection.Agreeing(forms, text.Text, place.Index)
            : constraint.Target;
        return inflection.Replace(
            text,
            place.Index,
            place.Length,
            form,
            new TermOccurrence(term, 0, 1, GrammaticalNumber.Singular)
        );
    }

    // An engine that stutters says a name twice in a row; nobody else does.
    private static InlineText WithoutDoubles(InlineText answer, Regex pattern)
    {
        var places = pattern.Matches(Plain(answer.Text));
        for (var i = places.Count - 1; i > 0; i--)
        {
            var end = places[i - 1].Index + places[i - 1].Length;
            if (string.IsNullOrWhiteSpace(answer.Text[end..places[i].Index]))
                answer = answer.Replace(end, places[i].Index + places[i].Length - end, "");
        }

        return answer;
    }

    private static Regex Pattern(Placeholder placeholder)
    {
        var plain = Plain(placeholder.Text);
        // Anything may have come between the letters of a code; a name is only inflected.
        var letters = placeholder.IsCode
            ? string.Join(@"[\s_.\-]{0,2}", plain.Select(c => Regex.Escape(c.ToString())))
            : Regex.Escape(plain) + "(?:s|es)?";
        return new Regex($@"(?<!\w){letters}(?![\w])", RegexOptions.CultureInvariant);
    }

    private static bool HasPieceOf(ProtectedUnit unit, string text)
    {
        var letters = Plain(unit.Placeholders.First(p => p.IsCode).Text)[..3];
        return Word()
            .Matches(Plain(text))
            .Any(w =>
                w.Value.Contains(letters[..2], StringComparison.Ordinal)
                || w.Value.Contains(letters[1..], StringComparison.Ordinal)
            );
    }

    private static string Plain(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Characters.Base(source[i]);
            }
        );

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
