namespace Localization.Model.Errors;

/// <summary>What a provider's failure means for the next request.</summary>
public enum ProviderFault
{
    /// <summary>The next request would fail too: a key, an address or a setting is wrong.</summary>
    Permanent,

    /// <summary>The same request may succeed later.</summary>
    Transient,

    /// <summary>What was sent is at fault: a smaller part of it may succeed.</summary>
    Content,
}
