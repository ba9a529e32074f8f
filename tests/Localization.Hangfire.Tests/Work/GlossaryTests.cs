using Localization.Hangfire.Tests.Machines;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Hangfire.Tests.Work;

public sealed class GlossaryTests : IDisposable
{
    private readonly Cluster _cluster = new();
    private readonly WireMockServer _deepL = WireMockServer.Start();

    public void Dispose()
    {
        _deepL.Dispose();
        _cluster.Dispose();
    }

    [Fact]
    public async Task Worker_ProviderWithGlossaries_TranslatesWithThatOfTheBatch()
    {
        Answer("/v3/glossaries", """{"glossaries":[]}""", """{"glossary_id":"g-1","name":"ours"}""");
        Answer("/v2/translate", "{}", """{"translations":[{"text":"El puerto de Esequibo está abierto."}]}""");
        (_cluster.Environment["DEEPL_AUTH_KEY"], _cluster.Environment["DEEPL_SERVER_URL"]) = (
            "a-secret:fx",
            _deepL.Url!
        );
        await using var queue = new QueuedBatches(_cluster.Connection, TimeProvider.System);
        await using var store = _cluster.Store();
        var settings = Cluster.Batch(_cluster.Write("a.txt", "The port of Essequibo is open.\n")) with
        {
            Terms = [new Term("Essequibo", "Esequibo", TermPolicy.Translate)],
        };
        var batch = await queue.EnqueueAsync(settings, "deepl", "prefer_quality_optimized", store.Terms);
        var worker = _cluster.StartWorker("deepl", threads: 2);
        await Eventually.BecomesAsync(async () =>
            (await queue.ProgressAsync(batch)).Open == 0 || !worker.Errors.IsEmpty
        );

        (await queue.ProgressAsync(batch)).Done.ShouldBe(1, string.Join('\n', worker.Errors));
        _deepL
            .LogEntries.Single(l => l.RequestMessage!.Path == "/v2/translate")
            .RequestMessage!.Body!.ShouldContain("\"glossary_id\":\"g-1\"");
    }

    private void Answer(string path, string get, string post)
    {
        _deepL
            .Given(Request.Create().WithPath(path).UsingGet())
            .RespondWith(Response.Create().WithHeader("Content-Type", "application/json").WithBody(get));
        _deepL
            .Given(Request.Create().WithPath(path).UsingPost())
            .RespondWith(Response.Create().WithHeader("Content-Type", "application/json").WithBody(post));
    }
}
