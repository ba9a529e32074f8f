using System.Text;
using System.Xml;

namespace Localization.Editions.Xliff;

/// <summary>Writes files of XML: UTF-8, every line end of a text kept.</summary>
internal static class XliffXml
{
    /// <summary>The bytes of a document.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var output = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                output,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    NewLineHandling = NewLineHandling.Entitize,
                }
            )
        )
            write(writer);
        return output.ToArray();
    }
}
