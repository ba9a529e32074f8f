using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Providers.Tests.Resilience;

internal static class Requests
{
    public static TranslationRequest Of(params IEnumerable<string> texts) =>
        new(
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es"),
            [.. texts.Select(t => new TranslationUnit(new InlineText(t), BlockRole.Paragraph, []))]
        );

    /// <summary>Moves the time on until the task has ended.</summary>
    public static async Task<ImmutableArray<TranslationAnswer>> RunAsync(
        this FakeTimeProvider time,
        Task<ImmutableArray<TranslationAnswer>> task
    )
    {
        while (!task.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await task;
    }
}
