namespace Localization.Llama.Files;

/// <summary>What llama.cpp takes for granted of a vocabulary. In: the values of a file. Out: nothing, or what is
/// wrong.</summary>
internal static class VocabularyRules
{
    private const string Prefix = "tokenizer.ggml.";
    private const int MostTokens = 1 << 22,
        AllBytes = 256;

    /// <summary>SentencePiece, and byte pairs: language models have one of these.</summary>
    private static readonly string[] Kinds = ["llama", "gpt2", "gemma4"];

    /// <exception cref="GgufException">Something does not hold.</exception>
    public static void Check(GgufFile file)
    {
        var kind = file.Text(Prefix + "model");
        ModelRules.Require(kind is not null, Prefix + "model", file);
        if (!Kinds.Contains(kind))
            throw new GgufException(GgufFault.Vocabulary, kind!);
        var tokens = file.Value(Prefix + "tokens");
        ModelRules.Require(
            tokens is { Strings.AreDistinct: true, Count: > 0 and <= MostTokens },
            Prefix + "tokens",
            file
        );
        // What has no token of its own is written in bytes.
        ModelRules.Require(kind != "llama" || tokens!.Strings!.Bytes == AllBytes, Prefix + "tokens", file);
        Fits(Prefix + "scores", GgufType.Float32);
        Fits(Prefix + "token_type", GgufType.Int32);
        if (file.Value(Prefix + "merges") is { } merges)
            ModelRules.Require(merges.Strings is { Shortest: > 2 } || merges is { Count: 0 }, Prefix + "merges", file);
        if (file.Value(Prefix + "precompiled_charsmap") is { } map)
        {
            ModelRules.Require(
                map is { Type: GgufType.UInt8 or GgufType.Int8, Count: not null },
                Prefix + "precompiled_charsmap",
                file
            );
        }

        foreach (var (key, value) in file.Values.Where(v => IsToken(v.Key)))
        {
            // Files state 'none' as -1, or as the highest number.
            ModelRules.Require(
                value.Number is { } id && ((id >= -1 && id < tokens!.Count) || id == uint.MaxValue),
                key,
                file
            );
        }

        void Fits(string key, GgufType type)
        {
            if (file.Value(key) is { } list)
                ModelRules.Require(list.Type == type && list.Count == tokens!.Count, key, file);
        }
    }

    private static bool IsToken(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith("_token_id", StringComparison.Ordinal);
}
