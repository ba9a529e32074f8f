using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Localization.Marian.Arithmetic;

/// <summary>Softmax and sigmoid as Marian computes them, to the last bit.</summary>
internal static class Exponential
{
    private const double Shift = 6755399441055744;
    private const double Cubic = 1.6938359250920212e-06;
    private const double Square = 0.00023459809789509004;
    private const double Linear = 0.021660849396613134;

    // e^-20 is 2e-9.
    private const float Negligible = 20;

    // 2^(i/32), less what the shift adds to the exponent.
    private static readonly ulong[] Powers =
    [
        0x3ff0000000000000,
        0x3fefd9b0d3158574,
        0x3fefb5586cf9890f,
        0x3fef9301d0125b51,
        0x3fef72b83c7d517b,
        0x3fef54873168b9aa,
        0x3fef387a6e756238,
        0x3fef1e9df51fdee1,
        0x3fef06fe0a31b715,
        0x3feef1a7373aa9cb,
        0x3feedea64c123422,
        0x3feece086061892d,
        0x3feebfdad5362a27,
        0x3feeb42b569d4f82,
        0x3feeab07dd485429,
        0x3feea47eb03a5585,
        0x3feea09e667f3bcd,
        0x3fee9f75e8ec5f74,
        0x3feea11473eb0187,
        0x3feea589994cce13,
        0x3feeace5422aa0db,
        0x3feeb737b0cdc5e5,
        0x3feec49182a3f090,
        0x3feed503b23e255d,
        0x3feee89f995ad3ad,
        0x3feeff76f2fb5e47,
        0x3fef199bdd85529c,
        0x3fef3720dcef9069,
        0x3fef5818dcfba487,
        0x3fef7c97337b9b5f,
        0x3fefa4afa2a490da,
        0x3fefd0765b6e4540,
    ];

    /// <summary>Turns scores into weights that sum to one. A length that is a multiple of four is computed four numbers
    /// at a time with a polynomial, another one number at a time with the exact function.</summary>
    public static void Softmax(Span<float> scores)
    {
        var max = scores[0];
        foreach (var score in scores)
            max = MathF.Max(max, score);
        var sum = 0f;
        if (scores.Length % 4 == 0)
        {
            var sums = Vector128<float>.Zero;
            for (var i = 0; i < scores.Length; i += 4)
            {
                var value = Polynomial(Vector128.Create<float>(scores[i..]) - Vector128.Create(max));
                value.CopyTo(scores[i..]);
                sums += value;
            }

            for (var i = 0; i < 4; i++)
                sum += sums[i];
        }
        else
        {
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = Exact(scores[i] - max);
                sum += scores[i];
            }
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }

    /// <summary>Turns scores into logarithms of probabilities.</summary>
    public static void LogSoftmax(Span<float> scores)
    {
        var max = scores[0];
        foreach (var score in scores)
            max = MathF.Max(max, score);
        var sum = 0f;
        if (scores.Length % 4 == 0)
        {
            var sums = Vector128<float>.Zero;
            for (var i = 0; i < scores.Length; i += 4)
            {
                var value = Vector128.Create<float>(scores[i..]) - Vector128.Create(max);
                value.CopyTo(scores[i..]);
                sums += Polynomial(value);
            }

            for (var i = 0; i < 4; i++)
                sum += sums[i];
        }
        else
        {
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] -= max;
                sum += Exact(scores[i]);
            }
        }

        var logarithm = MathF.Log(sum);
        for (var i = 0; i < scores.Length; i++)
            scores[i] -= logarithm;
    }

    /// <summary>The logarithm of the sum of the exponentials of scores. Those that add too little are left out: of a
    /// vocabulary of 32,000 pieces less than 0.0001 is missing.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="largest">The largest of them.</param>
    public static float LogSum(ReadOnlySpan<float> scores, float largest)
    {
        var least = Vector256.Create(largest - Negligible);
        var sums = Vector128<float>.Zero;
        var (sum, i) = (0f, 0);
        for (; i <= scores.Length - 16; i += 16)
        {
            var block = scores.Slice(i, 16);
            if (Vector256.LessThanAll(Vector256.Max(Vector256.Create(block), Vector256.Create(block[8..])), least))
                continue;
            for (var j = 0; j < 16; j += 4)
                sums += Polynomial(Vector128.Create(block[j..]) - Vector128.Create(largest));
        }

        for (; i < scores.Length; i++)
            sum += Exact(scores[i] - largest);
        return largest + MathF.Log(sum + Vector128.Sum(sums));
    }

    /// <summary>The logistic function of each number.</summary>
    public static void Sigmoid(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += 4)
        {
            var power = Polynomial(Vector128.Create<float>(values[i..]));
            (power / (Vector128<float>.One + power)).CopyTo(values[i..]);
        }
    }

    /// <summary>The exponential, as the C library of WebAssembly (musl) computes it.</summary>
    public static float Exact(float x)
    {
        if (x > 88.72283f)
            return float.PositiveInfinity;
        if (x < -103.972084f)
            return 0;
        if (float.IsNaN(x))
            return x;
        var scaled = 1.4426950408889634 * Powers.Length * x;
        var shifted = scaled + Shift;
        var rest = scaled - (shifted - Shift);
        var whole = BitConverter.DoubleToUInt64Bits(shifted);
        var power = BitConverter.UInt64BitsToDouble(Powers[(int)(whole % (ulong)Powers.Length)] + (whole << 47));
        var upper = Cubic * rest + Square;
        return (float)((upper * (rest * rest) + (Linear * rest + 1)) * power);
    }

    // Cephes' approximation, as sse_mathfun.h has it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Polynomial(Vector128<float> x)
    {
        x = Vector128.Min(x, Vector128.Create(88.3762626647949f));
        x = Vector128.Max(x, Vector128.Create(-88.3762626647949f));
        var power = x * Vector128.Create(1.44269504088896341f) + Vector128.Create(0.5f);
        power = Vector128.Floor(power);
        x -= power * Vector128.Create(0.693359375f);
        x -= power * Vector128.Create(-2.12194440e-4f);
        var y = Vector128.Create(1.9875691500E-4f);
        y = y * x + Vector128.Create(1.3981999507E-3f);
        y = y * x + Vector128.Create(8.3334519073E-3f);
        y = y * x + Vector128.Create(4.1665795894E-2f);
        y = y * x + Vector128.Create(1.6666665459E-1f);
        y = y * x + Vector128.Create(5.0000001201E-1f);
        y = y * (x * x) + x + Vector128<float>.One;
        var exponent = (Vector128.ConvertToInt32(power) + Vector128.Create(0x7F)) << 23;
        return y * exponent.AsSingle();
    }
}
