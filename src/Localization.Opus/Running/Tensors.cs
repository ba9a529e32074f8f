using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Localization.Opus.Running;

/// <summary>Values that networks take and give. The first dimension of each is its rows.</summary>
internal static class Tensors
{
    /// <summary>Whole numbers.</summary>
    public static OrtValue Of(long[] values, params long[] shape) =>
        OrtValue.CreateTensorValueFromMemory(values, shape);

    /// <summary>A truth value.</summary>
    public static OrtValue Of(bool value) => OrtValue.CreateTensorValueFromMemory(new[] { value }, [1]);

    /// <summary>Floating-point numbers without content.</summary>
    public static OrtValue Empty(params long[] shape) =>
        OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, TensorElementType.Float, shape);

    /// <summary>Some rows of a tensor, in an order of their own.</summary>
    /// <exception cref="InvalidDataException">It has fewer rows.</exception>
    public static OrtValue Rows(OrtValue tensor, int[] rows)
    {
        var shape = Shape(tensor);
        if (shape.Length == 0 || rows.Max() >= shape[0])
            throw new InvalidDataException($"{string.Join('×', shape)}, {rows.Max() + 1}");
        var size = checked((int)shape.Skip(1).Aggregate(1L, (product, d) => checked(product * d)));
        var result = Empty([rows.Length, .. shape.Skip(1)]);
        var source = tensor.GetTensorDataAsSpan<float>();
        var target = result.GetTensorMutableDataAsSpan<float>();
        for (var i = 0; i < rows.Length; i++)
            source.Slice(rows[i] * size, size).CopyTo(target.Slice(i * size, size));
        return result;
    }

    /// <summary>The dimensions of a tensor of floating-point numbers.</summary>
    /// <exception cref="InvalidDataException">It is of another kind.</exception>
    public static long[] Shape(OrtValue tensor)
    {
        var type = tensor.GetTensorTypeAndShape();
        return type.ElementDataType == TensorElementType.Float
            ? type.Shape
            : throw new InvalidDataException($"{type.ElementDataType}");
    }
}
