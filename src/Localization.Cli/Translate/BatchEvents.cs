using System.Text.Encodings.Web;
using System.Text.Json;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Outcomes;

namespace Localization.Cli.Translate;

/// <summary>A JSON object a line for each thing that happens: <c>begun</c>, <c>planned</c>, <c>answered</c>,
/// <c>article</c>, <c>failed</c> and at the end <c>done</c>.</summary>
internal sealed class BatchEvents(TextWriter output) : IBatchObserver
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private readonly Lock _lock = new();

    public void Begun(long run, int files) =>
        Write(
            new
            {
                Event = "begun",
                run,
                files,
            }
        );

    public void Planned(string file, int segments) =>
        Write(
            new
            {
                Event = "planned",
                file,
                segments,
            }
        );

    public void Answered(string file, int segments)
    {
        if (segments > 0)
            Write(
                new
                {
                    Event = "answered",
                    file,
                    segments,
                }
            );
    }

    public void Finished(ArticleOutcome outcome)
    {
        if (outcome.Error is { } error)
            Write(
                new
                {
                    Event = "failed",
                    outcome.File,
                    error.Code,
                    error.Message,
                }
            );
        else if (outcome.Digest is { } digest)
        {
            Write(
                new
                {
                    Event = "article",
                    outcome.File,
                    outcome.Unchanged,
                    digest.Segments,
                    Memory = digest.From(SegmentOrigin.Memory),
                    Engine = digest.From(SegmentOrigin.Engine),
                    digest.Words,
                    digest.Characters,
                    digest.Issues,
                    Untranslated = digest.Untranslated.Length,
                    Broken = digest.Broken.DistinctBy(s => s.Segment).Count(),
                    outcome.Edited,
                }
            );
        }
    }

    /// <summary>The end.</summary>
    public void Done(BatchSummary summary) =>
        Write(
            new
            {
                Event = "done",
                summary.Run,
                summary.Stopped,
                Articles = summary.Outcomes.Length - summary.Failed,
                summary.Failed,
                summary.Segments,
                Memory = summary.From(SegmentOrigin.Memory),
                Engine = summary.From(SegmentOrigin.Engine),
                summary.Issues,
                summary.Untranslated,
                summary.Broken,
                summary.Gone,
                Seconds = Math.Round(summary.Elapsed.TotalSeconds, 3),
            }
        );

    private void Write(object value)
    {
        lock (_lock)
        {
            output.WriteLine(JsonSerializer.Serialize(value, Options));
            output.Flush();
        }
    }
}
