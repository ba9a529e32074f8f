using System.Collections.Immutable;

namespace Localization.Apertium.Grammar;

/// <summary>Puts codes that have moved with their words in an order in which they nest.</summary>
internal static class CodeOrder
{
    /// <summary>The codes at their new positions. None is lost; a pair that would cross another is widened to hold
    /// it.</summary>
    /// <param name="codes">The source's codes, in order.</param>
    /// <param name="positions">The new position of each.</param>
    /// <param name="length">The length of the new text.</param>
    public static ImmutableArray<InlineCode> Nest(ImmutableArray<InlineCode> codes, int[] positions, int length)
    {
        var nodes = Read(codes, positions, length);
        var result = ImmutableArray.CreateBuilder<InlineCode>(codes.Length);
        Write(nodes, codes, result);
        return result.ToImmutable();
    }

    private static List<Node> Read(ImmutableArray<InlineCode> codes, int[] positions, int length)
    {
        var roots = new List<Node>();
        var open = new Stack<Node>();
        for (var i = 0; i < codes.Length; i++)
        {
            var at = Math.Clamp(positions[i], 0, length);
            if (codes[i].Kind == InlineCodeKind.End && open.Count > 0 && codes[open.Peek().First].Id == codes[i].Id)
            {
                var node = open.Pop();
                node.Last = i;
                node.End = Math.Max(at, node.Start);
                continue;
            }

            var added = new Node(i) { Start = at, End = at };
            (open.Count > 0 ? open.Peek().Children : roots).Add(added);
            if (codes[i].Kind == InlineCodeKind.Start)
                open.Push(added);
        }

        foreach (var root in roots)
            root.Widen();
        Separate(roots);
        return roots;
    }

    // Siblings may have changed places or overlap now: in the order of the target, each begins where the last ended.
    private static void Separate(List<Node> siblings)
    {
        siblings.Sort((a, b) => (a.Start, a.End, a.First).CompareTo((b.Start, b.End, b.First)));
        var last = 0;
        foreach (var node in siblings)
        {
            node.Start = Math.Max(node.Start, last);
            node.End = Math.Max(node.End, node.Start);
            last = node.End;
            foreach (var child in node.Children)
                (child.Start, child.End) = (
                    Math.Clamp(child.Start, node.Start, node.End),
                    Math.Clamp(child.End, node.Start, node.End)
                );
            Separate(node.Children);
        }
    }

    private static void Write(
        List<Node> nodes,
        ImmutableArray<InlineCode> codes,
        ImmutableArray<InlineCode>.Builder result
    )
    {
        foreach (var node in nodes)
        {
            result.Add(codes[node.First] with { Position = node.Start });
            Write(node.Children, codes, result);
            if (node.Last >= 0)
                result.Add(codes[node.Last] with { Position = node.End });
        }
    }

    private sealed class Node(int first)
    {
        public int First { get; } = first;
        public int Last { get; set; } = -1;
        public int Start { get; set; }
        public int End { get; set; }
        public List<Node> Children { get; } = [];

        public void Widen()
        {
            foreach (var child in Children)
            {
                child.Widen();
                if (Last >= 0)
                    (Start, End) = (Math.Min(Start, child.Start), Math.Max(End, child.End));
            }
        }
    }
}
