using System.Collections.Immutable;

namespace Localization.Review.Pages;

/// <summary>The risks from which articles and segments can be shown, in per cent.</summary>
internal static class RiskSteps
{
    public static readonly ImmutableArray<int> All = [25, 50, 75, 90];
}
