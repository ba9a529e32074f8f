using System.Security.Claims;
using System.Security.Cryptography;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Localization.Review.Access;

/// <summary>Signs people in: with the one-time token of the terminal, or with a name and a password. A session is a row
/// of the store: when it is gone, cookies, tokens and open pages are worth nothing.</summary>
public sealed class Sessions(OneTimeToken token, IReviewStore store, AccessOptions access, TimeProvider? time = null)
{
    /// <summary>The shortest password, in characters: shorter ones are guessed.</summary>
    public const int ShortestPassword = 10;

    /// <summary>A bearer token for programs that bring one, a cookie for everybody else.</summary>
    internal const string Scheme = "desk";

    /// <summary>After how long a session ends, however it is used.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    // PBKDF2 with HMAC-SHA512, 128 bits of salt, 210,000 rounds (OWASP's figure for it).
    private static readonly PasswordHasher<string> Hasher = new(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })
    );

    // Who has no account takes as long as who has one.
    private static readonly string Nobody = Hasher.HashPassword("", Guid.NewGuid().ToString());

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>A session has ended in this process.</summary>
    public event Action? Ended;

    /// <summary>A user as the store keeps it.</summary>
    /// <exception cref="SettingsException">The password is too short (<c>review-password</c>).</exception>
    public static ReviewUser User(string name, ReviewRole role, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < ShortestPassword)
            throw new SettingsException("review-password", ShortestPassword);
        var normal = UserNames.Normal(name);
        return new ReviewUser(normal, role, Hasher.HashPassword(normal, password));
    }

    /// <summary>Who brings the token; null where it is wrong or used.</summary>
    public async Task<ClaimsPrincipal?> EnterAsync(string given) =>
        token.Redeem(given) ? await BeginAsync(access.Owner, ReviewRole.Editor) : null;

    /// <summary>Who knows the password; null where it is wrong.</summary>
    public async Task<ClaimsPrincipal?> SignInAsync(string name, string password) =>
        await FindAsync(name, password) is { } user ? await BeginAsync(user.Name, user.Role) : null;

    /// <summary>Whether somebody is still signed in, as who they were.</summary>
    public async Task<bool> IsAliveAsync(ClaimsPrincipal user) =>
        Roles.Session(user) is { Length: > 0 } id
        && await store.SessionAsync(id) is { } session
        && session.User == Roles.Name(user)
        && session.Role == Roles.Of(user)
        && session.Began > _time.GetUtcNow() - Longest;

    /// <summary>Ends the session of a user: the cookie or token is worth nothing from now on.</summary>
    public async Task EndAsync(ClaimsPrincipal user)
    {
        if (Roles.Session(user) is { Length: > 0 } id)
            await store.EndSessionAsync(id);
        Ended?.Invoke();
    }

    /// <summary>Changes a user's own password, which ends all sessions of that user.</summary>
    /// <returns>The session with which the user goes on.</returns>
    /// <exception cref="SettingsException">The current password is wrong (<c>user-password-wrong</c>), there is none
    /// (<c>user-password-none</c>), or the new one is too short (<c>review-password</c>).</exception>
    public async Task<ClaimsPrincipal> ChangePasswordAsync(ClaimsPrincipal user, string current, string next)
    {
        var name = Roles.Name(user);
        if ((await store.UsersAsync()).All(u => u.Name != name))
            throw new SettingsException("user-password-none", name);
        if (await FindAsync(name, current) is not { } known)
            throw new SettingsException("user-password-wrong");
        await store.PutAsync(User(known.Name, known.Role, next) with { Mail = known.Mail });
        Ended?.Invoke();
        return await BeginAsync(known.Name, known.Role);
    }

    /// <summary>The address for a user's notices; null for who has no account.</summary>
    public async Task<string?> MailOfAsync(ClaimsPrincipal user) =>
        (await store.UsersAsync()).FirstOrDefault(u => u.Name == Roles.Name(user))?.Mail;

    /// <summary>Changes the address for a user's own notices.</summary>
    /// <exception cref="SettingsException">It is not an address (<c>mail-address</c>), or the user has no account
    /// (<c>user-password-none</c>).</exception>
    public async Task ChangeMailAsync(ClaimsPrincipal user, string mail)
    {
        if (await MailOfAsync(user) is null)
            throw new SettingsException("user-password-none", Roles.Name(user));
        await store.SetMailAsync(Roles.Name(user), MailSettings.Checked(mail));
    }

    /// <summary>Keeps the cookie from scripts, from requests of other sites and, where there is HTTPS, from the open
    /// network. A link from a mail program opens the desk: what changes something is refused to other sites, and asks
    /// for a token of the page.</summary>
    internal static void Configure(CookieAuthenticationOptions options, AccessOptions access)
    {
        options.Cookie.Name = access.CookieName("localization");
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
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

    /// <summary>Takes a request of an ended session for nobody's.</summary>
    internal async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity?.IsAuthenticated == true && !await IsAliveAsync(context.User))
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        await next(context);
    }

    private async Task<ReviewUser?> FindAsync(string name, string password)
    {
        var normal = UserNames.Normal(name);
        var user = (await store.UsersAsync()).FirstOrDefault(u => u.Name == normal);
        var result = Hasher.VerifyHashedPassword(normal, user?.Password ?? Nobody, password);
        return result == PasswordVerificationResult.Failed ? null : user;
    }

    private async Task<ClaimsPrincipal> BeginAsync(string name, ReviewRole role)
    {
        var (id, now) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), _time.GetUtcNow());
        await store.BeginSessionAsync(new ReviewSession(id, name, role, now), now - Longest);
        return new ClaimsPrincipal(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, name),
                    new Claim(ClaimTypes.Role, role.ToString()),
                    new Claim(ClaimTypes.Sid, id),
                ],
                CookieAuthenticationDefaults.AuthenticationScheme
            )
        );
    }

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
}
