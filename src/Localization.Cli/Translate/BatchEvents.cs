using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Outcomes;

namespace Localization.Cli.Translate;

/// <summary>A JSON object a line for each thing that happens: <c>begun</c>, <c>planned</c>, <c>answered</c>,
/// <c>article</c>, <c>failed</c> and at the end <c>done</c>.</summary>
internal sealed class BatchEvents(TextWriter output) : IBatchObserver
{
    private readonly Lock _lock = new();

    public void Begun(long run, int files) => Write(new BegunEvent("begun", run, files), EventJson.Readable.BegunEvent);

    public void Planned(string file, int segments) =>
        Write(new SegmentsEvent("planned", file, segments), EventJson.Readable.SegmentsEvent);

    public void Answered(string file, int segments)
    {
        if (segments > 0)
            Write(new SegmentsEvent("answered", file, segments), EventJson.Readable.SegmentsEvent);
    }

    public void Finished(ArticleOutcome outcome)
    {
        if (outcome.Error is { } error)
            Write(new FailedEvent("failed", outcome.File, error.Code, error.Message), EventJson.Readable.FailedEvent);
        else if (outcome.Digest is { } digest)
            Write(
                new ArticleEvent(
                    "article",
                    outcome.File,
                    outcome.Unchanged,
                    digest.Segments,
                    digest.From(SegmentOrigin.Memory),
                    digest.From(SegmentOrigin.Engine),
                    digest.Words,
                    digest.Characters,
                    digest.Issues,
                    digest.Untranslated.Length,
                    digest.Broken.DistinctBy(s => s.Segment).Count(),
                    outcome.Edited
                ),
                EventJson.Readable.ArticleEvent
            );
    }

    /// <summary>The end.</summary>
    public void Done(BatchSummary summary) =>
        Write(
            new DoneEvent(
                "done",
                summary.Run,
                summary.Stopped,
                summary.Outcomes.Length - summary.Failed,
                summary.Failed,
                summary.Segments,
                summary.From(SegmentOrigin.Memory),
                summary.From(SegmentOrigin.Engine),
                summary.Issues,
                summary.Untranslated,
                summary.Broken,
                summary.Gone,
                Math.Round(summary.Elapsed.TotalSeconds, 3)
            ),
            EventJson.Readable.DoneEvent
        );

    private void Write<T>(T value, JsonTypeInfo<T> type)
    {
        lock (_lock)
        {
            output.WriteLine(JsonSerializer.Serialize(value, type));
            output.Flush();
        }
    }
}
