using System.Collections.Frozen;

namespace Localization.Model.Text;

/// <summary>What the inline elements of HTML are to the reader (HTML Standard §4.5).</summary>
public static class HtmlCodeTypes
{
    private static readonly FrozenDictionary<string, InlineCodeType> Types = new Dictionary<string, InlineCodeType>
    {
        ["b"] = InlineCodeType.Bold,
        ["strong"] = InlineCodeType.Bold,
        ["i"] = InlineCodeType.Italic,
        ["em"] = InlineCodeType.Italic,
        ["cite"] = InlineCodeType.Italic,
        ["s"] = InlineCodeType.Strike,
        ["del"] = InlineCodeType.Strike,
        ["strike"] = InlineCodeType.Strike,
        ["sub"] = InlineCodeType.Subscript,
        ["a"] = InlineCodeType.Link,
        ["img"] = InlineCodeType.Image,
        ["picture"] = InlineCodeType.Image,
        ["svg"] = InlineCodeType.Image,
        ["code"] = InlineCodeType.Code,
        ["kbd"] = InlineCodeType.Code,
        ["samp"] = InlineCodeType.Code,
        ["var"] = InlineCodeType.Code,
        ["tt"] = InlineCodeType.Code,
        ["br"] = InlineCodeType.Break,
        ["sup"] = InlineCodeType.Note,
    }.ToFrozenDictionary();

    /// <summary>The type of an element's tags.</summary>
    /// <param name="name">The element's name, in lower case.</param>
    public static InlineCodeType Of(string name) => Types.GetValueOrDefault(name);
}
