namespace Localization.Testing.Synthetic;

/// <summary>A small language model in a GGUF file, with the architecture of Llama. Either its weights are random, or it
/// says one sentence: then each token leads to one other, whatever came before.</summary>
public sealed class SyntheticLlama
{
    /// <summary>The bytes that follow the tokens with a meaning of their own.</summary>
    private const int FirstByte = 3;

    private const int Size = 320,
        HeadSize = 64,
        Inner = 32;

    /// <summary>Ends a text and its entry.</summary>
    private const string End = "\"}";

    private const int Normal = 1,
        Unknown = 2,
        Control = 3,
        Byte = 6;

    /// <summary>The template of ChatML, which llama.cpp knows.</summary>
    public const string ChatMl =
        "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' "
        + "+ '\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

    private static readonly string[] Words = ["▁the", "▁port", "▁is", "▁closed", "El", "▁puerto", "é", "ñ", End, ".\""];

    private readonly List<(string Text, int Type)> _tokens = [("<unk>", Unknown), ("<s>", Control), ("</s>", Control)];
    private readonly float[] _embeddings = new float[Size * Size];
    private readonly float[] _output = new float[Size * Size];
    private readonly Random? _random;

    private SyntheticLlama(Random? random, IEnumerable<string> words, bool pairs = false)
    {
        _random = random;
        _tokens.AddRange(
            Enumerable.Range(0, 256).Select(b => pairs ? (Letter((byte)b), Normal) : ($"<0x{b:X2}>", Byte))
        );
        // A word of one byte is there already.
        _tokens.AddRange(
            words.Select(w => (pairs ? Letters(w) : w, Normal)).Where(w => !_tokens.Exists(t => t.Text == w.Item1))
        );
        _tokens.Add(("<|im_start|>", Control));
        _tokens.Add(("<|im_end|>", Control));
        Values = new()
        {
            ["general.architecture"] = "llama",
            ["general.name"] = "synthetic",
            ["llama.context_length"] = 4096u,
            ["llama.embedding_length"] = (uint)Size,
            ["llama.block_count"] = 1u,
            ["llama.feed_forward_length"] = (uint)Inner,
            ["llama.attention.head_count"] = (uint)(Size / HeadSize),
            ["llama.attention.head_count_kv"] = 1u,
            ["llama.attention.layer_norm_rms_epsilon"] = 1e-5f,
            ["llama.rope.dimension_count"] = (uint)HeadSize,
            ["tokenizer.ggml.model"] = "llama",
            ["tokenizer.ggml.tokens"] = _tokens.Select(t => t.Text).ToArray(),
            ["tokenizer.ggml.scores"] = _tokens.Select((_, i) => -(float)i).ToArray(),
            ["tokenizer.ggml.token_type"] = _tokens.Select(t => t.Type).ToArray(),
            ["tokenizer.ggml.bos_token_id"] = 1u,
            ["tokenizer.ggml.eos_token_id"] = 2u,
            ["tokenizer.chat_template"] = ChatMl,
        };
        if (!pairs)
            return;
        Values["tokenizer.ggml.model"] = "gpt2";
        Values["tokenizer.ggml.pre"] = "llama-bpe";
        Values["tokenizer.ggml.merges"] = new[] { "p o", "r t" };
    }

    /// <summary>What the file says of the model, by key.</summary>
    public Dictionary<string, object> Values { get; }

    /// <summary>A model with random weights.</summary>
    public static SyntheticLlama Random(int seed)
    {
        var model = new SyntheticLlama(new Random(seed), Words);
        model.Fill(model._embeddings, 1);
        model.Fill(model._output, 1);
        return model;
    }

    /// <summary>A model that answers each text with the same tokens, which all differ. After the last it ends the text,
    /// unless it is one of those before: then it goes on from there.</summary>
    /// <param name="tokens">The tokens, with <c>▁</c> for a space. <c>&lt;/s&gt;</c> ends the answer.</param>
    public static SyntheticLlama Saying(params string[] tokens) => Saying(tokens, false);

    /// <summary>The same with a vocabulary of byte pairs, as GPT-2 has it, instead of SentencePiece's.</summary>
    public static SyntheticLlama SayingInPairs(params string[] tokens) => Saying(tokens, true);

    private static SyntheticLlama Saying(string[] tokens, bool pairs)
    {
        var model = new SyntheticLlama(null, tokens.Append(End).Distinct().Except(["</s>"]), pairs);
        for (var i = 0; i < model._tokens.Count; i++)
            model._embeddings[i * Size + i] = 1;
        var quote = FirstByte + '"';
        var place = quote;
        foreach (var token in tokens)
        {
            var next = model._tokens.FindLastIndex(t => t.Text == (pairs ? Letters(token) : token));
            model._output[next * Size + place] = 1;
            place = next;
        }

        // Where a token leads to two, the first is taken.
        model._output[model._tokens.FindIndex(t => t.Text == End) * Size + place] = 0.5f;
        return model;
    }

    /// <summary>A weight that is no number.</summary>
    public SyntheticLlama Broken()
    {
        Array.Fill(_output, float.NaN);
        return this;
    }

    /// <summary>Writes the file.</summary>
    public void Write(string path)
    {
        var tensors = Tensors();
        var file = new SyntheticGguf(Values);
        foreach (var (name, rows, columns, weights) in tensors)
            file.Add(name, weights, columns, rows);
        file.Write(path);
    }

    private List<(string Name, int Rows, int Columns, float[] Weights)> Tensors()
    {
        var (tokens, isRandom) = (_tokens.Count, _random is not null);
        return
        [
            ("token_embd.weight", tokens, Size, _embeddings[..(tokens * Size)]),
            ("output_norm.weight", 1, Size, Ones()),
            ("output.weight", tokens, Size, _output[..(tokens * Size)]),
            ("blk.0.attn_norm.weight", 1, Size, Ones()),
            ("blk.0.attn_q.weight", Size, Size, Make(Size * Size)),
            ("blk.0.attn_k.weight", HeadSize, Size, Make(HeadSize * Size)),
            ("blk.0.attn_v.weight", HeadSize, Size, Make(HeadSize * Size)),
            ("blk.0.attn_output.weight", Size, Size, Make(Size * Size)),
            ("blk.0.ffn_norm.weight", 1, Size, Ones()),
            ("blk.0.ffn_gate.weight", Inner, Size, Make(Inner * Size)),
            ("blk.0.ffn_up.weight", Inner, Size, Make(Inner * Size)),
            ("blk.0.ffn_down.weight", Size, Inner, Make(Size * Inner)),
        ];

        static float[] Ones() => [.. Enumerable.Repeat(1f, Size)];

        float[] Make(int count)
        {
            var weights = new float[count];
            if (isRandom)
                Fill(weights, 0.3f);
            return weights;
        }
    }

    // GPT-2 writes each byte as a letter that can be seen: those that cannot are moved behind the first 256.
    private static string Letters(string text) =>
        string.Concat(System.Text.Encoding.UTF8.GetBytes(text.Replace('▁', ' ')).Select(Letter));

    private static string Letter(byte value)
    {
        return Seen(value) ? $"{(char)value}" : $"{(char)(256 + Enumerable.Range(0, value).Count(b => !Seen(b)))}";

        static bool Seen(int value) => value is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174;
    }

    private void Fill(float[] weights, float scale)
    {
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (_random!.NextSingle() * 2 - 1) * scale;
    }
}
