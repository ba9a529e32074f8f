namespace Localization.Exchange.Reading;

/// <summary>How much of an element is read.</summary>
public enum EntryPart
{
    /// <summary>Nothing; what it holds is looked at.</summary>
    None,

    /// <summary>Its attributes.</summary>
    Attributes,

    /// <summary>All that it holds.</summary>
    Whole,
}
