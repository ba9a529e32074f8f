using System.Security.Claims;
using Localization.Model;
using Microsoft.AspNetCore.Authorization;

namespace Localization.Review;

/// <summary>What users may do, as claims and policies.</summary>
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
            .AddPolicy(Read, p => p.RequireAuthenticatedUser())
            .AddPolicy(Review, p => p.RequireAssertion(c => Of(c.User) >= ReviewRole.Reviewer))
            .AddPolicy(Edit, p => p.RequireAssertion(c => Of(c.User) >= ReviewRole.Editor));
    }

    /// <summary>The role of a user.</summary>
    public static ReviewRole? Of(ClaimsPrincipal user) =>
        Enum.TryParse<ReviewRole>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>The name of a user.</summary>
    public static string Name(ClaimsPrincipal user) => user.Identity?.Name ?? "";
}
