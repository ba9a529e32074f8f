using Localization.Segments.Srx;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Segment;

/// <summary>For each possible boundary the rule that decided it, and where that rule is.</summary>
internal sealed class ExplainedSegments(TextWriter output, IStringLocalizer<Messages> messages) : ISegmentReport
{
    /// <summary>How much of the text is shown on each side of a boundary, in characters.</summary>
    private const int Context = 24;

    public void Write(string line, SrxSegmenter segmenter, LanguageTag language)
    {
        output.WriteLine(line);
        foreach (var decision in segmenter.Explain(line, language))
        {
            var before = line[Math.Max(0, decision.Position - Context)..decision.Position];
            var after = line[decision.Position..Math.Min(line.Length, decision.Position + Context)];
            output.WriteLine(
                messages[
                    decision.IsBreak ? "explain-break" : "explain-no-break",
                    decision.Position,
                    $"{before}|{after}"
                ]
            );
            output.WriteLine(messages["explain-rule", decision.Rule.File, decision.Rule.Line, decision.Rule.Column]);
        }

        output.WriteLine();
    }
}
