using Localization.Testing.Synthetic;
using Localization.Testing.Synthetic.Onnx;

namespace Localization.Opus.Tests;

public sealed class HostileModelTests
{
    [Theory]
    [InlineData("encoder_model.onnx")]
    [InlineData("decoder_model_merged.onnx")]
    public void Load_FileCut_NamesTheFile(string file)
    {
        using var fixture = new OpusFixture();
        var path = Path.Combine(Path.GetDirectoryName(fixture.Files.Encoder)!, file);
        var bytes = File.ReadAllBytes(path);
        foreach (var length in new[] { 0, 10, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(path, bytes[..length]);
            Should.Throw<InvalidDataException>(fixture.Load).Message.ShouldStartWith(file);
        }

        File.Delete(path);
        Should.Throw<InvalidDataException>(fixture.Load).Message.ShouldStartWith(file);
    }

    [Fact]
    public void Load_FilesExchanged_NamesTheFile()
    {
        using var fixture = new OpusFixture();
        var files = new OpusFiles(fixture.Files.Decoder, fixture.Files.Encoder);
        Should
            .Throw<InvalidDataException>(() => OpusModel.Load(files, fixture.Settings, 1))
            .Message.ShouldBe("decoder_model_merged.onnx: no attention_mask");
    }

    [Fact]
    public void Load_CacheThatNothingFills_NamesTheOutput()
    {
        using var fixture = new OpusFixture(layout: OpusLayout.Parted);
        using var plain = new OpusFixture(layout: OpusLayout.Plain);
        var files = fixture.Files with { Decoder = plain.Files.Decoder };
        Should
            .Throw<InvalidDataException>(() => OpusModel.Load(files, fixture.Settings, 1))
            .Message.ShouldBe("decoder_model.onnx: no present.0.decoder.key");
    }

    [Fact]
    public void Translate_VocabularyOfAnotherSize_NamesTheFile()
    {
        using var fixture = new OpusFixture();
        using var model = OpusModel.Load(fixture.Files, fixture.Settings with { Pieces = 20 }, 1);
        Translating(model).Message.ShouldStartWith("decoder_model_merged.onnx: logits");
    }

    [Fact]
    public void Translate_EncoderOfAnotherShape_NamesTheFile()
    {
        using var fixture = new OpusFixture();
        var graph = new OnnxGraph("encoder");
        graph.NumberInput("input_ids", "batch", "length");
        graph.NumberInput("attention_mask", "batch", "length");
        graph.Node("Cast", ["input_ids"], ["last_hidden_state"], ("to", 1L));
        graph.Output("last_hidden_state", "batch", "length");
        File.WriteAllBytes(fixture.Files.Encoder, graph.Model());
        using var model = fixture.Load();
        Translating(model).Message.ShouldStartWith("encoder_model.onnx: last_hidden_state");
    }

    [Fact]
    public void Translate_WeightsThatAreNoNumbers_SaysSo()
    {
        using var fixture = new OpusFixture();
        fixture.Weights.Weights["bias"][5] = float.NaN;
        fixture.Weights.Write(Path.GetDirectoryName(Path.GetDirectoryName(fixture.Files.Encoder))!);
        using var model = fixture.Load();
        Translating(model).Message.ShouldBe("logits: NaN");
    }

    [Theory]
    [InlineData("[]", "config.json: Array")]
    [InlineData("{", "config.json: ")]
    [InlineData("{}", "config.json: vocab_size")]
    [InlineData("""{ "vocab_size": -1 }""", "config.json: vocab_size = -1")]
    [InlineData("""{ "vocab_size": 9, "eos_token_id": 9 }""", "config.json: eos_token_id = 9")]
    [InlineData(
        """{ "vocab_size": 9, "eos_token_id": 0, "pad_token_id": 8, "bad_words_ids": [[1, 2]] }""",
        "config.json: bad_words_ids"
    )]
    [InlineData(
        """{ "vocab_size": 9, "eos_token_id": 0, "pad_token_id": 8, "length_penalty": "x" }""",
        "config.json: length_penalty"
    )]
    public void Read_WrongSettings_NamesTheFileAndTheKey(string config, string said) =>
        Should
            .Throw<InvalidDataException>(() => OpusSettings.Read(System.Text.Encoding.UTF8.GetBytes(config), null))
            .Message.ShouldStartWith(said);

    [Fact]
    public void Read_GenerationSettings_OutrankTheOthers()
    {
        var config = """{ "vocab_size": 9, "eos_token_id": 0, "pad_token_id": 8, "num_beams": 2, "max_length": 7 }"""u8;
        var generation = """{ "num_beams": 6, "bad_words_ids": [[3]], "max_length": null }"""u8;
        var settings = OpusSettings.Read(config.ToArray(), generation.ToArray());
        (settings.Beams, settings.MaxLength, settings.Start).ShouldBe((OpusSettings.MaxBeams, 7, 8));
        settings.Banned.ShouldBe([3, 8]);
    }

    private static InvalidDataException Translating(OpusModel model) =>
        Should.Throw<InvalidDataException>(() =>
            new OpusTranslator(model).Translate(
                [
                    [2, 3],
                ],
                TestContext.Current.CancellationToken
            )
        );
}
