namespace Localization.Conventions;

/// <summary>What a house decides of its conventions.</summary>
public sealed record ConventionOptions
{
    /// <summary>What conventions are where nothing is set.</summary>
    public static readonly ConventionOptions Default = new();

    /// <summary>Whether measures of the imperial system get their metric value in brackets, rounded: <c>5 millas (8
    /// km)</c>. One that the source converts itself gets none.</summary>
    public bool ConvertMeasures { get; init; }
}
