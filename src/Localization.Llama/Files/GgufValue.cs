namespace Localization.Llama.Files;

/// <summary>The types of a value (GGUF, "File Structure", <c>gguf_metadata_value_type</c>).</summary>
internal enum GgufType : uint
{
    UInt8,
    Int8,
    UInt16,
    Int16,
    UInt32,
    Int32,
    Float32,
    Bool,
    String,
    Array,
    UInt64,
    Int64,
    Float64,
}

/// <summary>A value: a number or a string, or what is known of an array.</summary>
/// <param name="Type">Its type; of an array that of its elements.</param>
/// <param name="Count">How many elements the array has; null where the value is none.</param>
internal sealed record GgufValue(GgufType Type, int? Count = null)
{
    /// <summary>The number; null where it is not a whole number.</summary>
    public long? Number { get; init; }

    /// <summary>The number; null where it is none.</summary>
    public double? Real { get; init; }

    /// <summary>The string; null where it is none.</summary>
    public string? Text { get; init; }

    /// <summary>What an array of strings holds; null where it is none.</summary>
    public GgufStrings? Strings { get; init; }

    /// <summary>Reads one.</summary>
    public static GgufValue Read(GgufReader reader)
    {
        var type = ReadType(reader);
        if (type != GgufType.Array)
            return Single(reader, type);
        var element = ReadType(reader);
        // llama.cpp reads no arrays of arrays either.
        if (element == GgufType.Array)
            throw new GgufException(GgufFault.Damaged, $"{reader.Position - 4}: {element}");
        var size = Size(element);
        var count = reader.Count(size);
        if (element == GgufType.String)
            return new GgufValue(element, count) { Strings = GgufStrings.Read(reader, count) };
        reader.Skip((long)count * size);
        return new GgufValue(element, count);
    }

    private static GgufType ReadType(GgufReader reader) =>
        reader.UInt32() is var type && type <= (uint)GgufType.Float64
            ? (GgufType)type
            : throw new GgufException(GgufFault.Damaged, $"{reader.Position - 4}: {type}");

    private static GgufValue Single(GgufReader reader, GgufType type)
    {
        if (type == GgufType.String)
            return new GgufValue(type) { Text = reader.String() };
        ulong bits = Size(type) switch
        {
            1 => reader.Byte(),
            2 => reader.Byte() | (uint)reader.Byte() << 8,
            4 => reader.UInt32(),
            _ => reader.UInt64(),
        };
        long? number = type switch
        {
            GgufType.Float32 or GgufType.Float64 or GgufType.Bool => null,
            GgufType.Int8 => (sbyte)bits,
            GgufType.Int16 => (short)bits,
            GgufType.Int32 => (int)bits,
            _ => (long)bits,
        };
        double? real = type switch
        {
            GgufType.Float32 => BitConverter.UInt32BitsToSingle((uint)bits),
            GgufType.Float64 => BitConverter.UInt64BitsToDouble(bits),
            _ => number,
        };
        return new GgufValue(type) { Number = number, Real = real };
    }

    // The fewest bytes that one has.
    private static int Size(GgufType type) =>
        type switch
        {
            GgufType.UInt8 or GgufType.Int8 or GgufType.Bool => 1,
            GgufType.UInt16 or GgufType.Int16 => 2,
            GgufType.UInt32 or GgufType.Int32 or GgufType.Float32 => 4,
            _ => 8,
        };
}
