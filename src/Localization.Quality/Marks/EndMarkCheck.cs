namespace Localization.Quality.Marks;

/// <summary>Compares the mark at the end: a statement that ends stays one, a question stays a question.</summary>
public sealed class EndMarkCheck : IQualityCheck
{
    private const string Closing = "\"'”’»)]";

    /// <inheritdoc/>
    public string Name => "end-mark";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (source, target) = (Mark(pair.Source.Text), Mark(pair.Target.Text));
        if (
            pair.Target.Text.Length == 0
            || pair.Role is BlockRole.Headline or BlockRole.Heading or BlockRole.TableCell or BlockRole.Caption
            || IsAlike(source, target)
        )
            yield break;
        var place = Place(pair.Target.Text);
        yield return new QualityIssue(
            "end-mark",
            QualitySeverity.Warning,
            [source is '\0' ? "–" : source.ToString(), target is '\0' ? "–" : target.ToString()]
        )
        {
            Target = target == '\0' ? new TextSpan(place, 0) : new TextSpan(place - 1, 1),

            // A question needs its first mark too, and that a person must place.
            Fix = source is '.' or ':' && target == '\0' ? source.ToString() : null,
        };
    }

    private static bool IsAlike(char source, char target) =>
        source == target
        || (source is ';' or ',' or '–' && target is '.' or ';' or ',' or '\0' or '–')
        || (source is '…' or '.' && target is '…' or '.')
        || (source is ':' && target is '.')
        || (source is '.' && target is ':' or ';')
        || (source == '!' && target == '.');

    private static char Mark(string text) =>
        Place(text) is > 0 and var place && text[place - 1] is '.' or '?' or '!' or ':' or ';' or '…' or ',' or '–'
            ? text[Place(text) - 1]
            : '\0';

    // After the last character that is not a closing mark.
    private static int Place(string text)
    {
        var end = text.Length;
        while (
            end > 0 && (char.IsWhiteSpace(text[end - 1]) || Closing.Contains(text[end - 1], StringComparison.Ordinal))
        )
            end--;
        var inner = end;
        while (inner < text.Length && Closing.Contains(text[inner], StringComparison.Ordinal))
            inner++;

        // «Así.» and «así». are the same end.
        return inner < text.Length && text[inner] is '.' or '?' or '!' or ':' or ';' or '…' ? inner + 1 : end;
    }
}
