namespace Localization.Model.Text;

/// <summary>A translation as a file was handed out with it.</summary>
/// <param name="Digest">The text: see <see cref="TextDigest"/>.</param>
/// <param name="State">How far it had come.</param>
public sealed record HandedOut(string Digest, SegmentState State)
{
    /// <summary>Whether a text is the one that was handed out.</summary>
    public bool IsSame(InlineText text) => TextDigest.Of(text) == Digest;
}
