using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Localization.Cli.Translate;

/// <summary>The events of a batch.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BegunEvent))]
[JsonSerializable(typeof(SegmentsEvent))]
[JsonSerializable(typeof(FailedEvent))]
[JsonSerializable(typeof(ArticleEvent))]
[JsonSerializable(typeof(DoneEvent))]
internal sealed partial class EventJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are.</summary>
    public static EventJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}

/// <summary>The batch has begun.</summary>
internal sealed record BegunEvent(string Event, long Run, int Files);

/// <summary>Segments of a file are planned or answered.</summary>
internal sealed record SegmentsEvent(string Event, string File, int Segments);

/// <summary>An article failed.</summary>
internal sealed record FailedEvent(string Event, string File, string Code, string Message);

/// <summary>An article is done.</summary>
internal sealed record ArticleEvent(
    string Event,
    string File,
    bool Unchanged,
    int Segments,
    int Memory,
    int Engine,
    int Words,
    int Characters,
    int Issues,
    int Untranslated,
    int Broken,
    ImmutableArray<EditedEdition> Edited
);

/// <summary>The batch is done.</summary>
internal sealed record DoneEvent(
    string Event,
    long Run,
    bool Stopped,
    int Articles,
    int Failed,
    int Segments,
    int Memory,
    int Engine,
    int Issues,
    int Untranslated,
    int Broken,
    ImmutableArray<string> Gone,
    double Seconds
);
