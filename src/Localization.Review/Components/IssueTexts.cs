using Microsoft.Extensions.Localization;

namespace Localization.Review.Components;

/// <summary>Issues in words, without a segment.</summary>
internal static class IssueTexts
{
    /// <summary>What an issue of a code says in general.</summary>
    public static string General(this IStringLocalizer<IssueMessages> messages, string code) =>
        messages[code, "…", "…", "…", "…", "…"];
}
