using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Localization.Review.Rights;

/// <summary>Who users are, as claims, and which pages and buttons they see. What they may do is decided by
/// <see cref="DeskGate"/>.</summary>
public static class Roles
{
    /// <summary>May read: every user.</summary>
    public const string Read = "read";

    /// <summary>May edit, approve and comment.</summary>
    public const string Review = "review";

    /// <summary>May sign off, keep the glossary, translate again and write editions.</summary>
    public const string Edit = "edit";

    /// <summary>Adds the policies. Where nothing else is said, a user must be signed in.</summary>
    public static void AddTo(AuthorizationBuilder builder)
    {
        builder
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Read, p => p.RequireAssertion(c => DeskRights.May(Of(c.User), DeskRight.Read)))
            .AddPolicy(Review, p => p.RequireAssertion(c => DeskRights.May(Of(c.User), DeskRight.Write)))
            .AddPolicy(Edit, p => p.RequireAssertion(c => DeskRights.May(Of(c.User), DeskRight.SignOff)));
    }

    /// <summary>The role of a user.</summary>
    public static ReviewRole? Of(ClaimsPrincipal user) =>
        Enum.TryParse<ReviewRole>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>The session of a user; empty where there is none.</summary>
    public static string Session(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Sid) ?? "";

    /// <summary>The name of a user.</summary>
    public static string Name(ClaimsPrincipal user) => user.Identity?.Name ?? "";
}
