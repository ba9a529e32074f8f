using Localization.Exchange.Xliff2.Core;

namespace Localization.Exchange.Xliff2.Modules.Its;

/// <summary>A threshold needs the rating that it belongs to.</summary>
internal sealed class ItsThresholds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §5.8 ITS: Localization Quality Rating";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document)
    {
        foreach (var element in document.Root.DescendantsAndSelf())
        {
            foreach (var rating in new[] { "locQualityRatingScore", "locQualityRatingVote" })
            {
                if (
                    element.Attribute(ModuleNames.Its + $"{rating}Threshold") is not null
                    && !element.AncestorsAndSelf().Any(a => a.Attribute(ModuleNames.Its + rating) is not null)
                )
                    yield return new Fault(element, "its-threshold", rating);
            }
        }
    }
}
