using System.Buffers.Binary;
using System.Text;

namespace Localization.Marian.Files;

/// <summary>A model in Marian's binary format, version 1: a header per tensor, the names, the shapes, padding, the
/// data. Every length is checked against the file before it is used.</summary>
internal sealed class MarianFile
{
    private const int MaxItems = 10_000;
    private const int MaxName = 1_000;
    private const int MaxDimensions = 8;

    /// <summary>Outside of these bounds a quantized multiplier is none: some tools write a float instead.</summary>
    private const float LeastMultiplier = 1e-3f,
        GreatestMultiplier = 1e6f;

    private readonly Dictionary<string, MarianItem> _items;

    private MarianFile(Dictionary<string, MarianItem> items) => _items = items;

    /// <summary>How many tensors there are.</summary>
    public int Count => _items.Count;

    /// <summary>Reads a file. The tensors are slices of it, not copies.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, or is cut.</exception>
    public static MarianFile Read(ReadOnlyMemory<byte> file)
    {
        var reader = new Reader(file);
        if (reader.Long() is var version and not 1)
            throw new InvalidDataException($"version {version}");
        var headers = new Header[reader.Count(MaxItems)];
        for (var i = 0; i < headers.Length; i++)
            headers[i] = new(reader.Count(MaxName), reader.Long(), reader.Count(MaxDimensions), reader.Long());
        var names = new string[headers.Length];
        for (var i = 0; i < headers.Length; i++)
            names[i] = Encoding.UTF8.GetString(reader.Take(headers[i].Name).Span).TrimEnd('\0');
        var shapes = new (int Rows, int Columns)[headers.Length];
        for (var i = 0; i < headers.Length; i++)
            shapes[i] = Shape(ref reader, headers[i].Dimensions);
        reader.Take(reader.Long());

        var items = new Dictionary<string, MarianItem>(headers.Length, StringComparer.Ordinal);
        for (var i = 0; i < headers.Length; i++)
        {
            var (rows, columns) = shapes[i];
            var item = new MarianItem(names[i], headers[i].Type, rows, columns, reader.Take(headers[i].Bytes));
            if (item.Data.Length < Needed(item) || !items.TryAdd(item.Name, item))
                throw new InvalidDataException($"{item.Name}: {rows} x {columns}, {item.Data.Length} bytes");
        }

        return new MarianFile(items);
    }

    /// <summary>A tensor; null where there is none of that name.</summary>
    public MarianItem? Find(string name) => _items.GetValueOrDefault(name);

    /// <summary>A tensor of floats.</summary>
    /// <exception cref="InvalidDataException">There is none of that name and size.</exception>
    public float[] Floats(string name, int count) =>
        Find(name) is { Type: MarianItem.Float32 } item && item.Count == count ? item.Floats() : throw Missing(name);

    /// <summary>A tensor of quantized weights.</summary>
    /// <exception cref="InvalidDataException">There is none of that name and shape.</exception>
    public MarianItem Weights(string name, int rows, int columns) =>
        Find(name) is { Type: MarianItem.Intgemm8 } item && item.Rows == rows && item.Columns == columns
            ? item
            : throw Missing(name);

    /// <summary>The multiplier of the activations that meet some weights. That of the embeddings is quantized itself,
    /// because Marian's converter quantizes all that bears their name.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is not a positive number.</exception>
    public float Multiplier(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is not { Data.Length: >= sizeof(float) } item)
                continue;
            if (item is { Type: MarianItem.Intgemm8, Count: 1 })
            {
                var value = (sbyte)item.Data.Span[0] * (1 / item.Multiplier);
                if (value is > LeastMultiplier and < GreatestMultiplier)
                    return value;
            }

            return Positive(name, BinaryPrimitives.ReadSingleLittleEndian(item.Data.Span));
        }

        throw Missing(names[0]);
    }

    /// <summary>A multiplier, checked.</summary>
    public static float Positive(string name, float value) =>
        float.IsNormal(value) && value > 0 ? value : throw new InvalidDataException($"{name}: {value}");

    private static InvalidDataException Missing(string name) => new($"no tensor {name} of the expected type and shape");

    private static long Needed(MarianItem item) =>
        item.Type switch
        {
            MarianItem.Float32 => (long)item.Count * sizeof(float),
            MarianItem.Intgemm8 => (long)item.Count + sizeof(float),
            _ => 0,
        };

    private static (int Rows, int Columns) Shape(ref Reader reader, int dimensions)
    {
        var (rows, columns) = (1L, 1L);
        for (var d = 0; d < dimensions; d++)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(reader.Take(sizeof(int)).Span);
            if (size < 0)
                throw new InvalidDataException($"dimension {size}");
            if (d > 0)
                rows *= columns;
            columns = size;
            if (rows * columns is var count && (count < 0 || count > Array.MaxLength))
                throw new InvalidDataException($"{rows} x {columns}");
        }

        return ((int)rows, (int)columns);
    }

    private readonly record struct Header(int Name, long Type, int Dimensions, long Bytes);

    private ref struct Reader(ReadOnlyMemory<byte> rest)
    {
        private ReadOnlyMemory<byte> _rest = rest;

        public ReadOnlyMemory<byte> Take(long length)
        {
            if (length < 0 || length > _rest.Length)
                throw new InvalidDataException($"{length} > {_rest.Length}");
            var taken = _rest[..(int)length];
            _rest = _rest[(int)length..];
            return taken;
        }

        public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)).Span);

        public int Count(int most) =>
            Long() is var count && count >= 0 && count <= most
                ? (int)count
                : throw new InvalidDataException($"{count} > {most}");
    }
}
