using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Localization.Marian.Arithmetic;

/// <summary>Products of matrices in tiles: four columns of weights are loaded once for several rows, because memory is
/// slow to deliver weights. Only <see cref="Int8Kernel"/> checks bounds.</summary>
internal static class Tiles<TProducts, TBytes, TSums>
    where TProducts : IProducts<TBytes, TSums>
{
    /// <summary>Multiplies as <see cref="Int8Kernel.Multiply"/>.</summary>
    /// <param name="activations">Row after row.</param>
    /// <param name="weights">Column after column.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="inputs">How many numbers, a multiple of <see cref="IProducts{TBytes,TSums}.Length"/>.</param>
    /// <param name="columns">How many columns, at least <see cref="Int8Path.LeastColumns"/>.</param>
    /// <param name="sums">Row after row.</param>
    public static void Multiply(
        ReadOnlySpan<byte> activations,
        ReadOnlySpan<sbyte> weights,
        int rows,
        int inputs,
        int columns,
        Span<int> sums
    )
    {
        for (var next = 0; next < columns; next += Int8Path.LeastColumns)
        {
            // The last tile may overlap the one before it.
            var column = Math.Min(next, columns - Int8Path.LeastColumns);
            ref var a = ref MemoryMarshal.GetReference(activations);
            ref var b = ref Unsafe.Add(ref MemoryMarshal.GetReference(weights), column * inputs);
            ref var c = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), column);
            var rest = rows;
            for (; TProducts.HasManyRegisters && rest >= 4; rest -= 4)
            {
                FourRows(ref a, ref b, (nuint)inputs, (nuint)columns, ref c);
                a = ref Unsafe.Add(ref a, inputs * 4);
                c = ref Unsafe.Add(ref c, columns * 4);
            }

            for (; rest >= 2; rest -= 2)
            {
                TwoRows(ref a, ref b, (nuint)inputs, (nuint)columns, ref c);
                a = ref Unsafe.Add(ref a, inputs * 2);
                c = ref Unsafe.Add(ref c, columns * 2);
            }

            if (rest > 0)
                OneRow(ref a, ref b, (nuint)inputs, ref c);
        }
    }

    private static void FourRows(ref byte a, ref sbyte b, nuint inputs, nuint columns, ref int c)
    {
        var (first, second, third, fourth) = (default(Sums), default(Sums), default(Sums), default(Sums));
        for (nuint i = 0; i < inputs; i += (nuint)TProducts.Length)
        {
            var weights = Weights.Load(ref b, inputs, i);
            first.Add(TProducts.Activations(ref a, i), weights);
            second.Add(TProducts.Activations(ref a, inputs + i), weights);
            third.Add(TProducts.Activations(ref a, inputs * 2 + i), weights);
            fourth.Add(TProducts.Activations(ref a, inputs * 3 + i), weights);
        }

        first.Totals.StoreUnsafe(ref c);
        second.Totals.StoreUnsafe(ref c, columns);
        third.Totals.StoreUnsafe(ref c, columns * 2);
        fourth.Totals.StoreUnsafe(ref c, columns * 3);
    }

    private static void TwoRows(ref byte a, ref sbyte b, nuint inputs, nuint columns, ref int c)
    {
        var (first, second) = (default(Sums), default(Sums));
        for (nuint i = 0; i < inputs; i += (nuint)TProducts.Length)
        {
            var weights = Weights.Load(ref b, inputs, i);
            first.Add(TProducts.Activations(ref a, i), weights);
            second.Add(TProducts.Activations(ref a, inputs + i), weights);
        }

        first.Totals.StoreUnsafe(ref c);
        second.Totals.StoreUnsafe(ref c, columns);
    }

    private static void OneRow(ref byte a, ref sbyte b, nuint inputs, ref int c)
    {
        var sums = default(Sums);
        for (nuint i = 0; i < inputs; i += (nuint)TProducts.Length)
            sums.Add(TProducts.Activations(ref a, i), Weights.Load(ref b, inputs, i));
        sums.Totals.StoreUnsafe(ref c);
    }

    // Weights of four columns.
    private struct Weights
    {
        public TBytes First;
        public TBytes Second;
        public TBytes Third;
        public TBytes Fourth;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Weights Load(ref sbyte b, nuint inputs, nuint i) =>
            new()
            {
                First = TProducts.Weights(ref b, i),
                Second = TProducts.Weights(ref b, inputs + i),
                Third = TProducts.Weights(ref b, inputs * 2 + i),
                Fourth = TProducts.Weights(ref b, inputs * 3 + i),
            };
    }

    // Sums of a row in four columns.
    private struct Sums
    {
        private TSums _first;
        private TSums _second;
        private TSums _third;
        private TSums _fourth;

        public readonly Vector128<int> Totals => TProducts.Totals(_first, _second, _third, _fourth);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(TBytes activations, in Weights weights)
        {
            _first = TProducts.Add(_first, activations, weights.First);
            _second = TProducts.Add(_second, activations, weights.Second);
            _third = TProducts.Add(_third, activations, weights.Third);
            _fourth = TProducts.Add(_fourth, activations, weights.Fourth);
        }
    }
}
