namespace Localization.Exchange.Reading;

/// <summary>The elements of a document are nested too deep.</summary>
/// <param name="line">The line, from 1.</param>
public sealed class XmlDepthException(int line) : Exception
{
    /// <summary>The line, from 1.</summary>
    public int Line => line;
}
