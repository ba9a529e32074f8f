using System.Xml;

namespace Localization.Exchange;

/// <summary>A place that breaks a rule.</summary>
/// <param name="At">The element or attribute.</param>
/// <param name="Code">The message.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Fault(XObject At, string Code, params object[] Arguments)
{
    // What the message quotes stays readable, however long the file's text is.
    private const int Longest = 120;

    /// <summary>The section, where it is not that of the rule.</summary>
    public string? Section { get; init; }

    /// <summary>The violation that a person reads.</summary>
    public Violation ToViolation(string section)
    {
        var place = (IXmlLineInfo)At;
        return new Violation(
            place.LineNumber,
            place.LinePosition,
            Section ?? section,
            Code,
            [.. Arguments.Select(a => a is string { Length: > Longest } text ? text[..Longest] + "…" : a)]
        );
    }
}
