using Microsoft.ML.OnnxRuntime;

namespace Localization.Opus.Running;

/// <summary>What the encoder made of sentences: a row for each hypothesis of each sentence that is still
/// translated.</summary>
internal sealed class EncodedBatch(OrtValue hidden, long[] mask, int length) : IDisposable
{
    private long[] _mask = mask;

    /// <summary>The encoder's last layer.</summary>
    public OrtValue Hidden { get; private set; } = hidden;

    /// <summary>Which places of a row are pieces: 1, else 0.</summary>
    public OrtValue Mask() => Tensors.Of(_mask, _mask.Length / length, length);

    /// <summary>Keeps some rows.</summary>
    public void Select(int[] rows)
    {
        var selected = Tensors.Rows(Hidden, rows);
        Hidden.Dispose();
        Hidden = selected;
        _mask = [.. rows.SelectMany(r => _mask.AsSpan(r * length, length).ToArray())];
    }

    public void Dispose() => Hidden.Dispose();
}
