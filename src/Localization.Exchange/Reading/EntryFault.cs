namespace Localization.Exchange.Reading;

/// <summary>Why an entry is not read to its end.</summary>
public enum EntryFault
{
    /// <summary>It is.</summary>
    None,

    /// <summary>Its elements are nested too deep.</summary>
    TooDeep,

    /// <summary>It has too much text.</summary>
    TooLong,
}
