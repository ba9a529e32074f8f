namespace Localization.Exchange.Reading;

/// <summary>An element of a file with its place.</summary>
/// <param name="Element">The element; each element in it knows its line (<see cref="EntryReader.LineOf"/>).</param>
/// <param name="Fault">Why it is not whole.</param>
/// <param name="Place">The name of the element in which <paramref name="Fault"/> was found; empty for none.</param>
public sealed record ExchangeEntry(XElement Element, EntryFault Fault, string Place)
{
    /// <summary>Its line, from 1.</summary>
    public int Line => EntryReader.LineOf(Element);
}
