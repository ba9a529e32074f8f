using System.Text.Json;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Cli.Tests;

public sealed class UntranslatedTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly WireMockServer _server = WireMockServer.Start();

    public UntranslatedTests()
    {
        _workspace.Variables["OPENAI_BASE_URL"] = _server.Url + "/v1";
        _workspace.Variables["LOCALIZATION_resilience__chat__Backoff"] = "00:00:00.01";
        _workspace.Write("in/a.txt", "The port is closed.\n\nThe ferry left.\n");
    }

    public void Dispose()
    {
        _server.Dispose();
        _workspace.Dispose();
    }

    [Theory]
    [InlineData("C.UTF-8", "Not translated: in/a.txt, segment 2: chat: the answer comments on the translation.")]
    [InlineData("es_ES.UTF-8", "Sin traducir: in/a.txt, segmento 2: chat: la respuesta habla de la traducción.")]
    public async Task Translate_OneSegmentRefused_SaysWhichAndWhyAndEndsWith3(string language, string sentence)
    {
        Answers("The ferry left.", """{"translations":[{"id":0,"text":"I'm sorry, but I can't help with that."}]}""");
        Answers(
            "The port is closed.",
            """
            {"translations":[{"id":0,"text":"El puerto está cerrado."},
                             {"id":1,"text":"I'm sorry, but I can't help with that."}]}
            """
        );

        var result = await _workspace.RunAsync("translate in --provider chat", language);

        result.ExitCode.ShouldBe(3);
        result.Output.ReplaceLineEndings(" ").ShouldContain(sentence);
        _workspace.Read("output/a/a.es.txt").ShouldContain("El puerto está cerrado.");
    }

    [Fact]
    public async Task Translate_NoAnswerCanBeRead_NamesTheCauseAndEndsWith3()
    {
        Answers("The port is closed.", "The oracle is silent.");
        Answers("The ferry left.", "The oracle is silent.");

        var result = await _workspace.RunAsync("translate in --provider chat");

        result.ExitCode.ShouldBe(3);
        (result.Output + result.Errors).ReplaceLineEndings(" ").ShouldContain("The oracle is silent.");
    }

    private void Answers(string text, string content) =>
        _server
            .Given(
                Request
                    .Create()
                    .UsingPost()
                    .WithBody(body =>
                        body!.Contains(
                            $"\\\"id\\\":0,\\\"kind\\\":\\\"Paragraph\\\",\\\"text\\\":\\\"{text}",
                            StringComparison.Ordinal
                        )
                    )
            )
            .AtPriority(text.StartsWith("The port", StringComparison.Ordinal) ? 1 : 2)
            .RespondWith(
                Response
                    .Create()
                    .WithBody(
                        JsonSerializer.Serialize(
                            new { choices = new[] { new { message = new { role = "assistant", content } } } }
                        )
                    )
            );
}
