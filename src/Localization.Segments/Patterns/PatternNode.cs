namespace Localization.Segments.Patterns;

/// <summary>A piece of a parsed pattern. How greedy a repetition is does not show here, except where it is possessive:
/// segmentation asks only whether a pattern matches, never how far.</summary>
internal abstract record PatternNode
{
    /// <summary>Matches the empty text.</summary>
    public static readonly PatternNode Empty = new Sequence([]);
}

/// <summary>One character of a set.</summary>
internal sealed record OneOf(CharacterSet Set) : PatternNode;

/// <summary>The items, one after the other.</summary>
internal sealed record Sequence(IReadOnlyList<PatternNode> Items) : PatternNode;

/// <summary>Any one of the items.</summary>
internal sealed record Choice(IReadOnlyList<PatternNode> Items) : PatternNode;

/// <summary>The item <paramref name="Min"/> to <paramref name="Max"/> times; a <paramref name="Max"/> of null has no
/// limit.</summary>
internal sealed record Repeat(PatternNode Item, int Min, int? Max, bool Possessive) : PatternNode
{
    /// <summary>The same without possession, or null where there is no such pattern. A possessive repetition of one set
    /// gives nothing back, which is to say that it stops only before a character that is not in the set, or when it may
    /// not go on.</summary>
    public PatternNode? Unpossessed()
    {
        var item = Item;
        while (item is Group group)
            item = group.Item;
        if (item is not OneOf one)
            return null;

        var stop = new Look(one.Set, false, true);
        if (Max is not { } max)
            return new Sequence([new Repeat(item, Min, null, false), stop]);
        if (max == Min)
            return new Repeat(item, max, max, false);
        return new Choice([
            new Repeat(item, max, max, false),
            new Sequence([new Repeat(item, Min, max - 1, false), stop]),
        ]);
    }
}

/// <summary>A condition on the one character to the left or to the right. <c>\b</c>, <c>\A</c>, <c>\z</c> and
/// multi-line <c>^</c> and <c>$</c> are made of these: past either end of the text there is a character that no set
/// holds.</summary>
internal sealed record Look(CharacterSet Set, bool Behind, bool Negative) : PatternNode;

/// <summary><c>$</c> or <c>\Z</c>: the end of the text, or a line break that ends it.</summary>
internal sealed record LastLineEnd : PatternNode;

/// <summary>A look of more than one character.</summary>
internal sealed record LookAround(PatternNode Item, bool Behind, bool Negative) : PatternNode;

/// <summary><c>(?&gt;…)</c>: what it matched first stays.</summary>
internal sealed record Atomic(PatternNode Item) : PatternNode;

/// <summary>A capturing group, by number from 1.</summary>
internal sealed record Group(PatternNode Item, int Number) : PatternNode;

/// <summary>What a group captured, again.</summary>
internal sealed record BackReference(int Number) : PatternNode;
