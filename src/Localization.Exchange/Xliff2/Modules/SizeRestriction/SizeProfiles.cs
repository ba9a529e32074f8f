using Localization.Exchange.Reading;
using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.SizeRestriction;

/// <summary>A profile with the prefix <c>xliff</c> is one of the standard's own.</summary>
internal sealed class SizeProfiles : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.6 Size and Length Restriction: generalProfile, storageProfile";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var profiles in document.Root.Descendants(ModuleNames.Sizes + "profiles"))
        {
            foreach (
                var (attribute, known) in new[]
                {
                    ("generalProfile", "xliff:codepoints"),
                    ("storageProfile", "xliff:utf8, xliff:utf16, xliff:utf32"),
                }
            )
            {
                if (
                    profiles.Value(attribute) is { } name
                    && name.StartsWith("xliff:", StringComparison.Ordinal)
                    && !known.Split(", ").Contains(name)
                )
                    yield return new Fault(profiles, "value-choice", attribute, name, known);
            }
        }
    }
}
