using Microsoft.Extensions.DependencyInjection;

namespace Localization.SamplePlugin;

/// <summary>A step of one's own: the spelling that a house prefers. What people wrote stays as it is.</summary>
public sealed class HouseSpellingStep : IArticleStep
{
    public string Name => "house-spelling";

    public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
        Task.FromResult(article with { Segments = [.. article.Segments.Select(Spelled)] });

    private static SegmentInProgress Spelled(SegmentInProgress segment) =>
        segment.Answer is null || !segment.Target!.Codes.IsEmpty
            ? segment
            : segment with
            {
                Target = new InlineText(segment.Target.Text.Replace("HARBOUR", "HARBOR", StringComparison.Ordinal)),
            };
}

/// <summary>What the program calls when the settings name this assembly.</summary>
public static class HouseSpellingExtensions
{
    public static IServiceCollection AddHouseSpelling(this IServiceCollection services) =>
        services.AddSingleton(new AddedStep(new HouseSpellingStep(), After: StepNames.Translate));
}
