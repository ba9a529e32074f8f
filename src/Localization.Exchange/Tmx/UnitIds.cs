using System.Text.RegularExpressions;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Tmx;

/// <summary>The id of a unit has no white space.</summary>
internal sealed partial class UnitIds : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "TMX 1.4b tu: tuid";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) =>
        document
            .Descendants()
            .Where(e => e.Is("tu") && e.Value("tuid") is { } id && Space().IsMatch(id))
            .Select(e => new Fault(e, "tuid-space", e.Value("tuid")!));

    [GeneratedRegex(@"\s", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
