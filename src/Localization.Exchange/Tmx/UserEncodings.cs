using Localization.Exchange.Reading;

namespace Localization.Exchange.Tmx;

/// <summary>A table of characters with codes names the encoding that it extends.</summary>
internal sealed class UserEncodings : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "TMX 1.4b ude: base";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document) =>
        document
            .Descendants()
            .Where(e => e.Is("ude") && !e.Has("base") && e.Elements().Any(m => m.Has("code")))
            .Select(e => new Fault(e, "attribute-missing", "ude", "base"));
}
