using System.Runtime.InteropServices;
using System.Text;

namespace Localization.Testing.Synthetic;

/// <summary>Writes a GGUF file: values, and tensors of 32-bit numbers.</summary>
/// <param name="values">The values by key: <c>uint</c>, <c>float</c>, <c>string</c> or an array of one of
/// these.</param>
public sealed class SyntheticGguf(IReadOnlyDictionary<string, object> values)
{
    private const int Alignment = 32;

    private readonly List<(string Name, float[] Weights, ulong[] Sizes)> _tensors = [];

    /// <summary>Adds a tensor; a single row is a list of numbers.</summary>
    public void Add(string name, float[] weights, int columns, int rows) =>
        _tensors.Add((name, weights, rows == 1 ? [(ulong)columns] : [(ulong)columns, (ulong)rows]));

    /// <summary>Writes the file.</summary>
    public void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write("GGUF"u8);
        writer.Write(3u);
        writer.Write((ulong)_tensors.Count);
        writer.Write((ulong)values.Count);
        foreach (var (key, value) in values)
        {
            Text(writer, key);
            Value(writer, value);
        }

        var offset = 0L;
        foreach (var (name, weights, sizes) in _tensors)
        {
            Text(writer, name);
            writer.Write(sizes.Length);
            foreach (var size in sizes)
                writer.Write(size);
            writer.Write(0u);
            writer.Write(offset);
            offset = Aligned(offset + weights.Length * sizeof(float));
        }

        foreach (var (_, weights, _) in _tensors)
        {
            writer.Write(new byte[Aligned(writer.BaseStream.Position) - writer.BaseStream.Position]);
            writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        }
    }

    private static long Aligned(long place) => (place + Alignment - 1) / Alignment * Alignment;

    private static void Value(BinaryWriter writer, object value)
    {
        writer.Write(Type(value));
        if (value is not Array list)
        {
            Single(writer, value);
            return;
        }

        writer.Write(list.Length > 0 ? Type(list.GetValue(0)!) : 4u);
        writer.Write((ulong)list.Length);
        foreach (var item in list)
            Single(writer, item);
    }

    private static uint Type(object value) =>
        value switch
        {
            uint => 4,
            int => 5,
            float => 6,
            string => 8,
            Array => 9,
            _ => throw new ArgumentException(value.GetType().Name),
        };

    private static void Single(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case uint number:
                writer.Write(number);
                break;
            case int number:
                writer.Write(number);
                break;
            case float number:
                writer.Write(number);
                break;
            default:
                Text(writer, (string)value);
                break;
        }
    }

    private static void Text(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }
}
