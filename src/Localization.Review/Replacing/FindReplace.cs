using System.Text.RegularExpressions;
using Localization.Review.Desk;

namespace Localization.Review.Replacing;

/// <summary>Applies a rule to translations. In: a segment. Out: its changed translation, or why it cannot be changed.
/// Inline codes keep their places.</summary>
public sealed partial class FindReplace
{
    /// <summary>The longest text to find, in UTF-16 units.</summary>
    public const int LongestFind = 1000;

    private static readonly TimeSpan LongestSearch = TimeSpan.FromMilliseconds(250);

    private readonly Regex _pattern;
    private readonly Func<Match, string> _replacement;

    /// <summary>Reads a rule.</summary>
    /// <exception cref="SettingsException">There is nothing to find (<c>replace-empty</c>), it is too long
    /// (<c>replace-long</c>), or the regular expression is invalid (<c>replace-pattern</c>).</exception>
    public FindReplace(ReplaceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Find.Length == 0)
            throw new SettingsException("replace-empty");
        if (rule.Find.Length > LongestFind)
            throw new SettingsException("replace-long", LongestFind);
        var by = string.Concat(Composition.Compose(rule.By).Select(c => char.IsControl(c) ? ' ' : c));
        _pattern = Pattern(rule);
        _replacement = rule.IsPattern ? m => m.Result(by) : _ => by;
    }

    /// <summary>The change of a segment; null if nothing is found or nothing changes.</summary>
    /// <exception cref="SettingsException">The search takes too long (<c>replace-slow</c>).</exception>
    public ReplaceChange? Change(ReviewSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        try
        {
            return Changed(segment);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new SettingsException("replace-slow");
        }
    }

    private ReplaceChange? Changed(ReviewSegment segment)
    {
        var before = segment.Target;
        var (after, crosses) = (before, false);

        // An empty match, as of `x*`, would insert text everywhere.
        foreach (var match in _pattern.Matches(before.Text).Where(m => m.Length > 0).Reverse())
        {
            var by = _replacement(match);
            if (by == match.Value)
                continue;
            crosses |= before.Codes.Any(c => c.Position > match.Index && c.Position < match.Index + match.Length);
            after = after.Replace(match.Index, match.Length, by);
        }

        if (after.Equals(before))
            return null;
        var refusal =
            crosses || EmptyPairs(after) > EmptyPairs(before) ? ReplaceRefusal.Codes
            : Marks(after) > Marks(before) ? ReplaceRefusal.Marks
            : after.IsBlank ? ReplaceRefusal.Nothing
            : after.Text.Length > ReviewDesk.LongestText ? ReplaceRefusal.TooLong
            : ReplaceRefusal.None;
        return new ReplaceChange(segment, refusal == ReplaceRefusal.None ? after : before, refusal);
    }

    private static Regex Pattern(ReplaceRule rule)
    {
        var options = rule.SameCase
            ? RegexOptions.CultureInvariant
            : RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
        if (!rule.IsPattern)
        {
            var text = Regex.Escape(Composition.Compose(rule.Find));
            return new Regex(rule.WholeWords ? $@"(?<!\w){text}(?!\w)" : text, options, LongestSearch);
        }

        try
        {
            return new Regex(rule.Find, options | RegexOptions.NonBacktracking, LongestSearch);
        }
        catch (NotSupportedException)
        {
            // References and lookarounds need the other engine, which the time limit stops.
            return new Regex(rule.Find, options, LongestSearch);
        }
        catch (RegexParseException exception)
        {
            throw new SettingsException("replace-pattern", exception.Offset);
        }
    }

    // Pairs of codes without a text between them.
    private static int EmptyPairs(InlineText text) =>
        text
            .Codes.Zip(text.Codes.Skip(1))
            .Count(p =>
                p.First.Kind == InlineCodeKind.Start
                && p.Second.Kind == InlineCodeKind.End
                && p.First.Position == p.Second.Position
            );

    // What a page would show as an inline code.
    private static int Marks(InlineText text) => Mark().Count(text.Text);

    [GeneratedRegex(@"\{[0-9]{1,4}\}")]
    private static partial Regex Mark();
}
