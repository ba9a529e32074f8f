namespace Localization.Llama.Files;

/// <summary>The head of a GGUF file (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md), read before llama.cpp
/// loads it: what does not hold there ends the process, not the call. In: a file. Out: what it says of its model, after
/// every count, string, dimension and place was found to lie inside the file.</summary>
public sealed class GgufFile
{
    private const uint Magic = 0x46554747;
    private const int MostTensors = 1 << 17,
        MostValues = 1 << 16,
        LongestName = 63,
        MostDimensions = 4,
        DefaultAlignment = 32;

    private readonly Dictionary<string, GgufValue> _values = [];

    private GgufFile(string path, long length) => (Path, Length) = (path, length);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    public long Length { get; }

    /// <summary>Where the weights start.</summary>
    public long DataStart { get; private set; }

    /// <summary>The architecture, such as <c>llama</c>.</summary>
    public string Architecture => Text("general.architecture") ?? "";

    /// <summary>Words that its vocabulary has.</summary>
    public int Vocabulary => Value("tokenizer.ggml.tokens")?.Count ?? 0;

    /// <summary>Tokens that the model was trained on at once.</summary>
    public long ContextLength => Number("context_length") ?? 0;

    /// <summary>The chat template; null where it has none.</summary>
    public string? Template => Text("tokenizer.chat_template");

    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="GgufException">It is not a GGUF file, is damaged, or holds no language model.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static GgufFile Read(string path)
    {
        using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            1 << 16,
            FileOptions.SequentialScan
        );
        var file = new GgufFile(path, stream.Length);
        file.Read(new GgufReader(stream));
        ModelRules.Check(file);
        return file;
    }

    internal GgufValue? Value(string key) => _values.GetValueOrDefault(key);

    internal string? Text(string key) => Value(key)?.Text;

    /// <summary>A number of the architecture's own, such as <c>block_count</c>.</summary>
    internal long? Number(string key) => Value($"{Architecture}.{key}")?.Number;

    internal IEnumerable<KeyValuePair<string, GgufValue>> Values => _values;

    private void Read(GgufReader reader)
    {
        if (reader.Left < 24 || reader.UInt32() != Magic)
            throw new GgufException(GgufFault.Kind, "GGUF");
        // A file for machines that store the highest byte first has the version in other bytes.
        if (reader.UInt32() is var version and not (2 or 3))
            throw new GgufException(GgufFault.Version, $"{version}");
        var tensors = reader.Count(1);
        var values = reader.Count(1);
        if (tensors is 0 or > MostTensors || values > MostValues)
            throw new GgufException(GgufFault.Damaged, $"8: {tensors}, {values}");
        for (var i = 0; i < values; i++)
        {
            var key = reader.String();
            if (key.Length == 0 || !_values.TryAdd(key, GgufValue.Read(reader)))
                throw new GgufException(GgufFault.Damaged, key);
        }

        ReadTensors(reader, tensors, Alignment());
    }

    private long Alignment()
    {
        if (Value("general.alignment") is not { } value)
            return DefaultAlignment;
        return
            value is { Type: GgufType.UInt32, Number: >= 8 and <= 1 << 16 and var alignment } && long.IsPow2(alignment)
            ? alignment
            : throw new GgufException(GgufFault.Damaged, $"general.alignment = {value.Number}");
    }

    private void ReadTensors(GgufReader reader, int count, long alignment)
    {
        var names = new HashSet<string>();
        var end = 0L;
        for (var i = 0; i < count; i++)
        {
            var name = reader.String();
            if (name.Length is 0 or > LongestName || !names.Add(name))
                throw new GgufException(GgufFault.Damaged, name);
            var bytes = Bytes(reader, name);
            var offset = reader.UInt64();
            if (offset % (ulong)alignment != 0 || offset > long.MaxValue / 2)
                throw new GgufException(GgufFault.Damaged, $"{name}: {offset}");
            end = Math.Max(end, (long)offset + bytes);
        }

        DataStart = (reader.Position + alignment - 1) / alignment * alignment;
        if (DataStart > Length || end > Length - DataStart)
            throw new GgufException(GgufFault.Cut, $"{Length} < {DataStart + end}");
    }

    // What a tensor needs; it fits into the file.
    private long Bytes(GgufReader reader, string name)
    {
        var dimensions = reader.UInt32();
        if (dimensions is 0 or > MostDimensions)
            throw new GgufException(GgufFault.Damaged, $"{name}: {dimensions}");
        Span<ulong> sizes = stackalloc ulong[(int)dimensions];
        UInt128 numbers = 1;
        foreach (ref var size in sizes)
        {
            size = reader.UInt64();
            // No number takes less than an eighth of a byte.
            if (size == 0 || size > (ulong)Length * 8 || (numbers *= size) > (ulong)Length * 8)
                throw new GgufException(GgufFault.Damaged, $"{name}: {size}");
        }

        var number = reader.UInt32();
        // Scales and biases are never packed.
        if (TensorType.Of(number) is not { } type || (dimensions == 1 && number != 0))
            throw new GgufException(GgufFault.Damaged, $"{name}: {number}");
        if (sizes[0] % (ulong)type.Numbers != 0)
            throw new GgufException(GgufFault.Damaged, $"{name}: {sizes[0]}");
        var bytes = numbers / (ulong)type.Numbers * (ulong)type.Bytes;
        return bytes <= (ulong)Length
            ? (long)bytes
            : throw new GgufException(GgufFault.Cut, $"{name}: {Length} < {bytes}");
    }
}
