using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Localization.Review.Access;

namespace Localization.Review.Tests.Access;

/// <summary>Who may do what: no token, a wrong one, another origin, another host, a reader who writes.</summary>
public sealed class AccessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/articles")]
    [InlineData("/api/articles/1/segments")]
    [InlineData("/api/terms")]
    [InlineData("/api/openapi.json")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task Request_WithoutToken_IsRefused(string path)
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync(signedIn: false);
        using var response = path.StartsWith("/_blazor", StringComparison.Ordinal)
            ? await client.PostAsync(path, null, Stop)
            : await client.GetAsync(path, Stop);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Page_WithoutToken_LeadsToSignInAndBack()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync(signedIn: false);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var response = await client.GetAsync("/articles/1", Stop);
        response.Headers.Location!.ToString().ShouldEndWith("/sign-in?ReturnUrl=%2Farticles%2F1");
    }

    [Fact]
    public async Task Enter_WrongToken_OpensNothing()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync(signedIn: false);
        (await client.GetAsync("/enter?token=00", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Enter_SecondTime_OpensNothing()
    {
        await using var desk = await DeskAsync();
        using var first = await desk.ClientAsync();
        (await first.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var second = await desk.ClientAsync(signedIn: false);
        (await second.GetAsync($"/enter?token={desk.Get<OneTimeToken>().Value}", Stop)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
    }

    [Theory]
    [InlineData("desk.attacker.example")]
    [InlineData("127.0.0.1.attacker.example")]
    [InlineData("192.168.1.7")]
    public async Task Request_UnderAnotherHost_IsMisdirected(string host)
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles") { Headers = { Host = host } };
        (await client.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:81")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Change_FromAnotherOrigin_IsRefused(string header, string value)
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        using var request = await ChangeAsync(desk);
        request.Headers.Add(header, value);
        (await client.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("The tanker left.");
    }

    [Fact]
    public async Task Change_ByReader_IsRefused()
    {
        await using var desk = await DeskAsync();
        using var reader = await UserAsync(desk, ReviewRole.Reader);
        (await reader.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var request = await ChangeAsync(desk);
        (await reader.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("The tanker left.");
    }

    [Fact]
    public async Task SignOff_ByReviewer_IsRefusedAndByEditorDone()
    {
        await using var desk = await DeskAsync();
        var segment = (await desk.SegmentsAsync("one"))[0];
        using var reviewer = await UserAsync(desk, ReviewRole.Reviewer);
        (
            await reviewer.PutAsJsonAsync(
                $"/api/segments/{segment.Id}/state",
                new { version = segment.Version, state = "final" },
                Stop
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reviewer.PostAsync($"/api/articles/{segment.Article}/editions", null, Stop)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await reviewer.DeleteAsync("/api/terms/Sukhoi", Stop)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var editor = await UserAsync(desk, ReviewRole.Editor);
        (
            await editor.PutAsJsonAsync(
                $"/api/segments/{segment.Id}/state",
                new { version = segment.Version, state = "final" },
                Stop
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await reviewer.PutAsJsonAsync(
                $"/api/segments/{segment.Id}/state",
                new { version = segment.Version + 1, state = "translated" },
                Stop
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task SignIn_ManyGuesses_AreSlowedDown()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync(signedIn: false);
        await desk.Memory.Review.PutAsync(Sessions.User("Luis", ReviewRole.Reviewer, "correct horse battery"));
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            answers.Add(
                (
                    await client.PostAsJsonAsync("/api/session", new { name = "Luis", password = $"guess {i}" }, Stop)
                ).StatusCode
            );
        answers.Take(10).ShouldAllBe(a => a == HttpStatusCode.Unauthorized);
        answers.Skip(10).ShouldAllBe(a => a == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Answers_OfAllKinds_ForbidScriptsAndFrames()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        foreach (var path in new[] { "/", "/articles/1", "/api/articles", "/sign-in", "/nowhere" })
        {
            using var response = await client.GetAsync(path, Stop);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("default-src 'none'");
            policy.ShouldContain("script-src 'self';");
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldNotContain("unsafe");
            response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        }
    }

    [Fact]
    public async Task Language_ToAnotherSite_StaysHere()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        foreach (
            var address in new[]
            {
                "//attacker.example",
                "https://attacker.example",
                "/\\attacker.example",
                "/\t/attacker.example",
                "/\n/attacker.example",
                "\t//attacker.example",
                "/a\\..\\..\\/attacker.example",
                "\\\\attacker.example",
                "javascript:alert(1)",
                "",
            }
        )
            (await client.GetAsync($"/language/es?returnUrl={Uri.EscapeDataString(address)}", Stop))
                .Headers.Location!.ToString()
                .ShouldBe("/");
    }

    [Fact]
    public async Task Listen_WithCertificate_SpeaksHttpsAndMarksItsCookies()
    {
        await using var desk = new DeskFixture();
        desk.Write("articles/one.txt", "The tanker left.\n");
        using (var key = RSA.Create(2048))
        using (
            var certificate = new CertificateRequest(
                "CN=localhost",
                key,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            ).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1))
        )
            await File.WriteAllBytesAsync(desk["desk.pfx"], certificate.Export(X509ContentType.Pfx), Stop);
        desk.Access = desk.Access with { Certificate = desk["desk.pfx"] };
        var address = await desk.ListenAsync();
        address.ShouldStartWith("https://");
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        using var client = new HttpClient(handler);
        using var response = await client.GetAsync(desk.Link, Stop);
        response
            .Headers.GetValues("Set-Cookie")
            .ShouldAllBe(c =>
                c.Contains("secure", StringComparison.Ordinal)
                && c.Contains("httponly", StringComparison.Ordinal)
                && c.Contains("samesite=lax", StringComparison.Ordinal)
            );
        response.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("PUT", "/api/segments/1", """{"version":1,"target":null}""")]
    [InlineData("PUT", "/api/segments/1", "null")]
    [InlineData("PUT", "/api/segments/1", "{}")]
    [InlineData("PUT", "/api/segments/1", "[")]
    [InlineData("PUT", "/api/segments/1", """{"version":null,"target":"x"}""")]
    [InlineData("PUT", "/api/segments/1/state", """{"version":1,"state":null}""")]
    [InlineData("POST", "/api/segments/1/comments", """{"text":null}""")]
    [InlineData("POST", "/api/session", """{"name":null,"password":null}""")]
    [InlineData("POST", "/api/terms", """{"source":null}""")]
    [InlineData("POST", "/api/terms", """{"source":"a","target":null,"nothing":null}""", HttpStatusCode.Created)]
    [InlineData("DELETE", "/api/ignored", """{"code":null}""")]
    [InlineData("DELETE", "/api/ignored", """{"code":"x","arguments":null}""", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/api/session/password", """{"current":null,"next":null}""")]
    public async Task Request_NullWhereAValueBelongs_IsTheCallersMistake(
        string method,
        string path,
        string body,
        HttpStatusCode status = HttpStatusCode.BadRequest
    )
    {
        await using var desk = await DeskAsync();
        desk.Write("glossaries/en-es.csv", "source,target\n");
        using var client = await desk.ClientAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        using var response = await client.SendAsync(request, Stop);
        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Cookies_OfTwoWorkspaces_HaveTwoNames()
    {
        await using var first = await DeskAsync();
        await using var second = await DeskAsync();
        first.Get<AccessOptions>().CookieName("x").ShouldNotBe(second.Get<AccessOptions>().CookieName("x"));
        var options = first.Get<AccessOptions>();
        (options with { ListeningPort = 1 })
            .CookieName("x")
            .ShouldNotBe((options with { ListeningPort = 2 }).CookieName("x"));
    }

    [Fact]
    public async Task Keys_OfSessions_AreTheOwnersAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        if (OperatingSystem.IsWindows())
            return;
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        foreach (var key in Directory.EnumerateFiles(desk["keys"]))
            File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFiles(desk["keys"]).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(false, true, true, "review-users")]
    [InlineData(true, false, true, "review-https")]
    [InlineData(true, true, false, "review-host")]
    public void Validate_OpenOnANetwork_DemandsUsersHttpsAndAName(bool users, bool https, bool host, string code)
    {
        var access = new AccessOptions
        {
            Folder = "",
            Address = IPAddress.Any,
            BehindProxy = https,
            Hosts = host ? ["desk.example.org"] : [],
        };
        Should.Throw<SettingsException>(() => access.Validate(users)).Code.ShouldBe(code);
        Should.NotThrow(() =>
            (access with { BehindProxy = true, Hosts = ["desk.example.org"] }).Validate(hasUsers: true)
        );
        Should.NotThrow(() => new AccessOptions { Folder = "" }.Validate(hasUsers: false));
    }

    private static async Task<DeskFixture> DeskAsync()
    {
        var desk = new DeskFixture();
        desk.Write("articles/one.txt", "The tanker left.\n");
        return await desk.OpenAsync();
    }

    private static async Task<HttpClient> UserAsync(DeskFixture desk, ReviewRole role)
    {
        await desk.Memory.Review.PutAsync(Sessions.User(role.ToString(), role, "correct horse battery"));
        var client = await desk.ClientAsync(signedIn: false);
        using var response = await client.PostAsJsonAsync(
            "/api/session",
            new { name = role.ToString(), password = "correct horse battery" },
            Stop
        );
        var token = (await response.Content.ReadFromJsonAsync<JsonElement>(Stop))
            .GetProperty("accessToken")
            .GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<HttpRequestMessage> ChangeAsync(DeskFixture desk) =>
        new(HttpMethod.Put, $"/api/segments/{(await desk.SegmentsAsync("one"))[0].Id}")
        {
            Content = JsonContent.Create(new { version = 1, target = "El petrolero zarpó." }),
        };
}
