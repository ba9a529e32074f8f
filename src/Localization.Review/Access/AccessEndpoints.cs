using System.Security.Claims;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Access;

/// <summary>Where people come in, go out and choose their language.</summary>
internal static class AccessEndpoints
{
    /// <summary>The name of the limit on guesses.</summary>
    public const string Guesses = "guesses";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // The token cannot be guessed: a limit would only let another site lock its owner out.
        routes.MapGet("/enter", EnterAsync).AllowAnonymous().ExcludeFromDescription();
        routes
            .MapGet("/sign-in", IResult (string? returnUrl) => Page(returnUrl, failed: false))
            .AllowAnonymous()
            .ExcludeFromDescription();
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(Guesses).ExcludeFromDescription();
        routes.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();
        routes
            .MapGet(
                "/account",
                async Task<IResult> (ClaimsPrincipal user, Sessions sessions) => await AccountAsync(user, sessions, "")
            )
            .ExcludeFromDescription();
        routes.MapPost("/account/mail", ChangeMailAsync).ExcludeFromDescription();
        routes.MapPost("/account", ChangePasswordAsync).RequireRateLimiting(Guesses).ExcludeFromDescription();
        routes.MapGet("/language/{tag}", Language).AllowAnonymous().ExcludeFromDescription();
        routes
            .MapPost("/api/session", SessionAsync)
            .AllowAnonymous()
            .RequireRateLimiting(Guesses)
            .DisableAntiforgery()
            .WithTags("Session")
            .WithSummary("A bearer token for a program, good for an hour.")
            .Produces<AccessTokenResponse>()
            .Produces(StatusCodes.Status401Unauthorized);
        routes
            .MapDelete("/api/session", EndSessionAsync)
            .DisableAntiforgery()
            .WithTags("Session")
            .WithSummary("Ends the session: its token is worth nothing from now on.");
        routes
            .MapPut("/api/session/password", PutPasswordAsync)
            .RequireRateLimiting(Guesses)
            .DisableAntiforgery()
            .WithTags("Session")
            .WithSummary("Changes one's own password, which ends all of one's sessions.");
        routes
            .MapPut("/api/session/mail", PutMailAsync)
            .DisableAntiforgery()
            .WithTags("Session")
            .WithSummary("Changes the address to which one's own notices are sent; empty for none.");
    }

    private static async Task<IResult> EnterAsync(string? token, Sessions sessions) =>
        await sessions.EnterAsync(token ?? "") is { } user ? new EnterResult(user) : Page(null, failed: true);

    private static async Task<IResult> SignInAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        Sessions sessions,
        [FromForm] string? name,
        [FromForm] string? password,
        [FromForm] string? returnUrl
    )
    {
        await antiforgery.ValidateRequestAsync(context);
        return await sessions.SignInAsync(name ?? "", password ?? "") is { } user
            ? new EnterResult(user) { Next = LocalAddress.Of(returnUrl) }
            : Page(returnUrl, failed: true);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, Sessions sessions)
    {
        await antiforgery.ValidateRequestAsync(context);
        await sessions.EndAsync(context.User);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.Redirect("/sign-in");
    }

    private static async Task<IResult> SessionAsync(Sessions sessions, SessionRequest request) =>
        await sessions.SignInAsync(request.Name, request.Password) is { } user
            ? Results.SignIn(user, authenticationScheme: BearerTokenDefaults.AuthenticationScheme)
            : Results.Unauthorized();

    private static async Task<NoContent> EndSessionAsync(ClaimsPrincipal user, Sessions sessions)
    {
        await sessions.EndAsync(user);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> PutPasswordAsync(
        PasswordRequest request,
        ClaimsPrincipal user,
        Sessions sessions
    )
    {
        try
        {
            await sessions.EndAsync(await sessions.ChangePasswordAsync(user, request.Current, request.Next));
            return TypedResults.NoContent();
        }
        catch (LocalizationException exception)
        {
            return TypedResults.Problem(
                exception.Message,
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: exception.Code
            );
        }
    }

    private static async Task<IResult> ChangePasswordAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        Sessions sessions,
        [FromForm] string? current,
        [FromForm] string? next
    )
    {
        await antiforgery.ValidateRequestAsync(context);
        try
        {
            return new EnterResult(await sessions.ChangePasswordAsync(context.User, current ?? "", next ?? ""));
        }
        catch (LocalizationException exception)
        {
            return await AccountAsync(context.User, sessions, exception.Message);
        }
    }

    private static async Task<IResult> ChangeMailAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        Sessions sessions,
        [FromForm] string? mail
    )
    {
        await antiforgery.ValidateRequestAsync(context);
        try
        {
            await sessions.ChangeMailAsync(context.User, mail ?? "");
            return Results.LocalRedirect("/account");
        }
        catch (LocalizationException exception)
        {
            return await AccountAsync(context.User, sessions, exception.Message);
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> PutMailAsync(
        MailRequest request,
        ClaimsPrincipal user,
        Sessions sessions
    )
    {
        try
        {
            await sessions.ChangeMailAsync(user, request.Mail);
            return TypedResults.NoContent();
        }
        catch (LocalizationException exception)
        {
            return TypedResults.Problem(
                exception.Message,
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: exception.Code
            );
        }
    }

    private static async Task<RazorComponentResult<AccountPage>> AccountAsync(
        ClaimsPrincipal user,
        Sessions sessions,
        string failure
    ) =>
        new(
            new Dictionary<string, object?>
            {
                [nameof(AccountPage.Name)] = Roles.Name(user),
                [nameof(AccountPage.Mail)] = await sessions.MailOfAsync(user),
                [nameof(AccountPage.Failure)] = failure,
            }
        )
        {
            StatusCode = failure.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };

    private static RedirectHttpResult Language(HttpContext context, string tag, string? returnUrl)
    {
        if (ReviewServer.Languages.Contains(tag))
        {
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(tag)),
                new CookieOptions
                {
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    HttpOnly = true,
                    IsEssential = true,
                }
            );
        }

        return TypedResults.LocalRedirect(LocalAddress.Of(returnUrl));
    }

    private static RazorComponentResult<SignInPage> Page(string? returnUrl, bool failed) =>
        new(
            new Dictionary<string, object?>
            {
                [nameof(SignInPage.ReturnUrl)] = LocalAddress.Of(returnUrl),
                [nameof(SignInPage.Failed)] = failed,
            }
        )
        {
            StatusCode = failed ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK,
        };

    internal sealed record SessionRequest(string Name, string Password);

    internal sealed record PasswordRequest(string Current, string Next);

    internal sealed record MailRequest(string Mail);

    private sealed class EnterResult(ClaimsPrincipal user) : IResult
    {
        public string Next { get; init; } = "/";

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await httpContext.SignInAsync(
                CookieAuthenticationDefaults.AuthenticationScheme,
                user,
                new AuthenticationProperties { IsPersistent = true }
            );
            httpContext.Response.Redirect(Next);
        }
    }
}
