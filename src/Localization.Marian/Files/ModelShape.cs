using System.Globalization;
using System.Text;

namespace Localization.Marian.Files;

/// <summary>The sizes of a student model: transformer encoder, SSRU decoder, one matrix of embeddings.</summary>
/// <param name="Dimension">The numbers of a vector between layers.</param>
/// <param name="Hidden">The numbers of a vector inside a feed-forward layer.</param>
/// <param name="Heads">The attention heads.</param>
/// <param name="EncoderLayers">The layers that read.</param>
/// <param name="DecoderLayers">The layers that write.</param>
/// <param name="Pieces">The pieces of the vocabulary.</param>
internal sealed record ModelShape(
    int Dimension,
    int Hidden,
    int Heads,
    int EncoderLayers,
    int DecoderLayers,
    int Pieces
)
{
    // What a student of this kind says of itself; another value is another architecture.
    private static readonly (string Key, string Value)[] Required =
    [
        ("type", "transformer"),
        ("dec-cell", "ssru"),
        ("transformer-decoder-autoreg", "rnn"),
        ("transformer-ffn-activation", "relu"),
        ("transformer-ffn-depth", "2"),
        ("transformer-postprocess", "dan"),
        ("transformer-postprocess-emb", "d"),
        ("transformer-preprocess", ""),
        ("tied-embeddings-all", "true"),
    ];

    // Options that change the computation, and the values at which they do not.
    private static readonly (string Key, string Value)[] Excluded =
    [
        ("transformer-postprocess-top", ""),
        ("transformer-train-position-embeddings", "false"),
        ("transformer-no-projection", "false"),
        ("transformer-tied-layers", ""),
        ("transformer-decoder-ffn-depth", "0"),
        ("transformer-decoder-dim-ffn", "0"),
        ("layer-normalization", "false"),
        ("ulr", "false"),
        ("output-omit-bias", "false"),
    ];

    /// <summary>Reads the options that a model file holds, and the sizes of its tensors.</summary>
    /// <exception cref="InvalidDataException">It is a model of another kind.</exception>
    public static ModelShape Of(MarianFile file)
    {
        var yaml = file.Find("special:model.yml") is { } item
            ? Encoding.UTF8.GetString(item.Data.Span).TrimEnd('\0')
            : throw new InvalidDataException("no special:model.yml");
        var options = Options(yaml);
        foreach (var (key, value) in Required)
            Check(key, value, options.GetValueOrDefault(key));
        foreach (var (key, value) in Excluded)
            Check(key, value, options.GetValueOrDefault(key, value));
        var embeddings = file.Find("Wemb") ?? throw new InvalidDataException("no tensor Wemb");
        var shape = new ModelShape(
            Number(options, "dim-emb", 4096),
            Number(options, "transformer-dim-ffn", 16384),
            Number(options, "transformer-heads", 64),
            Number(options, "enc-depth", 64),
            Number(options, "dec-depth", 64),
            embeddings.Rows
        );
        if (shape.Dimension % 32 != 0 || shape.Hidden % 32 != 0 || shape.Dimension % (4 * shape.Heads) != 0)
            throw new InvalidDataException($"dim-emb {shape.Dimension}, transformer-dim-ffn {shape.Hidden}");
        if (embeddings.Columns != shape.Dimension || shape.Pieces is < 2 or > 1_000_000)
            throw new InvalidDataException($"Wemb: {embeddings.Rows} x {embeddings.Columns}");
        return shape;
    }

    // Top-level scalars are all that is needed of the YAML; lists are empty in this architecture.
    private static Dictionary<string, string> Options(string yaml)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in yaml.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] is not (' ' or '-' or '#'))
                options[line[..colon]] = line[(colon + 1)..].Trim().Trim('"', '\'');
        }

        return options;
    }

    private static void Check(string key, string expected, string? found)
    {
        if (found != expected)
            throw new InvalidDataException($"{key}: {found}");
    }

    private static int Number(Dictionary<string, string> options, string key, int most) =>
        int.TryParse(options.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
        && number <= most
            ? number
            : throw new InvalidDataException($"{key}: {options.GetValueOrDefault(key)}");
}
