using Microsoft.ML.OnnxRuntime;

namespace Localization.Opus.Running;

/// <summary>Decodes with a cache: each step reads one piece and the keys and values of those before it.</summary>
internal sealed class CachedDecoding(Decoder decoder, Network next, EncodedBatch batch) : IDecoding
{
    /// <summary>By the names of the inputs; empty before the first step.</summary>
    private readonly Dictionary<string, OrtValue> _cache = [];

    // The sentence of each row: what is of the source changes only with it.
    private int[] _sentences = [];

    public float[] Step(int[] rows, int[] pieces)
    {
        var isFirst = _cache.Count == 0;
        if (isFirst)
            _sentences = [.. rows];
        else
            Select(rows);
        var network = isFirst ? decoder.First : next;
        using var input = Tensors.Of([.. pieces.Select(p => (long)p)], rows.Length, 1);
        using var mask = batch.Mask();
        using var branch = Tensors.Of(!isFirst);
        var empty = new List<OrtValue>();
        try
        {
            var outputs = network.Run(name =>
                name switch
                {
                    "input_ids" => input,
                    "encoder_hidden_states" => batch.Hidden,
                    "encoder_attention_mask" => mask,
                    Decoder.Branch => branch,
                    _ when _cache.TryGetValue(name, out var value) => value,
                    _ when isFirst && Decoder.IsPast(name) => Empty(network, name, rows.Length, empty),
                    _ => throw new InvalidDataException($"{network.File}: {name}"),
                }
            );
            try
            {
                Remember(outputs, isFirst);
                return decoder.Scores(network, outputs["logits"], rows.Length);
            }
            finally
            {
                foreach (var output in outputs.Values)
                    output.Dispose();
            }
        }
        finally
        {
            foreach (var value in empty)
                value.Dispose();
        }
    }

    public void Dispose()
    {
        batch.Dispose();
        foreach (var value in _cache.Values)
            value.Dispose();
    }

    // What is kept is taken out of the outputs. Later steps give nothing of the source that could be used.
    private void Remember(Dictionary<string, OrtValue> outputs, bool isFirst)
    {
        foreach (var name in next.Inputs.Where(Decoder.IsPast))
        {
            if (!isFirst && Decoder.IsOfEncoder(name))
                continue;
            outputs.Remove(Decoder.PresentOf(name), out var value);
            if (_cache.Remove(name, out var before))
                before.Dispose();
            _cache[name] = value!;
        }
    }

    private void Select(int[] rows)
    {
        var sentences = rows.Select(r => _sentences[r]).ToArray();
        var isSameSource = sentences.SequenceEqual(_sentences);
        var isSame = rows.SequenceEqual(Enumerable.Range(0, _sentences.Length));
        if (!isSameSource)
            batch.Select(rows);
        foreach (var name in _cache.Keys.ToList())
        {
            if (Decoder.IsOfEncoder(name) ? isSameSource : isSame)
                continue;
            var selected = Tensors.Rows(_cache[name], rows);
            _cache[name].Dispose();
            _cache[name] = selected;
        }

        _sentences = sentences;
    }

    private OrtValue Empty(Network network, string name, int rows, List<OrtValue> made)
    {
        var settings = decoder.Settings;
        var value = Tensors.Empty(
            rows,
            network.Size(name, 1) ?? settings.Heads,
            0,
            network.Size(name, 3) ?? settings.HeadSize
        );
        made.Add(value);
        return value;
    }
}
