using System.Collections.Immutable;
using Localization.Providers.Llama;
using Localization.Providers.Resilience;
using Localization.Testing.Synthetic;

namespace Localization.Llama.Tests;

public sealed class LlamaProviderTests : IDisposable
{
    private static readonly string[] Spanish = ["El", "▁puerto", "▁está", "▁cerrado", "▁hoy", "."];
    private static readonly string[] English = ["The", "▁port", "▁is", "▁closed", "▁and", "▁it", "▁was", "▁so", "."];

    private readonly TemporaryFolder _folder = new("llama-");
    private readonly List<ProviderEvent> _events = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TranslateAsync_Sentence_IsTranslatedAndNamesTheModel()
    {
        await using var provider = Provider(SyntheticLlama.Saying(Spanish));
        var answer = (await Ask(provider, "The port is closed today.")).Single();
        (answer.Text!.Text, answer.Failure).ShouldBe(("El puerto está cerrado hoy.", null));
        answer.Confidence!.Value.ShouldBeInRange(0.99, 1);
        answer.Model.ShouldMatch("^synthetic-[0-9a-f]{12}$");
        provider.Model.ShouldBe($"llama1 {answer.Model}");
        provider.Capabilities.Local.ShouldBeTrue();
    }

    [Fact]
    public async Task TranslateAsync_InlineCodes_AreKept()
    {
        // A model that forgets to escape the marks around the id.
        await using var provider = Provider(
            SyntheticLlama.Saying("El", "▁<g", "▁id=\"0\">", "puerto", "</g>", "▁está", "▁cerrado", ".")
        );
        var answer = (await Ask(provider, WithCodes("The port is closed."))).Single();
        answer.Text!.Text.ShouldBe("El puerto está cerrado.", answer.Failure);
        answer.Text.Codes.Select(c => (c.Position, c.Data)).ShouldBe([(3, "<b>"), (9, "</b>")]);
    }

    [Fact]
    public async Task TranslateAsync_CodesLost_FailsTheUnitAlone()
    {
        await using var provider = Provider(SyntheticLlama.Saying(Spanish));
        var answers = await Ask(provider, WithCodes("The port is closed today."), Unit("Closed."));
        answers.Select(a => a.Text?.Text).ShouldBe([null, "El puerto está cerrado hoy."]);
        answers[0].Failure.ShouldBe(new ProviderResponseException("provider-codes", "llama").Message);
    }

    [Fact]
    public async Task TranslateAsync_SameAnswerToOtherSentences_IsNone()
    {
        await using var provider = Provider(SyntheticLlama.Saying(Spanish));
        var answers = await Ask(provider, "The port is closed today.", "A minister resigned after a long vote.");
        answers.ShouldAllBe(a => a.Failure == Said("chat-repeated"));
    }

    [Theory]
    [InlineData("chat-empty", "</s>")]
    [InlineData("chat-length", "muy", "▁muy", "muy")]
    [InlineData("chat-chatter", "Lo", "▁siento", ",", "▁no", "▁puedo", "▁traducir", "▁ese", "▁texto", ".")]
    [InlineData("chat-lines", "El", "▁puerto", ".", "\\n", "Está", "▁cerrado")]
    public async Task TranslateAsync_AnswerThatIsNone_SaysWhy(string fault, params string[] tokens)
    {
        await using var provider = Provider(SyntheticLlama.Saying(tokens));
        var answer = (await Ask(provider, "The port of Cádiz is closed until next week.")).Single();
        answer.Text.ShouldBeNull();
        answer.Failure.ShouldBe(fault == "chat-empty" ? Said("provider-answer", "\"\"") : Said(fault));
    }

    [Fact]
    public async Task WithResilience_AnswersInEnglish_AreAskedForAgainAndNamed()
    {
        await using var provider = Resilient(Provider(SyntheticLlama.Saying(English)));
        var answers = await Ask(provider, "The port is closed, and it was.", "Port.");
        answers.ShouldAllBe(a => a.Text == null && a.Failure == Said("provider-language", "es"));
        _events.Select(e => e.Happening).ShouldContain("again");
    }

    [Fact]
    public async Task WithResilience_OneBadAnswerInABatch_IsAskedForAloneAndTheOthersStay()
    {
        await using var provider = Resilient(Provider(SyntheticLlama.Saying(Spanish)));
        var answers = await Ask(provider, Unit("The port."), WithCodes("The port is closed today."), Unit("Closed."));
        answers.Select(a => a.Text is not null).ShouldBe([true, false, true]);
        _events.Select(e => e.Happening).ShouldBe(["request", "again", "request"]);
    }

