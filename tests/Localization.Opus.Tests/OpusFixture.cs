using Localization.Testing.Synthetic;

namespace Localization.Opus.Tests;

/// <summary>A model in files of its own.</summary>
internal sealed class OpusFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new("opus-");

    public OpusFixture(int seed = 1, OpusLayout layout = OpusLayout.Merged, int beams = 1)
    {
        Weights = new SyntheticOpus(seed);
        Weights.Write(_folder.Path, layout, beams);
        var with = _folder["onnx/decoder_with_past_model.onnx"];
        Files = new OpusFiles(
            _folder["onnx/encoder_model.onnx"],
            _folder[layout == OpusLayout.Merged ? "onnx/decoder_model_merged.onnx" : "onnx/decoder_model.onnx"],
            layout == OpusLayout.Parted ? with : null
        );
        Settings = OpusSettings.Read(File.ReadAllBytes(_folder["config.json"]), null);
    }

    public SyntheticOpus Weights { get; }

    public OpusFiles Files { get; }

    public OpusSettings Settings { get; }

    public OpusModel Load() => OpusModel.Load(Files, Settings, 1);

    /// <summary>Sentences of different lengths.</summary>
    public int[][] Sentences(int count, int seed = 7)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                    Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(2, Weights.Pieces - 1)).ToArray()
                ),
        ];
    }

    /// <summary>The most pieces of a translation.</summary>
    public static int Limit(int[] source) => Math.Min(63, source.Length * 3 + 16);

    public void Dispose() => _folder.Dispose();
}
