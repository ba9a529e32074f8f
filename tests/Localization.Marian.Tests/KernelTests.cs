using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using CsCheck;
using Localization.Marian.Arithmetic;

namespace Localization.Marian.Tests;

/// <summary>Each path of the arithmetic gives the same integers.</summary>
public sealed class KernelTests
{
    private static readonly float[] Multipliers = [1, 42.333f];

    private static readonly Gen<(int Rows, int Inputs, int Columns, int Seed)> Shapes = Gen.Select(
        Gen.Int[1, 9],
        Gen.Int[1, 6].Select(n => n * 32),
        Gen.Int[1, 11],
        Gen.Int
    );

    /// <summary>Every path that this processor has. Where it lacks one, the names of the tests show it.</summary>
    public static TheoryData<string> Paths { get; } = [.. Int8Path.Supported.Select(p => p.Name)];

    [Fact]
    public void LogSum_AnyScores_IsTheLogarithmOfTheSum() =>
        Gen.Select(Gen.Float[-40, 40].Array[1, 200], Gen.Float[-20, 20])
            .Sample(
                (scores, shift) =>
                {
                    var moved = scores.Select(s => s + shift).ToArray();
                    var expected = moved.Max() + Math.Log(moved.Sum(s => Math.Exp(s - (double)moved.Max())));
                    ((double)Exponential.LogSum(moved, Scores.Largest(moved))).ShouldBe(expected, 1e-4);
                }
            );

    [Fact]
    public void IndexOfSum_AnyScores_IsTheFirstOfTheLargest() =>
        Gen.Select(Gen.Int[-6, 6].Select(i => i / 4f).Array[1, 60], Gen.Float[-100, 100])
            .Sample(
                (scores, before) =>
                {
                    var sum = before + Scores.Largest(scores);
                    Scores.Largest(scores).ShouldBe(scores.Max());
                    Scores.IndexOfSum(scores, before, sum).ShouldBe(Array.FindIndex(scores, s => before + s == sum));
                }
            );

    [Theory]
    [MemberData(nameof(Paths))]
    public void Multiply_AnyShape_GivesTheIntegersOfTheScalarPath(string path) =>
        Shapes.Sample((rows, inputs, columns, seed) => ShouldBeScalar(path, rows, inputs, columns, seed));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Multiply_ShapesAroundTheTiles_GivesTheIntegersOfTheScalarPath(string path)
    {
        foreach (var inputs in new[] { 32, 64, 96, 256, 1536 })
        {
            foreach (var rows in Enumerable.Range(0, 10))
            {
                foreach (var columns in Enumerable.Range(0, 14))
                    ShouldBeScalar(path, rows, inputs, columns, rows * 100 + columns);
            }
        }
    }

    [Fact]
    public void Supported_AnyProcessor_HasAPathForAnyInputsAndThoseOfItsInstructions()
    {
        Int8Path.Supported[^1].Name.ShouldBe("scalar");
        Int8Path.Supported.Any(p => p.Name == "AVX-512").ShouldBe(Avx512BW.IsSupported);
        Int8Path.Supported.Any(p => p.Name == "AVX-VNNI").ShouldBe(AvxVnni.IsSupported);
        Int8Path.Supported.Any(p => p.Name == "AVX2").ShouldBe(Avx2.IsSupported);
        Int8Path.Supported.Any(p => p.Name == "128 bits").ShouldBe(Vector128.IsHardwareAccelerated);
    }

