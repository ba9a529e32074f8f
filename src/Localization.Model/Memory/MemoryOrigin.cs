namespace Localization.Model.Memory;

/// <summary>Who made a translation that the memory holds.</summary>
public enum MemoryOrigin
{
    /// <summary>A provider; reused only under the same content key.</summary>
    Provider,

    /// <summary>A person: written, corrected, signed off, or taken from a memory that people made.</summary>
    Human,
}
