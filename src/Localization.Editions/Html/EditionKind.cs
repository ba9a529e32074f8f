namespace Localization.Editions;

/// <summary>What an edition is.</summary>
public enum EditionKind
{
    /// <summary>Source and translation side by side.</summary>
    Bilingual,

    /// <summary>The translation in its source's format.</summary>
    Translation,

    /// <summary>A copy of the source.</summary>
    Source,

    /// <summary>A file for other translation tools.</summary>
    Exchange,
}