    [Fact]
    public void Multiply_FewSaturatingPairs_GivesTheIntegersOfTheScalarPath() =>
        Shapes.Sample(
            (rows, inputs, columns, seed) =>
            {
                columns += 32;
                var random = new Random(seed);
                var activations = Numbers(random, rows * inputs, i => i % 3 == 0 ? (byte)254 : (byte)random.Next(255));
                var weights = Numbers(random, columns * inputs, _ => (sbyte)random.Next(-64, 65));
                foreach (var extreme in new[] { sbyte.MinValue, sbyte.MaxValue })
                    weights.AsSpan(random.Next(weights.Length / 2) * 2, 2).Fill(extreme);
                var expected = new int[rows * columns];
                Int8Kernel.Scalar(activations, weights, rows, inputs, columns, expected);

                var few = SaturatingPairs.Find(weights, inputs).ShouldNotBeNull();
                var sums = new int[rows * columns];
                Int8Kernel.Multiply(activations, weights, rows, inputs, columns, sums, few);
                sums.ShouldBe(expected);
            }
        );

    [Fact]
    public void Dot_AnyShape_GivesTheSumsWithoutSaturation() =>
        Shapes.Sample(
            (rows, inputs, columns, seed) =>
            {
                if (Int8Path.Dot is not { } dot)
                    return;
                columns += Int8Path.LeastColumns;
                var random = new Random(seed);
                var activations = Numbers(random, rows * inputs, i => i % 3 == 0 ? (byte)254 : (byte)random.Next(255));
                var weights = Numbers(random, columns * inputs, _ => (sbyte)random.Next(-128, 128));
                var sums = new int[rows * columns];
                dot.Multiply(activations, weights, rows, inputs, columns, sums);
                for (var i = 0; i < sums.Length; i++)
                {
                    var (row, column) = Math.DivRem(i, columns);
                    var sum = Enumerable
                        .Range(0, inputs)
                        .Sum(n => activations[row * inputs + n] * weights[column * inputs + n]);
                    sums[i].ShouldBe(sum);
                }
            }
        );

    [Fact]
    public void Dot_Processor_IsThereWhereItHasTheInstructions() =>
        (Int8Path.Dot is not null).ShouldBe(AvxVnni.IsSupported || Dp.IsSupported);

    [Theory]
    [InlineData(64, 64, 0)]
    [InlineData(64, 65, 1)]
    [InlineData(127, 1, 0)]
    [InlineData(127, 2, 1)]
    [InlineData(-64, -64, 0)]
    [InlineData(-64, -65, 1)]
    [InlineData(-128, 127, 0)]
    [InlineData(-128, -1, 1)]
    public void Find_Pair_IsFoundIfItMaySaturate(sbyte first, sbyte second, int count)
    {
        // In each place of a vector, and not across two pairs.
        for (var place = 0; place < 1600; place += 2)
        {
            var weights = new sbyte[50 * 32];
            (weights[place], weights[place + 1]) = (first, second);
            SaturatingPairs.Find(weights, 32).ShouldNotBeNull().Count.ShouldBe(count);
        }
    }

    [Fact]
    public void Find_ManyPairs_IsNothing() =>
        SaturatingPairs.Find([.. Enumerable.Repeat(sbyte.MaxValue, 32 * 100)], 32).ShouldBeNull();

    [Fact]
    public void Multiply_LargeNeighbours_SaturateAtSixteenBits()
    {
        var activations = Enumerable.Repeat((byte)254, 32).ToArray();
        var weights = Enumerable.Repeat((sbyte)127, 32).ToArray();
        var sums = new int[1];
        Int8Kernel.Multiply(activations, weights, 1, 32, 1, sums);
        sums[0].ShouldBe(16 * short.MaxValue);
    }

