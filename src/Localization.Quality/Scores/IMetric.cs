namespace Localization.Quality.Scores;

/// <summary>A figure for how near translations come to a reference. Each segment gives counts; the sum of the counts of
/// any segments gives the figure of all of them, so that resampling costs additions alone.</summary>
public interface IMetric
{
    /// <summary>What it is called, such as <c>BLEU</c>.</summary>
    string Name { get; }

    /// <summary>Whether more is better.</summary>
    bool HigherIsBetter { get; }

    /// <summary>The counts of one segment; as many for each.</summary>
    double[] Count(string hypothesis, string reference);

    /// <summary>The figure of summed counts, in percent.</summary>
    double Score(ReadOnlySpan<double> counts);
}
