using System.Collections.Immutable;

namespace Localization.Editions.Structure;

/// <summary>A block as editions show it.</summary>
/// <param name="block">The block.</param>
/// <param name="target">Its translation; null where it is shown as it is.</param>
/// <param name="segments">Its segments, with their numbers in the article.</param>
internal sealed class ShownBlock(Block block, InlineText? target, ImmutableArray<NumberedSegment> segments)
{
    private Dictionary<(string Id, InlineCodeKind Kind), int>? _places;
    private int _next;

    /// <summary>The block.</summary>
    public Block Block => block;

    /// <summary>Its translation; null where it is shown as it is.</summary>
    public InlineText? Target => target;

    /// <summary>Its segments, with their numbers in the article.</summary>
    public ImmutableArray<NumberedSegment> Segments => segments;

    /// <summary>The texts of codes that are blocks of their own, such as alternative texts of pictures, by the id of
    /// the code.</summary>
    public required ILookup<string, ShownBlock> Inner { get; init; }

    /// <summary>What it is.</summary>
    public BlockRole Role => Block.Role;

    /// <summary>Whether it says what a code of another block shows, such as the alternative text of a picture, and is
    /// shown there.</summary>
    public bool IsOfCode => Block.Inside is not null && (Role is BlockRole.Caption or BlockRole.Metadata);

    /// <summary>Whether it is a picture with its alternative text, or without one.</summary>
    public bool IsPicture =>
        Block.Picture is not null
        || Block.Source.Codes is [{ Position: 0, Type: InlineCodeType.Image }, .. var rest]
            && rest.All(c => c.Type == InlineCodeType.Image && c.Position == Block.Source.Text.Length);

    /// <summary>What it says on one side.</summary>
    public InlineText Text(bool isTarget) => isTarget && Target is { } target ? target : Block.Source;

    /// <summary>A code as the source's reader saw it: a translation may have lost what it is.</summary>
    public InlineCode Known(InlineCode code)
    {
        var (codes, places) = (Block.Source.Codes, Places());

        // Most translations have the codes in the order of the source.
        var place =
            places.Count == codes.Length && _next < codes.Length && IsSame(codes[_next], code)
                ? _next
                : places.GetValueOrDefault((code.Id, code.Kind), -1);
        if (place < 0)
            return code;
        _next = place + 1;
        return codes[place] with { Position = code.Position };
    }

    /// <summary>What readers see of a code that is alone, on one side.</summary>
    public string? Shown(InlineCode code, bool isTarget) =>
        Inner[code.Id].FirstOrDefault(b => b.Role == BlockRole.Caption) is { } alternative && IsImage(code)
            ? alternative.Text(isTarget).Text
            : code.Shown;

    /// <summary>The title of a link or picture, on one side; null where it has none.</summary>
    public string? Title(InlineCode code, bool isTarget) =>
        Inner[code.Id].FirstOrDefault(b => b.Role == BlockRole.Metadata)?.Text(isTarget).Text;

    // Where each code of the source is; of two with one id, the first.
    private Dictionary<(string Id, InlineCodeKind Kind), int> Places()
    {
        if (_places is not null)
            return _places;
        var codes = Block.Source.Codes;
        _places = new(codes.Length);
        for (var i = 0; i < codes.Length; i++)
            _places.TryAdd((codes[i].Id, codes[i].Kind), i);
        return _places;
    }

    private static bool IsSame(in InlineCode one, in InlineCode other) => one.Kind == other.Kind && one.Id == other.Id;

    private static bool IsImage(InlineCode code) => code.Type == InlineCodeType.Image;
}
