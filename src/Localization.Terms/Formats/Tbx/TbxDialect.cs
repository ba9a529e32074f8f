using System.Collections.Immutable;

namespace Localization.Terms.Formats.Tbx;

/// <summary>A dialect of TermBase eXchange and its style: which data categories there are and how they are
/// written.</summary>
/// <param name="Name">The name of the format.</param>
/// <param name="Type">The dialect, as the root element's <c>type</c> has it.</param>
/// <param name="Style"><c>dct</c>: data categories as tags; <c>dca</c>: as attributes (ISO 30042:2019 §6).</param>
/// <param name="HasMin">Whether it has the Min module.</param>
/// <param name="HasBasic">Whether it has the Basic module.</param>
/// <param name="Is2008">Whether it is TBX-Basic of 2008, whose root is <c>martif</c> (ISO 30042:2008).</param>
internal sealed record TbxDialect(
    string Name,
    string Type,
    string Style,
    bool HasMin,
    bool HasBasic,
    bool Is2008 = false
)
{
    /// <summary>All that are written; all that there are can be read.</summary>
    public static readonly ImmutableArray<TbxDialect> All =
    [
        new("tbx-basic", "TBX-Basic", "dct", HasMin: true, HasBasic: true),
        new("tbx-basic-dca", "TBX-Basic", "dca", HasMin: true, HasBasic: true),
        new("tbx-min", "TBX-Min", "dct", HasMin: true, HasBasic: false),
        new("tbx-min-dca", "TBX-Min", "dca", HasMin: true, HasBasic: false),
        new("tbx-core", "TBX-Core", "dca", HasMin: false, HasBasic: false),
        new("tbx-2008", "TBX-Basic", "dca", HasMin: true, HasBasic: true, Is2008: true),
    ];

    /// <summary>Whether data categories are elements of their own.</summary>
    public bool IsTagged => Style == "dct";
}
