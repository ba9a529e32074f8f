using System.Globalization;
using System.Text.RegularExpressions;
using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.SizeRestriction;

/// <summary>A limit of the standard's own profiles is one number, or a least and a most.</summary>
internal sealed partial class SizeLimits : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.6 Size and Length Restriction: Standard profiles";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var file in document.Files)
        {
            var profiles = file.Element(ModuleNames.Sizes + "profiles");
            foreach (
                var (profile, limit) in new[]
                {
                    ("generalProfile", "sizeRestriction"),
                    ("storageProfile", "storageRestriction"),
                }
            )
            {
                if (profiles?.Value(profile)?.StartsWith("xliff:", StringComparison.Ordinal) != true)
                    continue;
                foreach (var element in file.DescendantsAndSelf())
                {
                    if (element.Attribute(ModuleNames.Sizes + limit) is { } set && !IsLimit(set.Value))
                        yield return new Fault(element, "size-limit", limit, set.Value);
                }
            }
        }
    }

    private static bool IsLimit(string value)
    {
        if (!Limit().IsMatch(value))
            return false;
        var numbers = value.Split(',');
        return numbers.Length < 2
            || !decimal.TryParse(numbers[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var least)
            || !decimal.TryParse(numbers[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var most)
            || least <= most;
    }

    [GeneratedRegex(@"^\s*[0-9]+\s*(,\s*([0-9]+|\*)\s*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Limit();
}
