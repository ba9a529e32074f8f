using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Localization.Exchange.Grammar;

/// <summary>An attribute that an element may have.</summary>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Type">The type of its value; null for any text.</param>
internal sealed record AttributeShape(bool IsRequired, string? Type);

/// <summary>What an element may hold.</summary>
internal sealed partial class ElementShape
{
    /// <summary>The name that represents any element of a namespace that the grammar does not know.</summary>
    public const string Other = "other";

    /// <summary>Children that are not checked.</summary>
    public const string Any = "any";

    private readonly Regex? _children;

    private ElementShape(
        string section,
        FrozenDictionary<string, AttributeShape> attributes,
        bool isOpen,
        bool hasText,
        string content
    )
    {
        Section = section;
        Attributes = attributes;
        IsOpen = isOpen;
        HasText = hasText;
        Content = content;
        if (content != Any)
        {
            _children = new Regex(
                $"^(?:{Name().Replace(content, "(?:$0;)").Replace(" ", "", StringComparison.Ordinal)})$",
                RegexOptions.NonBacktracking
            );
        }
    }

    /// <summary>The section that describes the element.</summary>
    public string Section { get; }

    /// <summary>The attributes by name.</summary>
    public FrozenDictionary<string, AttributeShape> Attributes { get; }

    /// <summary>Whether attributes of other namespaces are allowed.</summary>
    public bool IsOpen { get; }

    /// <summary>The prefixes of the modules whose attributes are allowed where others are not.</summary>
    public IReadOnlyList<string> Modules { get; private init; } = [];

    /// <summary>Whether the grammar leaves the attributes to others.</summary>
    public bool IsFree { get; private init; }

    /// <summary>Whether text is allowed.</summary>
    public bool HasText { get; }

    /// <summary>The children as the grammar has them.</summary>
    public string Content { get; }

    /// <summary>Whether the children are those that the element may have, in their order.</summary>
    public bool Accepts(IEnumerable<string> children) =>
        _children?.IsMatch(string.Concat(children.Select(c => c + ";"))) ?? true;

    /// <summary>Reads a line of a grammar after the element's name.</summary>
    public static ElementShape Parse(string section, string attributes, string content)
    {
        var words = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hasText = content.StartsWith("#text", StringComparison.Ordinal);
        return new ElementShape(
            section,
            words.Where(w => !w.StartsWith('*')).Select(Attribute).ToFrozenDictionary(a => a.Name, a => a.Shape),
            words.Contains("*"),
            hasText,
            (hasText ? content[5..] : content).Trim()
        )
        {
            IsFree = words.Contains("**"),
            Modules =
            [
                .. words
                    .Where(w => w.StartsWith('*'))
                    .SelectMany(w => w[1..].Split(','))
                    .Where(m => m is not ("" or "*")),
            ],
        };
    }

    // 'id!=id' is a required attribute 'id' of the type 'id'.
    private static (string Name, AttributeShape Shape) Attribute(string word)
    {
        var cut = word.IndexOf('=', StringComparison.Ordinal);
        var name = cut < 0 ? word : word[..cut];
        return (name.TrimEnd('!'), new AttributeShape(name.EndsWith('!'), cut < 0 ? null : word[(cut + 1)..]));
    }

    [GeneratedRegex(@"[\w:.\-]+")]
    private static partial Regex Name();
}
