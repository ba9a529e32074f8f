using System.Collections.Immutable;
using System.Text.Json;

namespace Localization.Opus;

/// <summary>How a model is decoded, from its <c>config.json</c> and <c>generation_config.json</c>.</summary>
public sealed record OpusSettings
{
    /// <summary>The most hypotheses that are kept of a sentence.</summary>
    public const int MaxBeams = 4;

    // No published model has more of anything.
    private const int Most = 1 << 20;

    /// <summary>How many pieces the vocabulary has.</summary>
    public required int Pieces { get; init; }

    /// <summary>The piece that the decoder starts from.</summary>
    public required int Start { get; init; }

    /// <summary>The piece that ends a sentence.</summary>
    public required int End { get; init; }

    /// <summary>The piece that fills up shorter sentences of a batch. It is never written.</summary>
    public required int Pad { get; init; }

    /// <summary>The most pieces of a translation.</summary>
    public int MaxLength { get; init; } = 512;

    /// <summary>The most pieces of a source, with its end.</summary>
    public int Positions { get; init; } = 512;

    /// <summary>Hypotheses that are kept of a sentence: 1 to <see cref="MaxBeams"/>.</summary>
    public int Beams { get; init; } = 1;

    /// <summary>The sum of the scores is divided by the length to this power.</summary>
    public float LengthPenalty { get; init; } = 1;

    /// <summary>Pieces that are never written.</summary>
    public ImmutableArray<int> Banned { get; init; } = [];

    /// <summary>Attention heads of the decoder.</summary>
    public int Heads { get; init; } = 1;

    /// <summary>Width of an attention head of the decoder.</summary>
    public int HeadSize { get; init; } = 1;

    /// <summary>Reads the settings.</summary>
    /// <param name="config">The content of <c>config.json</c>.</param>
    /// <param name="generation">The content of <c>generation_config.json</c>, which outranks it; null where there is
    /// none.</param>
    /// <exception cref="InvalidDataException">One is not what it should be. The message names the file and the
    /// key.</exception>
    public static OpusSettings Read(byte[] config, byte[]? generation)
    {
        using var model = Parse(config, "config.json");
        using var search = generation is null ? null : Parse(generation, "generation_config.json");
        var pieces = Number("vocab_size", null, 1, Most);
        var heads = Number("decoder_attention_heads", 1, 1, 1024);
        var end = Number("eos_token_id", null, 0, pieces - 1);
        var pad = Number("pad_token_id", null, 0, pieces - 1);
        return new()
        {
            Pieces = pieces,
            Start = Number("decoder_start_token_id", pad, 0, pieces - 1),
            End = end,
            Pad = pad,
            MaxLength = Number("max_length", 512, 2, Most),
            Positions = Number("max_position_embeddings", 512, 2, Most),
            Beams = Math.Min(Number("num_beams", 1, 1, Most), MaxBeams),
            LengthPenalty = Penalty(),
            Banned = Banned(),
            Heads = heads,
            HeadSize = Math.Max(1, Number("d_model", heads, 1, Most) / heads),
        };

        JsonElement? Find(string name, out string file)
        {
            file = "generation_config.json";
            if (search is not null && search.RootElement.TryGetProperty(name, out var value) && IsSet(value))
                return value;
            file = "config.json";
            return model.RootElement.TryGetProperty(name, out value) && IsSet(value) ? value : null;
        }

        int Number(string name, int? missing, int least, int most)
        {
            if (Find(name, out var file) is not { } value)
                return missing ?? throw new InvalidDataException($"{file}: {name}");
            return
                value.ValueKind == JsonValueKind.Number
                && value.TryGetInt32(out var number)
                && number >= least
                && number <= most
                ? number
                : throw new InvalidDataException($"{file}: {name} = {value}");
        }

        float Penalty()
        {
            if (Find("length_penalty", out var file) is not { } value)
                return 1;
            return
                value.ValueKind == JsonValueKind.Number
                && value.TryGetSingle(out var number)
                && float.IsFinite(number)
                && Math.Abs(number) <= 10
                ? number
                : throw new InvalidDataException($"{file}: length_penalty = {value}");
        }

        // Each entry is a list of pieces; published models ban single ones.
        ImmutableArray<int> Banned()
        {
            if (Find("bad_words_ids", out var file) is not { } value)
                return [pad];
            try
            {
                var words = value.Deserialize<int[][]>() ?? [];
                if (words.All(w => w is [var piece] && piece >= 0 && piece < pieces))
                    return [.. words.Select(w => w[0]).Append(pad).Distinct()];
            }
            catch (JsonException)
            {
                // It is not such a list.
            }

            throw new InvalidDataException($"{file}: bad_words_ids = {value}");
        }
    }

    private static bool IsSet(JsonElement value) => value.ValueKind != JsonValueKind.Null;

    private static JsonDocument Parse(byte[] bytes, string file)
    {
        try
        {
            var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            var kind = document.RootElement.ValueKind;
            document.Dispose();
            throw new InvalidDataException($"{file}: {kind}");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file}: {exception.Message}", exception);
        }
    }
}
