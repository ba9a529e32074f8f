using System.Collections.Immutable;
using System.Globalization;

namespace Localization.Quality.Risk;

/// <summary>Says that the engine was unsure. In: its confidence. Out: a note, for people. The risk counts the
/// confidence itself, and not this note.</summary>
public static class EngineDoubt
{
    /// <summary>The code of the note.</summary>
    public const string Code = "engine-unsure";

    /// <summary>Below this confidence there is a note.</summary>
    public const double Sure = 0.5;

    /// <summary>The note; none where the engine was sure or says nothing.</summary>
    /// <param name="confidence">See <see cref="TranslationAnswer.Confidence"/>.</param>
    public static ImmutableArray<QualityIssue> Of(double? confidence) =>
        confidence < Sure
            ?
            [
                new QualityIssue(
                    Code,
                    QualitySeverity.Note,
                    [Math.Floor(100 * confidence.Value).ToString(CultureInfo.InvariantCulture)]
                ),
            ]
            : [];
}
