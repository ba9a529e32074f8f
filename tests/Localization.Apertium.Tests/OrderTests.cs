using System.Collections.Immutable;
using Localization.Apertium.Engine;

namespace Localization.Apertium.Tests;

/// <summary>The answer for a segment depends on that segment alone, not on what the engine read before.</summary>
public sealed class OrderTests
{
    // Several have a word whose readings the pair's tagger was not trained on, which changes how it reads the words
    // that follow, also in later texts.
    private static readonly ImmutableArray<string> English =
    [
        "A lot of people had known the drunk driver.",
        "The first woman elected to the post had a second chance, provided she was fit.",
        "The Zorbian unrest flummoxed voters.",
        "The party found a lot of support and scored well.",
        "He said the claims filed by blorters were false.",
        "The soldier, killed in a shooting, served Blorters, and our politicians got away.",
        "Included in the price are grumblies hit by frost.",
        "The team won the cup and stopped the Vandrils cut off in the hills.",
        "They saw the Windows set up by Apple.",
        "The best known zumbers put out the fire throughout Glimland.",
        "The drunk man is well known for his worn coat.",
        "Grizzled quarriers read and cost more than they let on.",
    ];

    private static readonly ImmutableArray<string> Spanish =
    [
        "Como solo quiere una, para más tarde entre todos.",
        "El plan que blorta la zumbia para el tren.",
        "La firma marcha bien y el grumbio canta como sube.",
        "Todo lo que cuenta la glimba, una vez visto, calma.",
    ];

    [Theory]
    [InlineData("en", "es")]
    [InlineData("es", "en")]
    public async Task TranslateAsync_OtherSegmentsBefore_AnswersTheSame(string source, string target)
    {
        var texts = source == "en" ? English : Spanish;
        var expected = await AnswersAsync(source, target, texts);
        expected.ShouldNotContain(a => a.StartsWith("FAILED", StringComparison.Ordinal));

        (await AnswersAsync(source, target, [.. texts.Reverse()])).Reverse().ShouldBe(expected);
        for (var start = 1; start < texts.Length; start++)
        {
            ImmutableArray<string> turned = [.. texts[start..], .. texts[..start]];
            var answers = await AnswersAsync(source, target, turned);
            answers.ShouldBe([.. expected[start..], .. expected[..start]], turned[0]);
        }
    }

    // New processes each time: the first text is the first that they read.
    private static async Task<ImmutableArray<string>> AnswersAsync(
        string source,
        string target,
        ImmutableArray<string> texts
    )
    {
        var options = new ApertiumOptions { Chains = 1 };
        await using var provider = new ApertiumProvider(options.Without, new ChainPools(options, TimeProvider.System));
        var request = new TranslationRequest(
            LanguageTag.Parse(source),
            LanguageTag.Parse(target),
            [.. texts.Select(t => new TranslationUnit(new InlineText(t), BlockRole.Paragraph, []))]
        );
        var answers = await provider.TranslateAsync(request, TestContext.Current.CancellationToken);
        return [.. answers.Select(a => a.Text?.Text ?? $"FAILED: {a.Failure}")];
    }
}