    [Fact]
    public async Task WithResilience_RandomWeights_GiveTextsOrReasons()
    {
        await using var provider = Resilient(Provider(SyntheticLlama.Random(3)));
        var answers = await Ask(provider, "The port is closed.", "It rained all night.", "Nobody was hurt there.");
        answers.ShouldAllBe(a => a.Text != null || a.Failure!.StartsWith("llama"));
        answers.ShouldContain(a => a.Text == null, string.Join(" | ", answers.Select(a => a.Text?.Text)));
    }

    [Fact]
    public async Task WithResilience_BatchLongerThanTheContext_IsSplit()
    {
        await using var provider = Resilient(Provider(SyntheticLlama.Saying(Spanish), o => o.Context = 2048));
        var sentence = string.Concat(Enumerable.Repeat("the port of a city ", 12)).Trim();
        var answers = await Ask(provider, [.. Enumerable.Range(0, 5).Select(i => $"{i} {sentence}")]);
        answers.Length.ShouldBe(5);
        _events.Select(e => e.Happening).ShouldContain("split");
        answers.ShouldNotContain(a => a.Failure!.Contains("providers.llama.context"));
    }

    [Fact]
    public async Task TranslateAsync_SegmentLongerThanTheContext_SaysWhatToChange()
    {
        await using var provider = Provider(SyntheticLlama.Saying(Spanish), o => o.Context = 256);
        var fault = await Should.ThrowAsync<ProviderRequestException>(() => Ask(provider, "The port."));
        fault.Message.ShouldContain("providers.llama.context");
    }

    [Fact]
    public async Task TranslateAsync_TimeUp_SaysSo()
    {
        await using var provider = Provider(SyntheticLlama.Saying(Spanish), o => o.Deadline = 0);
        var fault = await Should.ThrowAsync<ProviderRequestException>(() => Ask(provider, "The port."));
        fault.Code.ShouldBe("provider-timeout");
    }

    [Fact]
    public async Task TranslateAsync_Cancelled_Stops()
    {
        await using var provider = Provider(SyntheticLlama.Saying(Spanish));
        await Should.ThrowAsync<OperationCanceledException>(() =>
            provider.TranslateAsync(Request([Unit("The port.")]), new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public async Task Model_OtherStyleTemplateOrWeights_IsAnother()
    {
        var names = new List<string>();
        foreach (
            var change in new Action<LlamaOptions>[]
            {
                _ => { },
                o => o.Style = "Short.",
                o => o.Template = "chatml",
                o => o.Threads = 2,
            }
        )
        {
            await using var provider = Provider(SyntheticLlama.Saying(Spanish), change);
            names.Add(provider.Model);
        }

        await using var other = Provider(SyntheticLlama.Saying(English));
        names.Add(other.Model);
        names[3].ShouldBe(names[0]);
        names.Distinct().Count().ShouldBe(4);
    }

    private static string Said(string code, params object?[] arguments) =>
        new ProviderResponseException(code, ["llama", .. arguments]).Message;

    private LlamaProvider Provider(SyntheticLlama model, Action<LlamaOptions>? change = null)
    {
        model.Write(_folder["synthetic.gguf"]);
        var options = new LlamaOptions
        {
            Model = _folder["synthetic.gguf"],
            Library = LlamaFixture.Package,
            Threads = 1,
        };
        change?.Invoke(options);
        return new LlamaProvider(options, TimeProvider.System);
    }

    private ITranslationProvider Resilient(ITranslationProvider provider) =>
        provider.WithResilience(TimeProvider.System, observer: _events.Add);

    private static Task<ImmutableArray<TranslationAnswer>> Ask(ITranslationProvider provider, params string[] texts) =>
        Ask(provider, [.. texts.Select(Unit)]);

    private static Task<ImmutableArray<TranslationAnswer>> Ask(
        ITranslationProvider provider,
        params TranslationUnit[] units
    ) => provider.TranslateAsync(Request(units), Cancellation);

    private static TranslationRequest Request(TranslationUnit[] units) =>
        new(LanguageTag.Parse("en"), LanguageTag.Parse("es"), [.. units]);

    private static TranslationUnit Unit(string text) => new(new InlineText(text), BlockRole.Paragraph, []);

    // The second word is bold.
    private static TranslationUnit WithCodes(string text) =>
        new(
            new InlineText(text, [new(4, InlineCodeKind.Start, "1", "<b>"), new(8, InlineCodeKind.End, "1", "</b>")]),
            BlockRole.Paragraph,
            []
        );
}
