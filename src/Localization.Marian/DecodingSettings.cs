namespace Localization.Marian;

/// <summary>How a translation is searched for. The defaults are those that Firefox uses.</summary>
public sealed record DecodingSettings
{
    /// <summary>The piece that ends a sentence.</summary>
    public int EndOfSentence { get; init; }

    /// <summary>The piece that stands for what the vocabulary cannot write; it is never written.</summary>
    public int Unknown { get; init; } = 1;

    /// <summary>How many pieces are written at most for each that was read.</summary>
    public float MaxLengthFactor { get; init; } = 2;
}
