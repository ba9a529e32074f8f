using System.Xml;
using System.Xml.Linq;
using Localization.Exchange.Reading;

namespace Localization.Articles.Markup;

/// <summary>The tokens of a file of XML. Whether it is well-formed and harmless says the platform's reader; the
/// tokens say where everything is, so that it can be written back to the byte.</summary>
internal static class XmlTokens
{
    /// <summary>How deep elements may be nested.</summary>
    public const int Deepest = 256;

    /// <summary>The tokens of a file.</summary>
    /// <param name="path">Its path, for the error.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ArticleFormatException">It is not well-formed, has a document type, or is nested too deep
    /// (<c>article-xml</c>, <c>article-xml-dtd</c>, <c>article-deep</c>).</exception>
    public static List<MarkupToken> Read(string path, string text)
    {
        Checked(path, text, () => PlacedXml.Check(text, Deepest));
        return MarkupTokenizer.ReadXml(text);
    }

    /// <summary>The root of a file, with the places of all elements. A document type is skipped, as old XLIFF has it;
    /// its entities are unknown.</summary>
    /// <param name="path">Its path, for the error.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ArticleFormatException">As <see cref="Read"/>.</exception>
    public static XElement Root(string path, string text)
    {
        XElement? root = null;
        Checked(path, text, () => root = PlacedXml.Read(text, Deepest));
        return root!;
    }

    /// <summary>The index of the tag that closes the element of the tag at <paramref name="start"/>.</summary>
    public static int EndOf(IReadOnlyList<MarkupToken> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind switch
            {
                MarkupTokenKind.Start when !tokens[i].IsEmpty => 1,
                MarkupTokenKind.End => -1,
                _ => 0,
            };
            if (depth == 0)
                return i;
        }

        return tokens.Count - 1;
    }

    /// <summary>A name without its prefix.</summary>
    public static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static void Checked(string path, string text, Action read)
    {
        try
        {
            read();
        }
        catch (XmlDepthException exception)
        {
            throw new ArticleFormatException(exception, "article-deep", path, exception.Line, Deepest);
        }
        catch (XmlException exception) when (text.Contains("<!DOCTYPE", StringComparison.Ordinal))
        {
            throw new ArticleFormatException(exception, "article-xml-dtd", path);
        }
        catch (XmlException exception)
        {
            throw new ArticleFormatException(
                exception,
                "article-xml",
                path,
                exception.LineNumber,
                exception.LinePosition,
                exception.Message
            );
        }
    }
}
