using System.Collections.Concurrent;
using Localization.Providers.Chat;
using Localization.Providers.DeepL;
using Localization.Providers.Google;
using Localization.Providers.Http;
using Localization.Providers.LibreTranslate;
using Localization.Providers.Microsoft;
using Localization.Providers.Secrets;
using Localization.Providers.Tests.Resilience;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Providers.Tests.Http;

/// <summary>What the clients of all providers send and log.</summary>
public sealed class HttpServicesTests : IDisposable
{
    private const string Variable = "HTTP_SERVICES_TEST_KEY";
    private const string Key = "k-0123456789-secret";
    private const string Header = "gateway-secret";
    private const string Text = "Confidential sentence.";

    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly WireMockServer _other = WireMockServer.Start();
    private readonly Records _records = new();

    public HttpServicesTests() => Environment.SetEnvironmentVariable(Variable, Key);

    public static TheoryData<string> Names => ["deepl", "google", "microsoft", "libretranslate", "chat"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _server.Dispose();
        _other.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Log_AtTrace_HasTheAddressWithoutQueryKeyAndText(string name)
    {
        Answer(_server, 401, $$"""{"error":"The key {{Key}} is wrong for: {{Text}}"}""");
        await using var services = Services();

        await AskAsync(services, name);

        Sent().ShouldContain(Key);
        var lines = _records.Lines.Where(l => l.Contains(_server.Url!, StringComparison.Ordinal)).ToList();
        lines
            .ShouldHaveSingleItem()
            .ShouldContain($"POST {_server.Url}{_server.LogEntries.Single().RequestMessage!.Path}: 401");
        foreach (var line in _records.Lines)
        {
            line.ShouldNotContain(Key);
            line.ShouldNotContain(Header);
            line.ShouldNotContain("Confidential");
            line.ShouldNotContain("?");
        }
    }

    [Fact]
    public async Task Log_NoServer_NamesTheError()
    {
        await using var services = Services();
        _server.Stop();

        await AskAsync(services, "deepl");

        _records.Lines.ShouldContain(l => l.Contains("v2/translate: ConnectionError", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Send_Redirection_IsNotFollowed(string name)
    {
        _server
            .Given(Request.Create())
            .RespondWith(Response.Create().WithStatusCode(307).WithHeader("Location", _other.Url + "/elsewhere"));
        Answer(_other, 200, "{}");
        await using var services = Services();

        await AskAsync(services, name);

        Sent().ShouldContain(Key);
        _other.LogEntries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_Proxy_IsAsked()
    {
        Answer(_server, 200, """{"translations":[{"text":"Uno"}]}""");
        var options = new DeepLOptions
        {
            Key = new Secret(Variable),
            // Nobody listens there.
            Server = "http://127.0.0.1:1",
            Proxy = new Uri(_server.Url!),
        };
        await using var provider = Remote.DeepL(options, TimeProvider.System);

        var answers = await provider.TranslateAsync(Requests.Of(Text), Stop);

        answers.Single().Text!.Text.ShouldBe("Uno");
        _server.LogEntries.Single().RequestMessage!.Headers!["Host"].ShouldBe(["127.0.0.1:1"]);
    }

    [Fact]
    public async Task Send_AllClients_HaveTheSameUserAgent()
    {
        Answer(_server, 200, "{}");
        await using var services = Services();

        foreach (var name in Names)
            await AskAsync(services, name.Data);
        using var files = new HttpFiles(
            services.GetRequiredService<Downloads>()(),
            TimeSpan.FromMinutes(1),
            TimeProvider.System
        );
        await files.DocumentAsync(new Uri(_server.Url + "/list"), Stop);

        _server.LogEntries.Count.ShouldBe(Names.Count + 1);
        _server
            .LogEntries.Select(e => e.RequestMessage!.Headers!["User-Agent"].Single())
            .ShouldAllBe(agent => agent == "Localization/0.1");
    }

    [Fact]
    public async Task Send_KeyThatChanged_IsReadAgain()
    {
        Answer(_server, 200, """{"translations":[{"text":"Uno"}]}""");
        const string Changing = "HTTP_SERVICES_CHANGING_KEY";
        Environment.SetEnvironmentVariable(Changing, "the-first-key");
        await using var provider = Remote.DeepL(
            new() { Key = new Secret(Changing), Server = _server.Url },
            TimeProvider.System
        );
        await provider.TranslateAsync(Requests.Of("One"), Stop);
        Environment.SetEnvironmentVariable(Changing, "the-second-key");
        await provider.TranslateAsync(Requests.Of("One"), Stop);

        _server
            .LogEntries.Select(e => e.RequestMessage!.Headers!["Authorization"].Single())
            .ShouldBe(["DeepL-Auth-Key the-first-key", "DeepL-Auth-Key the-second-key"]);
    }

    [Fact]
    public async Task Send_KeyThatIsNoHeader_IsNotQuoted()
    {
        const string Broken = "HTTP_SERVICES_BROKEN_KEY";
        Environment.SetEnvironmentVariable(Broken, "first-half\nsecond-half");
        await using var provider = Remote.DeepL(
            new() { Key = new Secret(Broken), Server = _server.Url },
            TimeProvider.System
        );

        var error = await Should.ThrowAsync<ProviderAuthenticationException>(() =>
            provider.TranslateAsync(Requests.Of("One"), Stop)
        );

        error.ToString().ShouldNotContain("half");
        error.Message.ShouldContain(Broken);
        _server.LogEntries.ShouldBeEmpty();
    }

    [Fact]
    public async Task AddDeepL_Twice_TakesTheLastOptionsAndSendsTheKeyOnce()
    {
        Answer(_server, 200, """{"translations":[{"text":"Uno"}]}""");
        await using var services = new ServiceCollection()
            .AddDeepL(new() { Key = new Secret(Variable), Server = _other.Url })
            .AddDeepL(new() { Key = new Secret(Variable), Server = _server.Url })
            .BuildServiceProvider();

        await AskAsync(services, "deepl");

        _server.LogEntries.Single().RequestMessage!.Headers!["Authorization"].ShouldBe([$"DeepL-Auth-Key {Key}"]);
        _other.LogEntries.ShouldBeEmpty();
    }

    // The server's answer is not what is tested.
    private static async Task AskAsync(IServiceProvider services, string name)
    {
        try
        {
            await services.GetRequiredKeyedService<ITranslationProvider>(name).TranslateAsync(Requests.Of(Text), Stop);
        }
        catch (ProviderException)
        {
            // An answer of {} and a redirection are no translation.
        }
    }

    private static void Answer(WireMockServer server, int status, string body) =>
        server.Given(Request.Create()).RespondWith(Response.Create().WithStatusCode(status).WithBody(body));

    private string Sent()
    {
        var request = _server.LogEntries.ShouldHaveSingleItem().RequestMessage!;
        return string.Join('\n', request.Headers!.SelectMany(h => h.Value)) + request.Body;
    }

    private ServiceProvider Services()
    {
        var (key, url) = (new Secret(Variable), _server.Url!);
        var headers = new Dictionary<string, string> { ["X-Gateway"] = Header };
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_records))
            .AddDeepL(
                new()
                {
                    Key = key,
                    Server = url,
                    Headers = headers,
                }
            )
            .AddGoogle(
                new()
                {
                    Token = key,
                    Project = "p",
                    Server = url,
                }
            )
            .AddMicrosoft(new() { Key = key, Server = url })
            .AddLibreTranslate(new() { Key = key, Server = url })
            .AddChat(
                new()
                {
                    Key = key,
                    Server = url,
                    Headers = headers,
                }
            )
            .AddDownloads()
            .BuildServiceProvider();
    }

    /// <summary>Keeps all records and scopes as text.</summary>
    private sealed class Records : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
            Lines.Enqueue($"{logLevel} {formatter(state, exception)} {values} {exception}");
        }

        public void Dispose() { }
    }
}
