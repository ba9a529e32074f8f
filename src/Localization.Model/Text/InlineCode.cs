namespace Localization.Model.Text;

/// <summary>A piece of markup inside a text: kept out of the characters that are translated, put back after.</summary>
/// <param name="Position">Where it is: an index into <see cref="InlineText.Text"/>, 0 to its length.</param>
/// <param name="Kind">Opening, closing or alone.</param>
/// <param name="Id">Names the code within its block; a <see cref="InlineCodeKind.Start"/> and its
/// <see cref="InlineCodeKind.End"/> share it.</param>
/// <param name="Data">The markup itself, as it stood in the document (XLIFF's original data).</param>
public readonly record struct InlineCode(int Position, InlineCodeKind Kind, string Id, string Data)
{
    /// <summary>What it is to the reader. This, <see cref="Address"/>, <see cref="Shown"/> and <see cref="Element"/>
    /// follow from the document, so codes that differ only in them are equal.</summary>
    public InlineCodeType Type { get; init; }

    /// <summary>Where a link leads, or where a picture is; null where the document does not say.</summary>
    public string? Address { get; init; }

    /// <summary>What readers see of a placeholder: program code, the alternative text of a picture, the mark of a note,
    /// a formula; null where they see nothing.</summary>
    public string? Shown { get; init; }

    /// <summary>The element of an exchange file that the code was, as XML, where it says more than the other values:
    /// elements and attributes that only that format has; null where it does not.</summary>
    public string? Element { get; init; }

    /// <summary>Whether figures, dates and terms end here: a placeholder is a word of its own, and a note's mark
    /// belongs to no word.</summary>
    public bool IsBarrier => Kind == InlineCodeKind.Placeholder || Type is InlineCodeType.Note or InlineCodeType.Break;

    /// <summary>Whether the codes have the same place, kind, id and data.</summary>
    public bool Equals(InlineCode other) =>
        (Position, Kind, Id, Data) == (other.Position, other.Kind, other.Id, other.Data);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Position, Kind, Id, Data);
}
