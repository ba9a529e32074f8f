using System.Text;

namespace Localization.Testing.Synthetic;

/// <summary>Replacements as SentencePiece's normalizers hold them: a double-array trie, each node of which has a block
/// of its own, and what replaces.</summary>
public static class SyntheticCharacterMap
{
    private const uint Leaf = 1 << 8,
        Value = 1u << 31;

    public static byte[] Of(params (string From, string To)[] replacements)
    {
        var nodes = new Dictionary<string, Node> { [""] = new() };
        var texts = new List<byte>();
        foreach (var (from, to) in replacements)
        {
            var key = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(from));
            for (var length = 0; length < key.Length; length++)
            {
                nodes[key[..length]].Children.Add(key[length]);
                nodes.TryAdd(key[..(length + 1)], new());
            }

            nodes[key].Text = texts.Count;
            texts.AddRange([.. Encoding.UTF8.GetBytes(to), 0]);
        }

        var units = new uint[256 * (nodes.Count + 1)];
        Place(nodes, "", 0, 0, units, block: new Counter());
        using var map = new MemoryStream();
        map.Write(BitConverter.GetBytes(units.Length * sizeof(uint)));
        foreach (var unit in units)
            map.Write(BitConverter.GetBytes(unit));
        map.Write([.. texts]);
        return map.ToArray();
    }

    private static void Place(
        Dictionary<string, Node> nodes,
        string key,
        uint at,
        uint label,
        uint[] units,
        Counter block
    )
    {
        var node = nodes[key];
        var children = 256 * ++block.Last;
        units[at] = (at ^ children) << 10 | label | (node.Text >= 0 ? Leaf : 0);
        if (node.Text >= 0)
            units[children] = Value | (uint)node.Text;
        foreach (var c in node.Children)
            Place(nodes, key + c, children + c, c, units, block);
    }

    private sealed class Node
    {
        public SortedSet<char> Children { get; } = [];

        public int Text { get; set; } = -1;
    }

    private sealed class Counter
    {
        public uint Last { get; set; }
    }
}
