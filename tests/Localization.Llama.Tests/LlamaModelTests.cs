using System.Text.Json;
using Localization.Testing.Synthetic;

namespace Localization.Llama.Tests;

public sealed class LlamaModelTests
{
    private static readonly string[] Endless = ["muy", "▁muy", "muy"];

    /// <summary>The tokens of a model that says a sentence of four words and a point, without one.</summary>
    private const int Others = 3 + 256 + 6 + 2 - 1;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Answer_ModelThatSaysASentence_IsTheSentence()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Saying("El", "▁puerto", "▁está", "▁cerrado", "."));
        using var model = fixture.Load();
        model.Texts(Question(2), Cancellation).ShouldBe(["El puerto está cerrado.", "El puerto está cerrado."]);
    }

    [Fact]
    public void Answer_VocabularyOfBytePairs_IsTheSentence()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.SayingInPairs("El", "▁puerto", "▁está", "▁cerrado", "."));
        using var model = fixture.Load();
        model.Texts(Question(2), Cancellation).ShouldBe(["El puerto está cerrado.", "El puerto está cerrado."]);
    }

    [Fact]
    public void Answer_ModelThatSaysASentence_HasTheProbabilityOfItsTokens()
    {
        string[] said = ["El", "▁puerto", "▁está", "▁cerrado", "."];
        using var fixture = new LlamaFixture(SyntheticLlama.Saying(said));
        using var model = fixture.Load();

        // One token has the score of a normalized vector of 320 numbers with a single 1, or half of it at the end; the
        // others have 0.
        var score = 1 / Math.Sqrt((1 / 320d) + 1e-5);
        var expected = (said.Length * Logarithm(score)) + Logarithm(score / 2);
        foreach (var answer in model.Answer(Question(2), Cancellation))
        {
            answer.Written.ShouldBe(said.Length + 1);
            answer.LogProbability.ShouldBe(expected, 1e-4);
        }

        static double Logarithm(double score) => -Math.Log(1 + (Others * Math.Exp(-score)));
    }

    [Fact]
    public void Answer_RandomWeights_HasTheProbabilityOfAFewTokens()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Random(4));
        using var model = fixture.Load();

        foreach (var answer in model.Answer(Question(3, most: 30), Cancellation))
        {
            answer.Written.ShouldBePositive();
            answer.LogProbability.ShouldBeInRange(-answer.Written * Math.Log(Others + 1), 0);
        }
    }

    [Fact]
    public void Answer_QuotationMarksThatAreNotEscaped_ArePartOfTheText()
    {
        using var fixture = new LlamaFixture(
            SyntheticLlama.Saying("Dijo:", "▁\"", "El", "▁puerto", ".\"", "▁Y", "▁rió", ".")
        );
        using var model = fixture.Load();
        model.Texts(Question(2), Cancellation).ShouldBe(["Dijo: \"El puerto.\" Y rió.", "Dijo: \"El puerto.\" Y rió."]);
    }

    [Fact]
    public void Answer_EndOfTheAnswerInsideAText_EndsTheText()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Saying("El", "▁puerto", "</s>"));
        using var model = fixture.Load();
        model.Texts(Question(3), Cancellation).ShouldBe(["El puerto", "El puerto", "El puerto"]);
    }

    [Fact]
    public void Answer_ModelThatNeverEnds_IsEndedAfterTheMostCharacters()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Saying(Endless));
        using var model = fixture.Load();
        var texts = model.Texts(Question(2, most: 20), Cancellation);
        texts.ShouldAllBe(t => t.Length > 20 && t.Length <= 25 && t.StartsWith("muy muy"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Answer_RandomWeights_IsAlwaysOfTheForm(int seed)
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Random(seed));
        using var model = fixture.Load();
        var texts = model.Texts(Question(3, most: 30), Cancellation);
        texts.Length.ShouldBe(3);
        // What is not a character of its own was never written.
        texts.ShouldAllBe(t => !t.Contains('\uFFFD') && t.Length <= 46);
        JsonSerializer.Deserialize<string[]>(JsonSerializer.Serialize(texts)).ShouldBe(texts);
    }

    [Fact]
    public void Answer_SameQuestion_IsTheSameWhateverWasAskedBefore()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Random(5));
        using var first = fixture.Load();
        var long1 = string.Join(' ', Enumerable.Repeat("the port", 50));
        var alone = first.Texts(Question(2, content: long1), Cancellation);
        first.Texts(Question(2, content: long1), Cancellation).ShouldBe(alone);

        using var other = fixture.Load();
        other.Texts(Question(3, content: "is closed"), Cancellation).ShouldNotBe(alone);
        other.Texts(Question(1) with { Instructions = "Other." }, Cancellation);
        other.Texts(Question(2, content: long1), Cancellation).ShouldBe(alone);
    }

    [Fact]
    public async Task Answer_CancelledWhileItIsWritten_StopsAndGoesOnLater()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Saying(Endless));
        using var model = fixture.Load();
        using var stop = new CancellationTokenSource();
        var answer = Task.Run(() => model.Texts(Question(1, most: int.MaxValue), stop.Token), Cancellation);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => answer);
        model.Texts(Question(1, most: 5), Cancellation).ShouldBe(["muy muy"]);
    }

    [Fact]
    public void Answer_QuestionLongerThanTheContext_SaysSo()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Saying("El"));
        using var model = fixture.Load(new() { Context = 256, Threads = 1 });
        var fault = Should.Throw<LlamaException>(() =>
            model.Texts(Question(1, content: new string('x', 300)), Cancellation)
        );
        (fault.Fault, fault.Message).ShouldBe((LlamaFault.Context, fault.Message));
        fault.Message.ShouldEndWith("≥ 256");
        model.Texts(Question(1), Cancellation).ShouldBe(["El"]);
    }

    [Fact]
    public void Answer_AnswerLongerThanTheContext_SaysSo()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Saying(Endless));
        using var model = fixture.Load(new() { Context = 256, Threads = 1 });
        Should
            .Throw<LlamaException>(() => model.Texts(Question(1, most: int.MaxValue), Cancellation))
            .Fault.ShouldBe(LlamaFault.Context);
        model.Texts(Question(1, most: 5), Cancellation).ShouldBe(["muy muy"]);
    }

    [Fact]
    public void Answer_WeightsThatAreNoNumbers_SaysSo()
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Random(1).Broken());
        using var model = fixture.Load();
        var fault = Should.Throw<LlamaException>(() => model.Texts(Question(1), Cancellation));
        (fault.Fault, fault.Message).ShouldBe((LlamaFault.Model, "logits: NaN"));
    }

    [Theory]
    [InlineData("chatml")]
    [InlineData("llama2")]
    [InlineData("llama3")]
    [InlineData("gemma")]
    [InlineData("mistral-v3")]
    [InlineData("phi3")]
    [InlineData("zephyr")]
    public void Load_NameOfATemplate_TakesItsPlace(string template)
    {
        using var fixture = new LlamaFixture(SyntheticLlama.Saying("El", "▁puerto"));
        using var model = fixture.Load(new() { Template = template, Threads = 1 });
        model.Texts(Question(1), Cancellation).ShouldBe(["El puerto"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{{ messages }}")]
    public void Load_TemplateThatIsNotKnown_SaysSo(string? template)
    {
        var synthetic = SyntheticLlama.Saying("El");
        synthetic.Values.Remove("tokenizer.chat_template");
        if (template is not null)
            synthetic.Values["tokenizer.chat_template"] = template;
        using var fixture = new LlamaFixture(synthetic);
        Should.Throw<LlamaException>(() => fixture.Load()).Fault.ShouldBe(LlamaFault.Template);
        using var model = fixture.Load(new() { Template = "chatml", Threads = 1 });
        model.Texts(Question(1), Cancellation).ShouldBe(["El"]);
    }

    [Fact]
    public void Load_TensorOfAnotherShape_SaysWhich()
    {
        var synthetic = SyntheticLlama.Saying("El");
        synthetic.Values["llama.feed_forward_length"] = 64u;
        using var fixture = new LlamaFixture(synthetic);
        var fault = Should.Throw<LlamaException>(() => fixture.Load());
        (fault.Fault, fault.Message.Contains("ffn_gate.weight")).ShouldBe((LlamaFault.Model, true), fault.Message);
    }

    private static LlamaQuestion Question(int texts, int most = 100, string content = "the port is closed") =>
        new(
            "Translate.",
            content,
            [
                .. Enumerable
                    .Range(0, texts)
                    .Select(i => new LlamaText(i == 0 ? "{\"text\":\"" : "\"},{\"text\":\"", most)),
            ]
        );
}
