namespace Localization.Marian.Decoding;

/// <summary>How a translation is searched for. The defaults are those that Firefox uses.</summary>
public sealed record DecodingSettings
{
    /// <summary>The piece that ends a sentence.</summary>
    public int EndOfSentence { get; init; }

    /// <summary>The piece for what the vocabulary cannot write; it is never written.</summary>
    public int Unknown { get; init; } = 1;

    /// <summary>How many translations of a sentence are followed at a time, at least 1.</summary>
    public int Beam { get; init; } = 1;

    /// <summary>How much longer translations are preferred: their score is divided by their length to this power. It
    /// matters only where several are followed.</summary>
    public float Normalize { get; init; } = 1;

    /// <summary>What each piece of a translation costs. It matters only where several are followed.</summary>
    public float WordPenalty { get; init; }

    /// <summary>Whether the probability of each translation is computed. It changes no translation, and costs time
    /// only where one is followed.</summary>
    public bool Probabilities { get; init; }

    /// <summary>How many pieces are written at most for each that was read.</summary>
    public float MaxLengthFactor { get; init; } = 2;
}
