using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>A skeleton is in the file or elsewhere, not both and not nowhere.</summary>
internal sealed class SkeletonContent : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.2.2 skeleton";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document
            .Files.Elements(document.Core + "skeleton")
            .Where(s => s.Has("href") == s.Nodes().Any())
            .Select(s => new Fault(s, s.Has("href") ? "skeleton-twice" : "skeleton-empty"));
}
