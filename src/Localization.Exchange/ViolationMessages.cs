using System.Globalization;
using System.Resources;

namespace Localization.Exchange;

/// <summary>Names the resources that say what a <see cref="Violation"/> means and what to do:
/// <c>ViolationMessages.resx</c> (English) and <c>ViolationMessages.es.resx</c>, each message under the violation's
/// code. For <c>IStringLocalizer&lt;ViolationMessages&gt;</c>.</summary>
public sealed class ViolationMessages
{
    private static readonly ResourceManager Resources = new(typeof(ViolationMessages));

    private ViolationMessages() { }

    /// <summary>What a violation means and what to do, in the language of <paramref name="culture"/>.</summary>
    public static string Format(Violation violation, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(violation);
        return string.Format(
            culture,
            Resources.GetString(violation.Code, culture) ?? violation.Code,
            [.. violation.Arguments]
        );
    }
}
