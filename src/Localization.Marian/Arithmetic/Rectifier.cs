using System.Numerics;

namespace Localization.Marian.Arithmetic;

/// <summary>The rectifier: what is below zero becomes zero.</summary>
internal static class Rectifier
{
    public static void Apply(Span<float> values)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
            Vector.Max(new Vector<float>(values[i..]), Vector<float>.Zero).CopyTo(values[i..]);
        for (; i < values.Length; i++)
            values[i] = MathF.Max(values[i], 0);
    }
}
