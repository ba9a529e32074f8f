using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A comment is a value or a note of the unit.</summary>
internal sealed class CommentAnnotations : InlineRule
{
    /// <inheritdoc/>
    public override string Section => "XLIFF 2.1 §4.7.3 Comment Annotation";

    /// <inheritdoc/>
    protected override IEnumerable<Fault> Check(XElement element, TextScope scope)
    {
        if (!element.Is("mrk", "sm") || element.Value("type") != "comment")
            yield break;
        if (element.Has("value") == element.Has("ref"))
            yield return new Fault(element, "comment-value");
        else if (element.Value("ref") is { } reference && !HasNote(scope.Element, reference))
            yield return new Fault(element, "comment-note", reference);
    }

    private static bool HasNote(XElement unit, string reference)
    {
        var cut = reference.LastIndexOf("n=", StringComparison.Ordinal);
        return cut >= 0
            && unit.AncestorsAndSelf()
                .First(e => e.Is("unit"))
                .Elements()
                .Where(e => e.Is("notes"))
                .Elements()
                .Any(n => n.Value("id") == reference[(cut + 2)..]);
    }
}
