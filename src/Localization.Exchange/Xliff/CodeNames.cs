using System.Xml;

namespace Localization.Exchange.Xliff;

/// <summary>What codes are called in XLIFF: <c>type</c> and <c>subType</c> of 2.1 (§4.3.1.35 and §4.3.1.30),
/// <c>ctype</c> of 1.2 (§2.3).</summary>
public static class CodeNames
{
    /// <summary>Writes what a code is, in XLIFF 2.1.</summary>
    public static void Write(XmlWriter writer, InlineCode code)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var (type, subType) = code.Type switch
        {
            InlineCodeType.Bold => ("fmt", "xlf:b"),
            InlineCodeType.Italic => ("fmt", "xlf:i"),
            InlineCodeType.Strike => ("fmt", "html:s"),
            InlineCodeType.Subscript => ("fmt", "html:sub"),
            InlineCodeType.Superscript => ("fmt", null),
            InlineCodeType.Break => ("fmt", "xlf:lb"),
            InlineCodeType.Link => ("link", null),
            InlineCodeType.Image => ("image", null),
            InlineCodeType.Code => ("other", "html:code"),
            InlineCodeType.Note => ("other", "html:sup"),
            InlineCodeType.Field => ("ui", "xlf:var"),
            _ => ((string?)null, (string?)null),
        };
        if (type is not null)
            writer.WriteAttributeString("type", type);
        if (subType is not null)
            writer.WriteAttributeString("subType", subType);
        if (code.Kind == InlineCodeKind.Placeholder && code.Shown is { Length: > 0 } shown)
            writer.WriteAttributeString("equiv", XmlCharacters.Clean(shown));
    }

    /// <summary>What a code is called in XLIFF 1.2, which has other names for spans than for what is alone; null
    /// where it has no name.</summary>
    public static string? Of12(InlineCodeType type, InlineCodeKind kind)
    {
        var isAlone = kind == InlineCodeKind.Placeholder;
        return type switch
        {
            InlineCodeType.Bold => isAlone ? "x-html-b" : "bold",
            InlineCodeType.Italic => isAlone ? "x-html-i" : "italic",
            InlineCodeType.Strike => "x-html-s",
            InlineCodeType.Subscript => "x-html-sub",
            InlineCodeType.Break => isAlone ? "lb" : "x-html-br",
            InlineCodeType.Link => isAlone ? "x-html-a" : "link",
            InlineCodeType.Image => isAlone ? "image" : "x-html-img",
            InlineCodeType.Code => "x-html-code",
            InlineCodeType.Note => "x-html-sup",
            InlineCodeType.Field => "x-var",
            _ => null,
        };
    }
}
