using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Language;

/// <summary>Finds what was left out or made up: by the length of the translation for its source's, by the number of
/// sentences, by quotations and the marks of enumerations that are gone.</summary>
public sealed partial class LengthCheck : IQualityCheck
{
    // Of news: the logarithm of the ratio of lengths has a deviation that shrinks as segments grow.
    private const double LongDeviation = 0.14;
    private const double ShortDeviation = 2.2;

    /// <summary>How far from the mean is too far, in deviations.</summary>
    private const double Far = 3.4;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”«»‘’'");

    /// <inheritdoc/>
    public string Name => "length";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (pair.Source.Text.Trim(), pair.Target.Text.Trim());
        if (source.Length < 12 || target.Length == 0)
            yield break;
        var mean = TextGrowth.Characters(pair.From, pair.To);
        var deviation = LongDeviation + (ShortDeviation / source.Length);
        var distance = (Math.Log((double)target.Length / source.Length) - mean) / deviation;
        var percent = ((int)Math.Round(100.0 * target.Length / source.Length)).ToString(CultureInfo.InvariantCulture);
        var (asked, given) = (Sentences(source), Sentences(target));
        if (distance < -Far)
            yield return new QualityIssue(
                "too-short",
                distance < -2 * Far ? QualitySeverity.Error : QualitySeverity.Warning,
                [percent]
            );
        else if (distance > Far)
            yield return new QualityIssue("too-long", QualitySeverity.Warning, [percent]);
        else if ((given < asked && distance < -1.2) || given < asked - 1)
            yield return new QualityIssue("sentences-missing", QualitySeverity.Warning, [Number(asked), Number(given)]);
        else if ((given > asked && distance > 1.2) || given > asked + 1)
            yield return new QualityIssue("sentences-added", QualitySeverity.Warning, [Number(asked), Number(given)]);
        if (
            !target.AsSpan().ContainsAny(Quotes)
            // A turn of speech opens with a dash in Spanish: '—Ganaremos —dijo.'.
            && target[0] != '—'
            && Quotation().Matches(source).FirstOrDefault(m => !IsTitle(m.Value)) is { } quotation
        )
            yield return new QualityIssue("quotation-missing", QualitySeverity.Warning, [quotation.Value]);
        var items = Item()
            .Matches(source)
            .Select(m => m.Value.Trim())
            .Where(i => !target.Contains(i, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (items.Count > 0 && Item().Count(source) > 1)
            yield return new QualityIssue("item-missing", QualitySeverity.Warning, [string.Join(' ', items)]);
    }

    // Titles of works are in italics in Spanish (RAE, Ortografía 2010 §4.3.2): "Gone with the Wind".
    private static bool IsTitle(string quotation)
    {
        var words = Word().Matches(quotation).Select(m => m.Value).ToList();
        return words.Count is > 0 and <= LongestTitle
            && char.IsUpper(words[0][0])
            && words.TrueForAll(w => char.IsUpper(w[0]) || char.IsDigit(w[0]) || Small.Contains(w));
    }

    private const int LongestTitle = 8;

    private static readonly HashSet<string> Small =
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    ];

    private static int Sentences(string text) => Math.Max(1, End().Count(text));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("""[\p{Ll}\d)%"”»][.!?…]+["”»)]*(?=\s+["“«¿¡(]*\p{Lu}|\s*$)""")]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();

    [GeneratedRegex("[\"“«][^\"“”«»]{3,}[\"”»]")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:[a-e]|\d)\)\s|(?:^|\s)[•‣▪–]\s")]
    private static partial Regex Item();
}
