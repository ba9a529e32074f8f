using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using Localization.Review.Access;
using Localization.Review.Desk;
using Localization.Review.Rights;

namespace Localization.Review.Tests.Access;

/// <summary>A session ends at once: by signing out, another password, another role or removal, in this program or in
/// another.</summary>
public sealed class SessionTests
{
    private const string Password = "correct horse battery";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("removed")]
    [InlineData("role")]
    [InlineData("password")]
    [InlineData("signed out")]
    public async Task Session_Ended_ItsTokenIsRefused(string how)
    {
        await using var desk = await DeskAsync();
        using var client = await TokenAsync(desk, ReviewRole.Editor);
        (await client.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        // As another program does: the command, or another desk over the same workspace.
        await using var other = desk.OpenAnother();
        switch (how)
        {
            case "removed":
                await other.Review.RemoveAsync("Luis");
                break;
            case "role":
                await other.Review.PutAsync(Sessions.User("Luis", ReviewRole.Reader, Password));
                break;
            case "password":
                await other.Review.PutAsync(Sessions.User("Luis", ReviewRole.Editor, "another horse battery"));
                break;
            default:
                (await client.DeleteAsync("/api/session", Stop)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
                break;
        }

        (await client.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await WriteAsync(desk, client)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("The tanker left.");
    }

    [Fact]
    public async Task SignOut_CookieThatWasCopied_IsRefused()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        (await client.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await (await client.GetAsync("/account", Stop)).Content.ReadAsStringAsync(Stop);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", TokenIn(page))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out") { Content = form };
        using var copy = await desk.CopyAsync(client);
        (await client.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await copy.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Write_ByAnEndedSession_IsRefusedByTheDeskItself()
    {
        await using var desk = await DeskAsync();
        await desk.Memory.Review.PutAsync(Sessions.User("Luis", ReviewRole.Reviewer, Password));
        var user = DeskUser.Of((await desk.Get<Sessions>().SignInAsync("Luis", Password))!);
        var segment = (await desk.SegmentsAsync("one"))[0];
        await desk.Get<ReviewDesk>().CommentAsync(user, segment, "¿Seguro?");
        await desk.Memory.Review.RemoveAsync("Luis");
        var refused = await Should.ThrowAsync<DeskForbiddenException>(async () =>
            await desk.Get<ReviewDesk>().WriteAsync(user, segment, segment.Version, new InlineText("x"))
        );
        (refused.IsSignedOut, refused.Code).ShouldBe((true, "desk-session-ended"));
        await Should.ThrowAsync<DeskForbiddenException>(async () =>
            await desk.Get<Publishing>().RebuildAsync(user, await desk.ArticleAsync("one"))
        );
    }

    [Fact]
    public async Task Password_ChangedByItsUser_EndsTheSessionsAndOpensAgain()
    {
        await using var desk = await DeskAsync();
        using var client = await TokenAsync(desk, ReviewRole.Reader);
        using var second = await TokenAsync(desk, ReviewRole.Reader, put: false);
        using var wrong = await client.PutAsJsonAsync(
            "/api/session/password",
            new { current = "wrong", next = "another horse battery" },
            Stop
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var tooShort = await client.PutAsJsonAsync(
            "/api/session/password",
            new { current = Password, next = "short" },
            Stop
        );
        tooShort.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await second.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var changed = await client.PutAsJsonAsync(
            "/api/session/password",
            new { current = Password, next = "another horse battery" },
            Stop
        );
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await second.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync("/api/articles", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.Get<Sessions>().SignInAsync("Luis", Password)).ShouldBeNull();
        (await desk.Get<Sessions>().SignInAsync(" Luis ", "another horse battery")).ShouldNotBeNull();
        (await desk.Memory.Review.UsersAsync()).Single().Role.ShouldBe(ReviewRole.Reader);
    }

    [Fact]
    public async Task Account_OfTheOwner_SaysThatThereIsNoPassword()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        using var response = await client.PutAsJsonAsync(
            "/api/session/password",
            new { current = "x", next = "another horse battery" },
            Stop
        );
        (await response.Content.ReadFromJsonAsync<JsonElement>(Stop))
            .GetProperty("title")
            .GetString()
            .ShouldBe("user-password-none");
    }

    [Fact]
    public async Task Enter_ManyWrongTokensFromAnotherSite_DoNotLockTheOwnerOut()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync(signedIn: false);
        for (var i = 0; i < 40; i++)
            (await client.GetAsync($"/enter?token={i}", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync($"/enter?token={desk.Get<OneTimeToken>().Value}", Stop)).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
    }

    [Fact]
    public async Task IsAlive_CookieOfAnotherName_IsNot()
    {
        await using var desk = await DeskAsync();
        await desk.Memory.Review.PutAsync(Sessions.User("Luis", ReviewRole.Reader, Password));
        var sessions = desk.Get<Sessions>();
        var user = (await sessions.SignInAsync("Luis", Password))!;
        (await sessions.IsAliveAsync(user)).ShouldBeTrue();
        var id = user.FindFirstValue(ClaimTypes.Sid)!;
        foreach (var (name, role) in new[] { ("Eva", "Reader"), ("Luis", "Editor") })
            (
                await sessions.IsAliveAsync(
                    new ClaimsPrincipal(
                        new ClaimsIdentity(
                            [
                                new Claim(ClaimTypes.Name, name),
                                new Claim(ClaimTypes.Role, role),
                                new Claim(ClaimTypes.Sid, id),
                            ],
                            "test"
                        )
                    )
                )
            ).ShouldBeFalse();
    }

    private static string TokenIn(string page) =>
        System
            .Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")
            .Groups[1]
            .Value;

    private static async Task<HttpResponseMessage> WriteAsync(DeskFixture desk, HttpClient client) =>
        await client.PutAsJsonAsync(
            $"/api/segments/{(await desk.SegmentsAsync("one"))[0].Id}",
            new { version = 1, target = "El petrolero zarpó." },
            Stop
        );

    private static async Task<DeskFixture> DeskAsync()
    {
        var desk = new DeskFixture();
        desk.Write("articles/one.txt", "The tanker left.\n");
        return await desk.OpenAsync();
    }

    private static async Task<HttpClient> TokenAsync(DeskFixture desk, ReviewRole role, bool put = true)
    {
        if (put)
            await desk.Memory.Review.PutAsync(Sessions.User("Luis", role, Password));
        var client = await desk.ClientAsync(signedIn: false);
        using var response = await client.PostAsJsonAsync(
            "/api/session",
            new { name = "Luis", password = Password },
            Stop
        );
        var token = (await response.Content.ReadFromJsonAsync<JsonElement>(Stop))
            .GetProperty("accessToken")
            .GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
