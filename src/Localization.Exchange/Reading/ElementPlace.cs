namespace Localization.Exchange.Reading;

/// <summary>Where an element is in the text of its file.</summary>
/// <param name="Name">Its name with its prefix.</param>
/// <param name="Start">The index of its start tag.</param>
/// <param name="Content">The index after its start tag.</param>
/// <param name="Close">The index of its end tag; that after the start tag where it is one tag.</param>
/// <param name="End">The index after it.</param>
public sealed record ElementPlace(string Name, int Start, int Content, int Close, int End)
{
    /// <summary>Whether it is one tag that opens and closes.</summary>
    public bool IsOneTag => Content == End;

    /// <summary>Its prefix with the colon; empty for none.</summary>
    public string Prefix => Name[..(Name.IndexOf(':', StringComparison.Ordinal) + 1)];
}
