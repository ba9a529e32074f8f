namespace Localization.Opus.Running;

/// <summary>Sentences that are being translated, a row for each hypothesis.</summary>
internal interface IDecoding : IDisposable
{
    /// <summary>Writes one more piece in each row, and gives the scores of what may come next.</summary>
    /// <param name="rows">For each new row the row that it continues; at first the sentence.</param>
    /// <param name="pieces">The piece that each was continued with; at first the start.</param>
    /// <returns>A score for each piece of the vocabulary, row after row.</returns>
    /// <exception cref="InvalidDataException">The network cannot be run.</exception>
    float[] Step(int[] rows, int[] pieces);
}
