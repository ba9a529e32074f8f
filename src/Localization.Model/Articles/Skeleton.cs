using System.Collections.Immutable;

namespace Localization.Model.Articles;

/// <summary>Everything of a document that is not translated, with a slot for each block (Okapi's term). The
/// <see cref="SkeletonPart.Raw"/> of all parts, in order and after <see cref="Preamble"/>, is the document to the
/// byte.</summary>
/// <param name="Parts">The pieces in the document's order.</param>
/// <param name="Preamble">The byte order mark, if the document has one.</param>
/// <param name="EncodingName">The IANA name of the document's encoding, such as <c>utf-8</c>.</param>
public sealed record Skeleton(ImmutableArray<SkeletonPart> Parts, ImmutableArray<byte> Preamble, string EncodingName)
{
    /// <summary>The file itself, where it is a package of parts (Open Packaging Conventions): the pieces are then of
    /// those parts of it that hold text.</summary>
    public ReadOnlyMemory<byte> Package { get; init; }
}
