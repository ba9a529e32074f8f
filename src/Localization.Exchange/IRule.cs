namespace Localization.Exchange;

/// <summary>A rule of a standard.</summary>
/// <typeparam name="TDocument">The document that it looks at.</typeparam>
internal interface IRule<in TDocument>
{
    /// <summary>The section of the standard; null where each fault names its own.</summary>
    string? Section { get; }

    /// <summary>The places where the document breaks the rule.</summary>
    IEnumerable<Fault> Check(TDocument document);
}
