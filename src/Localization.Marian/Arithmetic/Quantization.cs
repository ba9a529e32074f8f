using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Localization.Marian.Arithmetic;

/// <summary>Floats as bytes: multiplied, rounded to the nearest whole number (to the even one between two), held
/// within −127 and 127.</summary>
internal static class Quantization
{
    /// <summary>What is added to an activation, so that it has no sign.</summary>
    public const int Shift = 127;

    /// <summary>Quantizes activations, shifted.</summary>
    public static void Shifted(ReadOnlySpan<float> values, float multiplier, Span<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes.Length, values.Length);
        var i = 0;
        if (Avx2.IsSupported)
        {
            ref var input = ref MemoryMarshal.GetReference(values);
            ref var output = ref MemoryMarshal.GetReference(bytes);
            var order = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
            var (most, shift) = (Vector256.Create((sbyte)-127), Vector256.Create((byte)Shift));
            var scale = Vector256.Create(multiplier);
            for (; i + 32 <= values.Length; i += 32)
            {
                var (a, b) = (Whole(ref input, i, scale), Whole(ref input, i + 8, scale));
                var (c, d) = (Whole(ref input, i + 16, scale), Whole(ref input, i + 24, scale));
                var packed = Avx2.PackSignedSaturate(Avx2.PackSignedSaturate(a, b), Avx2.PackSignedSaturate(c, d));
                var ordered = Avx2.PermuteVar8x32(packed.AsInt32(), order).AsSByte();
                (Vector256.Max(ordered, most).AsByte() + shift).StoreUnsafe(ref output, (nuint)i);
            }
        }

        for (; i < values.Length; i++)
            bytes[i] = (byte)(Whole(values[i], multiplier) + Shift);
    }

    /// <summary>A quantized number. What is not a number, or too large for 32 bits, is −127, as on the machines that
    /// Marian runs on.</summary>
    public static int Whole(float value, float multiplier)
    {
        var rounded = MathF.Round(value * multiplier, MidpointRounding.ToEven);
        return float.Abs(rounded) < 2147483648f ? Math.Clamp((int)rounded, -127, 127) : -127;
    }

    private static Vector256<int> Whole(ref float input, int i, Vector256<float> scale) =>
        Avx.ConvertToVector256Int32(Vector256.LoadUnsafe(ref input, (nuint)i) * scale);
}
