using System.Xml.Linq;
using Localization.Exchange.Xliff;

namespace Localization.Memory.Xliff;

/// <summary>How XLIFF says that a machine made a translation: <c>subState</c> of 2.x (§4.3.1.34) with our own
/// prefix, and <c>state-qualifier</c> of 1.2.</summary>
internal static class XliffOrigin
{
    /// <summary>Whether a machine made it.</summary>
    /// <param name="segment">The segment of 2.x, or the unit of 1.2.</param>
    /// <param name="target">Its target.</param>
    public static bool IsMachine(XElement segment, XElement target) =>
        segment.Attribute("subState")?.Value == XliffProvenance.MachineSubState
        || target.Attribute("state-qualifier")?.Value is "mt-suggestion" or "leveraged-mt";
}
