using System.Collections.Immutable;

namespace Localization.Quality.Risk;

/// <summary>How much each sign of a segment counts. The defaults were fitted to annotated sentences; <see
/// cref="RiskCalibration"/> fits them to the edits of a newsroom.</summary>
public sealed record RiskWeights
{
    /// <summary>The weights where none were calibrated.</summary>
    public static readonly RiskWeights Default = new();

    internal const double DefaultError = 0.9;
    internal const double DefaultWarning = 0.5;
    internal const double DefaultNote = 0.1;

    // Not fitted: no annotations with an engine's confidence exist.
    internal const double DefaultUnsure = 1;

    /// <summary>The chance that an error means an edit, from 0 to 1.</summary>
    public double Error { get; init; } = DefaultError;

    /// <summary>The chance that a warning means an edit, from 0 to 1.</summary>
    public double Warning { get; init; } = DefaultWarning;

    /// <summary>The chance that a note means an edit, from 0 to 1.</summary>
    public double Note { get; init; } = DefaultNote;

    /// <summary>How many words each hard construct counts as, beside its own words, by the names of
    /// <see cref="RiskSigns.Names"/>.</summary>
    public ImmutableSortedDictionary<string, double> Constructs { get; init; } = RiskSigns.Defaults;

    /// <summary>How many words a nat of <see cref="RiskSigns.Surprise"/> counts as. With 1, the words of a sentence
    /// whose pieces had a mean probability of 37 % count twice.</summary>
    public double Unsure { get; init; } = DefaultUnsure;

    /// <summary>The share of words in which an editor changes something, from 0 to 1, by the name of the provider. A
    /// provider that is missing has the rate that it states.</summary>
    public ImmutableSortedDictionary<string, double> Rates { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>The weights are equal if all their values are.</summary>
    public bool Equals(RiskWeights? other) =>
        other is not null
        && Error.Equals(other.Error)
        && Warning.Equals(other.Warning)
        && Note.Equals(other.Note)
        && Unsure.Equals(other.Unsure)
        && Constructs.SequenceEqual(other.Constructs)
        && Rates.SequenceEqual(other.Rates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Error, Warning, Note, Unsure, Constructs.Count, Rates.Count);

    /// <summary>The rate of a provider.</summary>
    /// <param name="provider">Its name; a chain of providers has their names joined by commas.</param>
    /// <param name="stated">The rate that it states.</param>
    public double Rate(string provider, double stated) => Rates.GetValueOrDefault(provider, stated);

    /// <summary>How many words a source counts as.</summary>
    internal double Words(RiskSigns signs) =>
        signs.Words
        + RiskSigns.Names.Sum(n => Constructs.GetValueOrDefault(n) * signs.Count(n))
        + (Unsure * signs.Surprise);
}
