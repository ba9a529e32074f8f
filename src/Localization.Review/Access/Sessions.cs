using System.Security.Claims;
using Localization.Model;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Localization.Review;

/// <summary>Signs people in: with the one-time token of the terminal, or with a name and a password.</summary>
public sealed class Sessions(OneTimeToken token, IReviewStore store, AccessOptions access)
{
    /// <summary>A bearer token for programs that bring one, a cookie for everybody else.</summary>
    internal const string Scheme = "desk";

    // PBKDF2 with HMAC-SHA512, 128 bits of salt, 210,000 rounds (OWASP's figure for it).
    private static readonly PasswordHasher<string> Hasher = new(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })
    );

    // Who has no account takes as long as who has one.
    private static readonly string Nobody = Hasher.HashPassword("", Guid.NewGuid().ToString());

    /// <summary>A user as the store keeps it.</summary>
    public static ReviewUser User(string name, ReviewRole role, string password) =>
        new(name, role, Hasher.HashPassword(name, password));

    /// <summary>Who brings the token; null where it is wrong or used.</summary>
    public ClaimsPrincipal? Enter(string given) =>
        token.Redeem(given) ? Principal(access.Owner, ReviewRole.Editor) : null;

    /// <summary>Who knows the password; null where it is wrong.</summary>
    public ClaimsPrincipal? SignIn(string name, string password)
    {
        var user = store.Users().FirstOrDefault(u => u.Name == name);
        var result = Hasher.VerifyHashedPassword(name, user?.Password ?? Nobody, password);
        return user is not null && result != PasswordVerificationResult.Failed ? Principal(user.Name, user.Role) : null;
    }

    /// <summary>Keeps the cookie from scripts, from other sites and, where there is HTTPS, from the open
    /// network.</summary>
    internal static void Configure(CookieAuthenticationOptions options, AccessOptions access)
    {
        options.Cookie.Name = "localization";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = access.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(14);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.Events.OnRedirectToLogin = context => Refuse(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Refuse(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>Which of the two a request comes with.</summary>
    internal static string SchemeOf(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? BearerTokenDefaults.AuthenticationScheme
            : CookieAuthenticationDefaults.AuthenticationScheme;

    // A page leads to the sign-in; a program is told.
    private static Task Refuse(
        Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context,
        int status
    )
    {
        if (
            HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            && status == StatusCodes.Status401Unauthorized
        )
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static ClaimsPrincipal Principal(string name, ReviewRole role) =>
        new(
            new ClaimsIdentity(
                [new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role.ToString())],
                CookieAuthenticationDefaults.AuthenticationScheme
            )
        );
}
