using System.Xml.Linq;

namespace Localization.Terms.Formats.Tbx;

/// <summary>The namespaces of TBX version 3 (ISO 30042:2019) and its public modules.</summary>
internal static class TbxNames
{
    /// <summary>The core.</summary>
    public static readonly XNamespace Core = "urn:iso:std:iso:30042:ed-2";

    /// <summary>The Min module.</summary>
    public static readonly XNamespace Min = "http://www.tbxinfo.net/ns/min";

    /// <summary>The Basic module.</summary>
    public static readonly XNamespace Basic = "http://www.tbxinfo.net/ns/basic";

    /// <summary>The language of an element.</summary>
    public static readonly XName Language = XNamespace.Xml + "lang";
}
