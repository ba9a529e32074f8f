using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff2.Core;

/// <summary>The id of a note is unique among its siblings.</summary>
internal sealed class UniqueNoteIds : IRule<Xliff2Document>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 2.1 §4.3.1 id";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(Xliff2Document document) =>
        document.All("notes").SelectMany(n => n.Elements(document.Core + "note").Repeated("id-repeated"));
}
