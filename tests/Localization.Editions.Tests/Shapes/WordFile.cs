using System.Text;
using Localization.Editions.Packaging;

namespace Localization.Editions.Tests.Shapes;

/// <summary>The smallest document of a word processor.</summary>
internal static class WordFile
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>A document with a body. List 1 has bullets, list 2 numbers.</summary>
    public static byte[] Of(string body) =>
        Package.Write([
            ("word/document.xml", Encoding.UTF8.GetBytes($"<w:document {Names}><w:body>{body}</w:body></w:document>")),
            (
                "word/numbering.xml",
                Encoding.UTF8.GetBytes(
                    $"<w:numbering {Names}>{Abstract(0, "bullet")}{Abstract(1, "decimal")}"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
                )
            ),
        ]);

    private static string Abstract(int id, string format) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">"
        + string.Concat(
            Enumerable
                .Range(0, 3)
                .Select(level =>
                    $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/></w:lvl>"
                )
        )
        + "</w:abstractNum>";
}
