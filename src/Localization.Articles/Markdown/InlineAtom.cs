using Localization.Articles.Markdown.Opaque;

namespace Localization.Articles.Markdown;

/// <summary>A stretch of a block's source: characters to translate, or a code.</summary>
/// <param name="Start">Where it begins in the document.</param>
/// <param name="End">After its last character.</param>
/// <param name="Text">The characters as they read, escapes resolved; null for a code.</param>
/// <param name="Kind">What code it is.</param>
/// <param name="Id">The code's id.</param>
internal sealed record InlineAtom(int Start, int End, string? Text, InlineCodeKind Kind = default, string Id = "")
{
    /// <summary>Whether it is the end of a line, whose characters reach from what is before it to what is
    /// after.</summary>
    public bool IsBreak { get; init; }

    /// <summary>What it is to the reader.</summary>
    public InlineCodeType Type { get; init; }

    /// <summary>Where it leads, or where the picture is.</summary>
    public string? Address { get; init; }

    /// <summary>What readers see of a placeholder.</summary>
    public string? Shown { get; init; }

    /// <summary>What it is, where no parser of Markdown knows it; else null.</summary>
    public OpaqueKind? Opaque { get; init; }

    /// <summary>What is written for a code where that is not its source's characters; null where it is.</summary>
    public string? Data { get; init; }
}
