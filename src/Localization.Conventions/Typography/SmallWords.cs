using System.Collections.Frozen;
using Localization.Conventions.Data;
using Localization.Conventions.Dates;
using Localization.Conventions.Headlines;

namespace Localization.Conventions.Typography;

/// <summary>Days, months and adjectives of a people are small in Spanish (RAE, Ortografía 2010). Only where the
/// words around leave no doubt that it is none of a name: <c>2 de Noviembre</c>, <c>el Lunes</c>, <c>el presidente
/// Ruso</c>, but not <c>Julio</c>, <c>Viernes Santo</c>, <c>la Federación Rusa</c>.</summary>
internal static class SmallWords
{
    private const int ShortestNoun = 4;

    private static readonly FrozenSet<string> Months = Enumerable
        .Range(1, 12)
        .Select(CalendarWords.SpanishMonth)
        .Select(Capital)
        .ToFrozenSet();

    private static readonly FrozenSet<string> Weekdays = Enumerable
        .Range(1, 7)
        .SelectMany(d => new[] { CalendarWords.SpanishWeekday(d), CalendarWords.SpanishWeekdays(d) })
        .Select(Capital)
        .ToFrozenSet();

    private static readonly FrozenSet<string> BeforeWeekday = "el los este del al próximo pasado cada"
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Peoples = DataFile
        .Rows("nationalities.tsv")
        .SelectMany(r => new[] { r[1], r[2] })
        .SelectMany(a => new[] { a, Plural(a) })
        .Select(Capital)
        .Where(a => CapitalWords.SpanishForm(a) is null && !a.StartsWith("Cristian", StringComparison.Ordinal))
        .ToFrozenSet();

    /// <summary>Puts the letter case right.</summary>
    public static void Apply(EditedText edited)
    {
        var text = edited.Text;
        var words = HeadlineWord.Read(text);
        for (var i = 1; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.IsCapital || word.StartsSentence || word.Key.Length < ShortestNoun || NamesOn(text, words, i))
                continue;
            if (
                Months.Contains(word.Key) ? IsMonth(text, words, i)
                : Weekdays.Contains(word.Key) ? Joined(text, words, i - 1) && BeforeWeekday.Contains(words[i - 1].Key)
                : Peoples.Contains(word.Key) && Joined(text, words, i - 1) && IsNoun(words[i - 1].Key)
            )
                edited.Replace(word.Start, 1, char.ToLowerInvariant(word.Key[0]).ToString());
        }

        edited.Commit();
    }

    private static bool IsMonth(string text, List<HeadlineWord> words, int i)
    {
        if (!Joined(text, words, i - 1))
            return false;
        var before = words[i - 1].Key;
        var figureBefore =
            i > 1 && before == "de" && words[i - 2].Key is { Length: <= 2 } day && char.IsAsciiDigit(day[0]);
        var yearBehind =
            i + 2 < words.Count
            && words[i + 1].Key is "de"
            && words[i + 2].Key is { Length: 4 } year
            && char.IsAsciiDigit(year[0]);
        return figureBefore || (yearBehind && before is "en" or "de" or "desde" or "hasta");
    }

    /// <summary>Whether the word before is a common noun: small, and longer than an article or preposition.</summary>
    private static bool IsNoun(string word) =>
        word.Length >= ShortestNoun
        && char.IsLower(word[0])
        && word is not ("para" or "como" or "desde" or "sobre" or "entre" or "hasta");

    /// <summary>Whether a capitalised word follows: then it is part of a name.</summary>
    private static bool NamesOn(string text, List<HeadlineWord> words, int i) =>
        i + 1 < words.Count && words[i + 1].IsCapital && Joined(text, words, i);

    /// <summary>Whether only a space parts a word from the next.</summary>
    private static bool Joined(string text, List<HeadlineWord> words, int i) =>
        words[i].Start + words[i].Key.Length + 1 == words[i + 1].Start
        && text[words[i + 1].Start - 1] is ' ' or '\u00A0';

    private static string Plural(string adjective) =>
        adjective[^1] switch
        {
            'a' or 'e' or 'o' => adjective + "s",
            'í' => adjective + "es",
            _ => Unstressed(adjective) + "es",
        };

    /// <summary>francés, franceses.</summary>
    private static string Unstressed(string adjective)
    {
        var vowel = adjective.AsSpan().LastIndexOfAny('á', 'é', 'í');
        return vowel < adjective.Length - 2
            ? adjective
            : string.Concat(
                adjective.AsSpan(0, vowel),
                adjective[vowel] switch
                {
                    'á' => "a",
                    'é' => "e",
                    _ => "i",
                },
                adjective.AsSpan(vowel + 1)
            );
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
