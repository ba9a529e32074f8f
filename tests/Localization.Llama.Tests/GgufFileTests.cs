using Localization.Llama.Files;
using Localization.Testing.Synthetic;

namespace Localization.Llama.Tests;

public sealed class GgufFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("gguf-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_SyntheticModel_IsWhatItSays()
    {
        var file = GgufFile.Read(Write(SyntheticLlama.Random(1)));
        (file.Architecture, file.ContextLength, file.Template).ShouldBe(("llama", 4096, SyntheticLlama.ChatMl));
        file.Vocabulary.ShouldBe(271);
        (file.DataStart % 32).ShouldBe(0);
        file.Length.ShouldBe(new FileInfo(file.Path).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GGUF")]
    [InlineData("This is a text file, and no model at all.")]
    [InlineData("GGML\u0003\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0")]
    [InlineData("GGUF\0\0\0\u0003\u0001\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0")]
    [InlineData("GGUF\u0001\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0")]
    [InlineData("GGUF\u0003\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\u007F")]
    [InlineData("GGUF\u0003\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void Read_AnotherFile_IsRefused(string content)
    {
        var path = _folder["other.gguf"];
        File.WriteAllText(path, content);
        Should.Throw<GgufException>(() => GgufFile.Read(path)).Detail.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_FileCutAnywhere_IsRefused()
    {
        var path = Write(SyntheticLlama.Random(1));
        var bytes = File.ReadAllBytes(path);
        var start = (int)GgufFile.Read(path).DataStart;
        var lengths = Enumerable.Range(0, 60).Select(i => start * i / 60).Append(start).Append(bytes.Length - 1);
        foreach (var length in lengths.Append(start + 1000))
        {
            File.WriteAllBytes(path, bytes[..length]);
            Should.Throw<GgufException>(() => GgufFile.Read(path));
        }
    }

    public static TheoryData<string, object> WrongValues =>
        new()
        {
            { "general.architecture", "" },
            { "general.architecture", 1u },
            { "general.architecture", "bert" },
            { "general.architecture", "nomic-bert" },
            { "general.architecture", "t5encoder" },
            { "general.alignment", 0u },
            { "general.alignment", 48u },
            { "general.alignment", "32" },
            { "split.count", 2u },
            { "llama.block_count", 0u },
            { "llama.block_count", 100_000u },
            { "llama.block_count", "1" },
            { "llama.embedding_length", uint.MaxValue },
            { "llama.context_length", 0u },
            { "llama.attention.head_count", 0u },
            { "llama.expert_count", uint.MaxValue },
            { "llama.expert_used_count", -1 },
            { "tokenizer.ggml.model", "none" },
            { "llama.attention.head_count_kv", 0u },
            { "llama.attention.head_count_kv", 2u },
            { "llama.attention.layer_norm_rms_epsilon", -1f },
            { "llama.attention.layer_norm_rms_epsilon", float.NaN },
            { "llama.rope.scaling.type", "other" },
            { "llama.expert_used_count", 2u },
            { "llama.expert_count", 2u },
            { "tokenizer.ggml.model", "rwkv" },
            { "tokenizer.ggml.precompiled_charsmap", (string[])["a"] },
            { "tokenizer.ggml.tokens", "a" },
            { "tokenizer.ggml.tokens", (string[])[.. Enumerable.Repeat("a", 271)] },
            { "tokenizer.ggml.tokens", Array.Empty<string>() },
            { "tokenizer.ggml.tokens", (uint[])[1u, 2u] },
            { "tokenizer.ggml.scores", (float[])[1f] },
            { "tokenizer.ggml.scores", (string[])["1"] },
            { "tokenizer.ggml.token_type", (int[])[1] },
            { "tokenizer.ggml.merges", (string[])["a b", ""] },
            { "tokenizer.ggml.bos_token_id", 100_000u },
            { "tokenizer.ggml.padding_token_id", -5 },
        };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void Read_WrongValue_IsRefused(string key, object value)
    {
        var model = SyntheticLlama.Random(1);
        model.Values[key] = value;
        var path = Write(model);
        Should.Throw<GgufException>(() => GgufFile.Read(path)).Detail.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_ValueMissing_NamesIt()
    {
        foreach (var key in new[] { "llama.block_count", "tokenizer.ggml.tokens", "tokenizer.ggml.model" })
        {
            var model = SyntheticLlama.Random(1);
            model.Values.Remove(key);
            var path = Write(model);
            Should.Throw<GgufException>(() => GgufFile.Read(path)).Detail.ShouldBe($"{key} = –");
        }
    }

    // Whatever the check lets pass, llama.cpp must refuse or run: an assertion that fails there ends this process.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_BytesChanged_IsRefusedOrRuns(bool pairs)
    {
        var path = Write(pairs ? SyntheticLlama.SayingInPairs("El") : SyntheticLlama.Saying("El"));
        var bytes = File.ReadAllBytes(path);
        var start = (int)GgufFile.Read(path).DataStart;
        var random = new Random(7);
        var count = Environment.GetEnvironmentVariable("LOCALIZATION_THOROUGH") is null ? 80 : 20_000;
        var (refused, failed, ran) = (0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var changed = bytes.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
                changed[Place()] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            File.WriteAllBytes(path, changed);
            try
            {
                using var model = LlamaModel.Load(
                    GgufFile.Read(path),
                    LlamaFixture.Library,
                    new() { Context = 512, Threads = 1 }
                );
                model.Answer(new("Translate.", "The port.", [new("{\"text\":\"", 5)]), CancellationToken.None);
                ran++;
            }
            catch (GgufException)
            {
                refused++;
            }
            catch (LlamaException)
            {
                failed++;
            }
        }

        (refused > 0, ran > 0, refused + failed + ran).ShouldBe((true, true, count));

        // Words are most of the head, and the least of it that matters.
        int Place() =>
            random.Next(4) == 0 ? random.Next(start)
            : random.Next(2) == 0 ? random.Next(900)
            : start - 1 - random.Next(900);
    }

    [Fact]
    public void Fingerprint_OneWeightChanged_IsAnother()
    {
        var path = Write(SyntheticLlama.Random(1));
        var first = ModelFingerprint.Of(GgufFile.Read(path));
        ModelFingerprint.Of(GgufFile.Read(path)).ShouldBe(first);
        first.Length.ShouldBe(12);
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        ModelFingerprint.Of(GgufFile.Read(path)).ShouldNotBe(first);
        ModelFingerprint.Of(GgufFile.Read(Write(SyntheticLlama.Random(2)))).ShouldNotBe(first);
    }

    private string Write(SyntheticLlama model)
    {
        var path = _folder["model.gguf"];
        model.Write(path);
        return path;
    }
}
