namespace Localization.Exchange.Reading;

/// <summary>Where an attribute is in the text of its file.</summary>
/// <param name="Start">The index of its name.</param>
/// <param name="End">The index after its value's quotation mark.</param>
public sealed record AttributePlace(int Start, int End);
