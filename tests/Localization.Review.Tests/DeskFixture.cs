using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Localization.Apertium;
using Localization.Editions.Labels;
using Localization.Memory;
using Localization.Memory.PostgreSql;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;
using Localization.Providers.Copy;
using Localization.Providers.Pricing;
using Localization.Review.Access;
using Localization.Review.Desk;
using Localization.Terms.Csv;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;

namespace Localization.Review.Tests;

/// <summary>A desk over a workspace in a temporary folder: real store, real engine, real files. Reached in memory, or
/// by browsers over a port.</summary>
public sealed class DeskFixture : IAsyncDisposable
{
    /// <summary>The password of users that a test makes here.</summary>
    public const string Password = "correct horse battery";

    private readonly string _folder = Directory.CreateTempSubdirectory("review").FullName;
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance)
        .AddLocalization()
        .AddSingleton(TimeProvider.System)
        .AddApertium()
        .AddCopy()
        .BuildServiceProvider();

    private readonly Dictionary<HttpClient, CookieContainer> _cookies = [];

    private readonly Dictionary<string, HttpClient> _programs = [];

    private WebApplication? _server;

    private TestDatabase? _database;

    /// <summary>Whether the workspace is in PostgreSQL.</summary>
    public bool Postgres { get; init; }

    /// <summary>The memory and the desk's store.</summary>
    public IWorkspaceStore Memory =>
        field ??= Postgres ? Database() : new SqliteTranslationMemory(this["workspace.db"], TimeProvider.System);

    /// <summary>The engine that is asked.</summary>
    public string Provider { get; init; } = "copy";

    /// <summary>An engine of the test's own, in the place of <see cref="Provider"/>.</summary>
    public ITranslationProvider? Engine { get; init; }

    /// <summary>Who hears of notices.</summary>
    public ImmutableArray<Webhook> Webhooks { get; init; } = [];

    /// <summary>The engine with which articles are put on the desk; null for the first.</summary>
    public string? TakesInWith { get; init; }

    /// <summary>What engines bill.</summary>
    public PriceTable Prices { get; init; } = PriceTable.Empty;

    /// <summary>Over which server people hear of notices; null for none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Who may reach the desk.</summary>
    public AccessOptions Access { get; set; } = new() { Folder = "", Owner = "Ana" };

    /// <summary>A file of the workspace.</summary>
    public string this[string path] => Path.Combine(_folder, path);

    /// <summary>The server; it answers in memory unless it was opened on a port.</summary>
    public WebApplication Server => _server ?? throw new InvalidOperationException("The desk is not open.");

    /// <summary>A service of the desk.</summary>
    public T Get<T>()
        where T : notnull => Server.Services.GetRequiredService<T>();

    /// <summary>The article of a name.</summary>
    public async Task<ReviewArticle> ArticleAsync(string name) => (await Memory.Review.NamedAsync(name)).Single();

    /// <summary>The segments of an article of a name.</summary>
    public async Task<ImmutableArray<ReviewSegment>> SegmentsAsync(string name) =>
        await Memory.Review.SegmentsAsync((await ArticleAsync(name)).Id);

    /// <summary>Writes a file of the workspace.</summary>
    public string Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], text);
        return this[file];
    }

    /// <summary>Opens the desk in memory, with its articles on it.</summary>
    public async Task<DeskFixture> OpenAsync()
    {
        await TakeInAsync();
        _server = await ReviewServer.CreateAsync(
            Settings(),
            Access with
            {
                Folder = _folder,
            },
            builder => builder.WebHost.UseTestServer()
        );
        await _server.StartAsync();
        return this;
    }

    /// <summary>Opens the desk for browsers.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> ListenAsync()
    {
        await TakeInAsync();
        _server = await ReviewServer.CreateAsync(Settings(), Access with { Folder = _folder });
        await _server.StartAsync();
        return AccessServer.Address(_server);
    }

    /// <summary>The address that the terminal prints.</summary>
    public string Link => $"{AccessServer.Address(Server)}/enter?token={Get<OneTimeToken>().Value}";

    /// <summary>A program that asks the desk in memory; signed in with the one-time token where it is to be.</summary>
    public async Task<HttpClient> ClientAsync(bool signedIn = true)
    {
        var handler = new CookieHandler(Server.GetTestServer().CreateHandler());
        var client = new HttpClient(handler) { BaseAddress = new Uri("http://localhost") };
        _cookies.Add(client, handler.Cookies);
        if (signedIn)
            (
                await client.GetAsync(new Uri($"/enter?token={Get<OneTimeToken>().Value}", UriKind.Relative))
            ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return client;
    }

    /// <summary>A program of a user, signed in with a bearer token; the same one each time.</summary>
    public async Task<HttpClient> ProgramAsync(string name, ReviewRole role)
    {
        if (_programs.TryGetValue(name, out var known))
            return known;
        await Memory.Review.PutAsync(Sessions.User(name, role, Password));
        var client = _programs[name] = await ClientAsync(signedIn: false);
        using var session = await client.PostAsJsonAsync("/api/session", new { name, password = Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            (await session.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()
        );
        return client;
    }

    /// <summary>A program with the cookies that another has now.</summary>
    public async Task<HttpClient> CopyAsync(HttpClient client)
    {
        var copy = await ClientAsync(signedIn: false);
        foreach (var cookie in _cookies[client].GetAllCookies().Cast<Cookie>())
            _cookies[copy].Add(cookie);
        return copy;
    }

    /// <summary>The desk's settings over this workspace.</summary>
    public DeskSettings Settings() =>
        new()
        {
            Store = Memory.Review,
            Memory = Memory,
            Concordance = async (text, limit) =>
                [.. await Memory.EntriesAsync(new EntryFilter { Text = text }).Take(limit).ToListAsync()],
            Provider = Find,
            Providers = [Engine?.Name ?? Provider, "copy"],
            Batch = Batch(),
            Terms = Terms,
            Glossary = this["glossaries/en-es.csv"],
            Editions = Editions,
            Files = () => Task.FromResult(ImmutableArray<(string, string)>.Empty),
            Webhooks = Webhooks,
            Mail = Mail,
            Prices = Prices,
        };

    /// <summary>Writes editions of the kinds that are named, into the workspace's output folder.</summary>
    public EditionFolder Editions(IEnumerable<string> names) =>
        new(
            this["output"],
            _services.GetRequiredService<IStringLocalizer<EditionLabels>>(),
            _services.GetRequiredService<IStringLocalizer<IssueMessages>>(),
            names
        );

    /// <summary>Another connection to the same workspace, as another desk or a batch has it.</summary>
    public IWorkspaceStore OpenAnother() =>
        _database is null
            ? new SqliteTranslationMemory(this["workspace.db"], TimeProvider.System)
            : TestStores.Open(_database.Connection, TimeProvider.System);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await _server.StopAsync(soon.Token);
            await _server.DisposeAsync();
        }

        await Memory.DisposeAsync();
        _database?.Dispose();
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private PostgresTranslationMemory Database()
    {
        _database = TestDatabase.WithTables();
        return TestStores.Open(_database.Connection, TimeProvider.System);
    }

    private static BatchSettings Batch() =>
        new()
        {
            Files = [],
            From = LanguageTag.Parse("en"),
            To = LanguageTag.Parse("es"),
        };

    private ITranslationProvider Find(string name) =>
        Engine?.Name == name ? Engine : _services.GetRequiredKeyedService<ITranslationProvider>(name);

    private ImmutableArray<Term> Terms() =>
        File.Exists(this["glossaries/en-es.csv"]) ? [.. CsvGlossary.Load(this["glossaries/en-es.csv"])] : [];

    private async Task TakeInAsync()
    {
        if (!Directory.Exists(this["articles"]))
            return;
        var intake = new ReviewIntake(
            Batch() with
            {
                Terms = Terms(),
            },
            Find(TakesInWith ?? Engine?.Name ?? Provider),
            Memory,
            Memory.Review,
            TimeProvider.System
        );
        foreach (var file in Directory.EnumerateFiles(this["articles"]).Order(StringComparer.Ordinal))
            await intake.TakeInAsync(
                file,
                Path.GetFileNameWithoutExtension(file),
                "",
                new Silence(),
                CancellationToken.None
            );
    }

    internal sealed class Silence : IBatchObserver
    {
        public void Planned(string file, int segments) { }

        public void Answered(string file, int segments) { }

        public void Finished(ArticleOutcome outcome) { }
    }

    // As a browser keeps cookies.
    private sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public CookieContainer Cookies { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (Cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
                request.Headers.Add("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                Cookies.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}