    [Theory]
    [InlineData(1, 32, 1, 31, 32, 1)]
    [InlineData(1, 32, 2, 32, 32, 2)]
    [InlineData(2, 32, 1, 64, 32, 1)]
    [InlineData(1, 31, 1, 31, 31, 1)]
    [InlineData(-1, 32, 1, 32, 32, 1)]
    public void Multiply_TooLittleMemory_IsRefused(int rows, int inputs, int columns, int a, int b, int c) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            Int8Kernel.Multiply(new byte[a], new sbyte[b], rows, inputs, columns, new int[c])
        );

    [Fact]
    public void Shifted_AnyNumbers_AreWhatOneByOneIs()
    {
        float[] special =
        [
            0,
            -0f,
            0.5f,
            1.5f,
            2.5f,
            -0.5f,
            127.4f,
            500,
            -500,
            1e20f,
            -1e20f,
            float.NaN,
            float.PositiveInfinity,
        ];
        Gen.Float.Array[0, 100]
            .Sample(values =>
            {
                float[] all = [.. values, .. special, .. special, .. special];
                foreach (var multiplier in Multipliers)
                {
                    var bytes = new byte[all.Length];
                    Quantization.Shifted(all, multiplier, bytes);
                    bytes.ShouldBe(all.Select(v => (byte)(Quantization.Whole(v, multiplier) + Quantization.Shift)));
                }
            });
    }

    [Fact]
    public void Largest_AnyWeights_IsTheLargestWithoutSign() =>
        Gen
            .SByte.Array[0, 100]
            .Sample(weights =>
                Int8Kernel.Largest(weights).ShouldBe(weights.Select(w => Math.Abs((int)w)).DefaultIfEmpty().Max())
            );

    [Theory]
    [InlineData(0.5f, 0)]
    [InlineData(1.5f, 2)]
    [InlineData(2.5f, 2)]
    [InlineData(-2.5f, -2)]
    [InlineData(300, 127)]
    [InlineData(-300, -127)]
    [InlineData(1e10f, -127)]
    [InlineData(float.NaN, -127)]
    public void Whole_Number_RoundsToEvenAndIsHeld(float value, int whole) =>
        Quantization.Whole(value, 1).ShouldBe(whole);

    [Fact]
    public void Exact_AnyNumber_IsTheExponential() =>
        Gen.Float[-100, 88]
            .Sample(x =>
            {
                var expected = Math.Exp(x);
                ((double)Exponential.Exact(x)).ShouldBe(expected, expected * 1e-7 + 1e-45);
            });

    [Fact]
    public void Softmax_AnyLength_SumsToOne() =>
        Gen.Float[-50, 50]
            .Array[1, 130]
            .Sample(scores =>
            {
                var largest = Array.IndexOf(scores, scores.Max());
                Exponential.Softmax(scores);
                scores.Sum().ShouldBe(1, 1e-4f);
                scores[largest].ShouldBe(scores.Max());
            });

    // Extremes are frequent: they are what saturates.
    private static void ShouldBeScalar(string name, int rows, int inputs, int columns, int seed)
    {
        var path = Int8Path.Supported.Single(p => p.Name == name);
        if (inputs % path.Length != 0)
            return;

        var random = new Random(seed);
        var activations = Numbers(random, rows * inputs, i => i % 3 == 0 ? (byte)254 : (byte)random.Next(256));
        var weights = Numbers(
            random,
            columns * inputs,
            i => i % 3 == 0 ? (i == 0 ? sbyte.MinValue : sbyte.MaxValue) : (sbyte)random.Next(-128, 128)
        );
        var expected = new int[rows * columns];
        Int8Kernel.Scalar(activations, weights, rows, inputs, columns, expected);

        // What is beside the sums stays.
        var sums = Enumerable.Repeat(-1, expected.Length + 8).ToArray();
        if (columns >= Int8Path.LeastColumns)
        {
            path.Multiply(activations, weights, rows, inputs, columns, sums);
            sums.ShouldBe([.. expected, .. Enumerable.Repeat(-1, 8)]);
        }

        Int8Kernel.Multiply(activations, weights, rows, inputs, columns, sums);
        sums.ShouldBe([.. expected, .. Enumerable.Repeat(-1, 8)]);
    }

    private static T[] Numbers<T>(Random random, int count, Func<int, T> next) =>
        [.. Enumerable.Range(0, count).Select(_ => next(random.Next(9)))];
}
