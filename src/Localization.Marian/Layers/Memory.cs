namespace Localization.Marian.Layers;

/// <summary>The keys and values of encoded pieces. The keys of a sentence are stored number by number, not piece by
/// piece, so that the scores of several pieces are computed at once.</summary>
/// <param name="Keys">For each sentence, for each number of a vector, that number of each piece.</param>
/// <param name="Values">The values, piece by piece.</param>
internal sealed record Memory(float[] Keys, float[] Values);

/// <summary>What a group of rows sees.</summary>
/// <param name="Rows">How many rows see it.</param>
/// <param name="Start">The first row that they see.</param>
/// <param name="Length">How many rows they see.</param>
internal readonly record struct Window(int Rows, int Start, int Length);
