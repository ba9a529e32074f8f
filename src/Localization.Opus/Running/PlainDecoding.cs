namespace Localization.Opus.Running;

/// <summary>Decodes without a cache: each step reads all that was written so far again.</summary>
internal sealed class PlainDecoding(Decoder decoder, EncodedBatch batch) : IDecoding
{
    private long[][] _written = [];

    public float[] Step(int[] rows, int[] pieces)
    {
        if (_written.Length == 0)
            _written = [.. rows.Select(_ => Array.Empty<long>())];
        if (!rows.SequenceEqual(Enumerable.Range(0, _written.Length)))
            batch.Select(rows);
        _written = [.. rows.Select((r, i) => (long[])[.. _written[r], pieces[i]])];
        using var input = Tensors.Of([.. _written.SelectMany(w => w)], rows.Length, _written[0].Length);
        using var mask = batch.Mask();
        var outputs = decoder.First.Run(name =>
            name switch
            {
                "input_ids" => input,
                "encoder_hidden_states" => batch.Hidden,
                "encoder_attention_mask" => mask,
                _ => throw new InvalidDataException($"{decoder.First.File}: {name}"),
            }
        );
        try
        {
            return decoder.Scores(decoder.First, outputs["logits"], rows.Length);
        }
        finally
        {
            foreach (var output in outputs.Values)
                output.Dispose();
        }
    }

    public void Dispose() => batch.Dispose();
}
