using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Testing.Faults;

/// <summary>Plants a fault of a known kind in a good English–Spanish pair. The same seed plants the same
/// fault.</summary>
public static partial class FaultPlanter
{
    private static readonly string[] Months =
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];
    private static readonly string[] Days = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

    /// <summary>The kinds of faults. Each gives the pair as it is checked without its fault and with it; null where the
    /// pair has nothing that could break so.</summary>
    public static readonly ImmutableSortedDictionary<
        string,
        Func<QualityPair, Random, (QualityPair Good, QualityPair Bad)?>
    > Kinds = new Dictionary<string, Func<QualityPair, Random, (QualityPair, QualityPair)?>>
    {
        ["number changed"] = (p, r) => Replaced(p, r, LongNumber(), m => Digit(m.Value, r), inSource: true),
        ["number dropped"] = (p, r) => Replaced(p, r, LongNumber(), _ => "varios", inSource: true),
        ["year changed"] = (p, r) =>
            Replaced(
                p,
                r,
                Year(),
                inSource: true,
                replacement: m => m.Value[..3] + (char)('0' + ((m.Value[3] - '0' + 3) % 10))
            ),
        ["separator kept from English"] = (p, r) =>
            English().IsMatch(p.Source.Text)
                ? Replaced(p, r, Grouped(), m => m.Value.Replace('.', ',').Replace(' ', ','))
                : null,
        ["scale word changed"] = (p, r) =>
            p.Source.Text.Contains("illion", StringComparison.Ordinal)
                ? Replaced(p, r, Scale(), m => m.Value == "mil millones" ? "millones" : "billones")
                : null,
        ["percent sign lost"] = (p, r) =>
            !EnglishPercent().IsMatch(p.Source.Text)
                ? null
                : Replaced(p, r, Percent(), m => m.Groups[1].Value + " personas", all: true),
        ["currency changed"] = (p, r) =>
            p.Source.Text.Contains('$', StringComparison.Ordinal)
            || p.Source.Text.Contains('€', StringComparison.Ordinal)
                ? Replaced(p, r, Money(), m => m.Value is "$" or "dólares" ? "euros" : "dólares", all: true)
                : null,
        ["month changed"] = (p, r) =>
            IsRight(p, EnglishMonth(), Month(), Months)
                ? Replaced(p, r, Month(), m => Months[(Array.IndexOf(Months, m.Value) + 5) % 12])
                : null,
        ["day of the week changed"] = (p, r) =>
            IsRight(p, EnglishDay(), Day(), Days)
                ? Replaced(p, r, Day(), m => Days[(Array.IndexOf(Days, m.Value) + 3) % 7])
                : null,
        ["passage left in English"] = Passage,
        ["word left in English"] = (p, r) =>
            Replaced(
                p,
                r,
                Joining(),
                m =>
                    m.Value switch
                    {
                        "de" => "of",
                        "y" => "and",
                        "con" => "with",
                        "que" => "which",
                        _ => "from",
                    }
            ),
        ["source copied"] = (p, _) => Letters().Count(p.Source.Text) >= 6 ? Pair(p, p.Source.Text) : null,
        ["translation empty"] = (p, _) => Pair(p, ""),
        ["second half missing"] = (p, _) =>
            p.Target.Text.Length > 80
                ? Pair(p, p.Target.Text[..p.Target.Text.LastIndexOf(' ', p.Target.Text.Length * 2 / 5)] + ".")
                : null,
        ["sentence missing"] = (p, _) =>
            End().Matches(p.Target.Text) is { Count: > 1 } ends
            && End().Count(p.Source.Text) == ends.Count
            && ends[0].Index > 30
                ? Pair(p, p.Target.Text[(ends[0].Index + 1)..].Trim())
                : null,
        ["passage made up"] = (p, _) =>
            p.Target.Text.Length > 40
                ? Pair(p, p.Target.Text + " " + p.Target.Text.ToLowerInvariant().Replace(',', ' ') + ".")
                : null,
        ["name misspelled"] = Misspelled,
        ["acronym lost"] = (p, r) =>
            Acronym().Matches(p.Target.Text).All(m => p.Source.Text.Contains(m.Value, StringComparison.Ordinal))
                ? Replaced(p, r, Acronym(), _ => "esto", all: true)
                : null,
        ["code lost"] = (p, _) => (Coded(p), Coded(p) with { Target = p.Target }),
        ["code added"] = (p, _) => (p, Coded(p) with { Source = p.Source }),
        ["address changed"] = (p, _) =>
            (
                Added(p, " https://example.org/a1", " https://example.org/a1"),
                Added(p, " https://example.org/a1", " https://example.org/al")
            ),
        ["quotation marks lost"] = (p, r) =>
            English2().IsMatch(p.Source.Text) ? Replaced(p, r, Quotes(), _ => "", all: true) : null,
        ["bracket alone"] = (p, r) =>
            p.Target.Text.Contains('(', StringComparison.Ordinal)
            && p.Source.Text.AsSpan().Count('(') == p.Source.Text.AsSpan().Count(')')
                ? Replaced(p, r, Closing(), _ => "")
                : null,
        ["¿ missing"] = (p, r) => Replaced(p, r, Question(), _ => ""),
        ["¡ missing"] = (p, _) => (Added(p, " Stop!", " ¡Alto!"), Added(p, " Stop!", " Alto!")),
        ["end mark missing"] = (p, _) =>
            p.Source.Text.EndsWith('.') && p.Target.Text.EndsWith('.') ? Pair(p, p.Target.Text[..^1]) : null,
        ["question became statement"] = (p, _) =>
            p.Source.Text.EndsWith('?') && p.Target.Text.EndsWith('?')
                ? Pair(p, p.Target.Text[..^1].Replace("¿", "", StringComparison.Ordinal) + ".")
                : null,
        ["month with capital"] = (p, r) =>
            Replaced(
                p,
                r,
                InnerMonth(),
                m => m.Groups[1].Value + char.ToUpperInvariant(m.Groups[2].Value[0]) + m.Groups[2].Value[1..]
            ),
        ["word twice"] = (p, r) => Replaced(p, r, Small(), m => m.Value + " " + m.Value),
        ["two blanks"] = (p, r) => Replaced(p, r, Blank(), m => m.Value + " "),
        ["blank before mark"] = (p, r) => Replaced(p, r, Comma(), m => m.Groups[1].Value + " ,"),
        ["blank missing"] = (p, r) => Replaced(p, r, CommaBlank(), m => m.Groups[1].Value + "," + m.Groups[2].Value),
        ["hidden character"] = (p, r) => Replaced(p, r, Small(), m => m.Value.Insert(2, "\u200B")),
        ["look-alike letter"] = (p, r) => Replaced(p, r, WithO(), m => m.Value.Replace('o', 'о')),
        ["phrase over and over"] = (p, r) =>
            Replaced(p, r, Phrase(), m => string.Concat(Enumerable.Repeat(m.Value + " ", 4)).Trim()),
        ["model's chatter"] = (p, _) => Pair(p, "Aquí tienes la traducción: " + p.Target.Text),
        ["escaped twice"] = (p, r) =>
            Replaced(
                p,
                r,
                Accented(),
                m =>
                    m.Value.Replace("á", "&aacute;", StringComparison.Ordinal)
                        .Replace("é", "&eacute;", StringComparison.Ordinal)
                        .Replace("í", "&#237;", StringComparison.Ordinal)
                        .Replace("ó", "&amp;oacute;", StringComparison.Ordinal)
            ),
        ["wrong encoding"] = (p, r) =>
            Replaced(p, r, Accented(), m => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(m.Value))),
        ["small letter at the start"] = (p, _) =>
            char.IsUpper(p.Source.Text[0])
            && p.Source.Text.EndsWith('.')
            && char.IsUpper(p.Target.Text[0])
            && p.Target.Text.Length > 20
            && !p.Source.Text.Contains(p.Target.Text.Split(' ')[0], StringComparison.OrdinalIgnoreCase)
                ? Pair(p, char.ToLowerInvariant(p.Target.Text[0]) + p.Target.Text[1..])
                : null,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly string[] EnglishMonths =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    private static readonly string[] EnglishDays =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];

    // One date on each side, and both the same.
    private static bool IsRight(QualityPair pair, Regex english, Regex spanish, string[] names)
    {
        var (ours, theirs) = (english.Matches(pair.Source.Text), spanish.Matches(pair.Target.Text));
        return ours.Count == 1
            && theirs.Count == 1
            && Array.IndexOf(names.Length == 12 ? EnglishMonths : EnglishDays, ours[0].Value)
                == Array.IndexOf(names, theirs[0].Value);
    }

    private static (QualityPair, QualityPair)? Pair(QualityPair pair, string target) =>
        (pair, pair with { Target = new InlineText(target) });

    private static (QualityPair, QualityPair)? Replaced(
        QualityPair pair,
        Random random,
        Regex pattern,
        Func<Match, string> replacement,
        bool all = false,
        bool inSource = false
    )
    {
        var text = pair.Target.Text;
        var matches = pattern.Matches(text);

        // A fault is planted only where the pair was right.
        if (
            matches.Count == 0
            || (
                inSource
                && !matches.All(m =>
                    Regex.IsMatch(pair.Source.Text, $@"(?<![\d.,]){m.Value}(?![\d.,]?\d|s|th|st|nd|rd)")
                )
            )
        )
            return null;
        var chosen = matches[random.Next(matches.Count)];
        var bad = all
            ? pattern.Replace(text, m => replacement(m))
            : text[..chosen.Index] + replacement(chosen) + text[(chosen.Index + chosen.Length)..];
        return bad == text ? null : Pair(pair, bad);
    }

    // Six words of the source in the middle of the translation.
    private static (QualityPair, QualityPair)? Passage(QualityPair pair, Random random)
    {
        var (source, target) = (pair.Source.Text.Split(' '), pair.Target.Text.Split(' '));
        var places = Enumerable
            .Range(1, Math.Max(0, source.Length - 8))
            .Where(i => source.Skip(i).Take(6).All(w => w.Length > 0 && char.IsLower(w[0])))
            .ToList();
        if (places.Count == 0 || target.Length < 12)
            return null;
        var at = target.Length / 3;
        return Pair(
            pair,
            string.Join(
                ' ',
                target
                    .Take(at)
                    .Concat(source.Skip(places[random.Next(places.Count)]).Take(6))
                    .Concat(target.Skip(at + 6))
            )
        );
    }

    // A letter in the middle of a name that both texts have is lost or changed.
    private static (QualityPair, QualityPair)? Misspelled(QualityPair pair, Random random)
    {
        var names = Name()
            .Matches(pair.Target.Text)
            .Where(m =>
                Regex.IsMatch(pair.Source.Text, $@"(?<=[\p{{Ll}},] ){m.Value}\b")
                && !pair.Source.Text.StartsWith(m.Value, StringComparison.Ordinal)
            )
            .ToList();
        if (names.Count == 0)
            return null;
        var name = names[random.Next(names.Count)].Value;
        var at = 2 + random.Next(name.Length - 4);
        var bad =
            random.Next(2) == 0
                ? name[..at] + (name[at] == 'x' ? 'z' : 'x') + name[(at + 1)..]
                : name[..at] + name[at + 1] + name[at] + name[(at + 2)..];
        return bad == name ? null : Pair(pair, Regex.Replace(pair.Target.Text, $@"\b{name}\b", bad));
    }

    private static QualityPair Coded(QualityPair pair) =>
        pair with
        {
            Source = Coded(pair.Source),
            Target = Coded(pair.Target),
        };

    private static InlineText Coded(InlineText text) =>
        new(
            text.Text,
            [new(0, InlineCodeKind.Start, "1", "<b>"), new(text.Text.Length / 2, InlineCodeKind.End, "1", "</b>")]
        );

    private static QualityPair Added(QualityPair pair, string source, string target) =>
        pair with
        {
            Source = new InlineText(pair.Source.Text + source),
            Target = new InlineText(pair.Target.Text + target),
        };

    private static string Digit(string number, Random random)
    {
        var at = random.Next(number.Length);
        while (!char.IsDigit(number[at]))
            at = (at + 1) % number.Length;
        return number[..at] + (char)('0' + ((number[at] - '0' + 1 + random.Next(8)) % 10)) + number[(at + 1)..];
    }
}
