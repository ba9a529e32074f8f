using System.Collections.Immutable;
using Localization.Apertium.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Apertium.Tests;

public sealed class SupervisionTests
{
    private static readonly ApertiumOptions Options = new() { Chains = 1 };

    [Fact]
    public async Task AskAsync_QuestionThatKillsAStage_FailsAloneAndTheOthersAreAnswered()
    {
        await using var pool = new ChainPool(
            ApertiumPair.Find(Options.DataFolder, "eng-spa"),
            Options,
            TimeProvider.System
        );
        // Unescaped, a closing bracket is malformed input: the stage dies of it.
        var poison = pool.AskAsync(Question("a ] ^ b"), TestContext.Current.CancellationToken);
        var healthy = Enumerable
            .Range(0, 40)
            .Select(_ => pool.AskAsync(Question("The dog."), TestContext.Current.CancellationToken))
            .ToList();

        await Should.ThrowAsync<ChainFailedException>(poison);
        (await Task.WhenAll(healthy)).ShouldAllBe(a => a.Contains("perro", StringComparison.Ordinal));
        (await pool.AskAsync(Question("The dog."), TestContext.Current.CancellationToken)).ShouldContain("perro");
    }

    [Fact]
    public async Task TranslateAsync_OtherLanguages_SaysWhichItKnows()
    {
        await using var services = new ServiceCollection().AddApertium(Options).BuildServiceProvider();
        var provider = services.GetRequiredKeyedService<ITranslationProvider>("apertium");
        var request = new TranslationRequest(
            LanguageTag.Parse("en"),
            LanguageTag.Parse("fr"),
            ImmutableArray<TranslationUnit>.Empty
        );
        (
            await Should.ThrowAsync<ProviderException>(() =>
                provider.TranslateAsync(request, TestContext.Current.CancellationToken)
            )
        ).Code.ShouldBe("apertium-languages");
    }

    [Fact]
    public void Find_PairIsNotInstalled_SaysWhatToType() =>
        Should
            .Throw<ProviderUnavailableException>(() => ApertiumPair.Find("/nowhere", "eng-spa"))
            .Message.ShouldContain("apt-get install");

    [Fact]
    public async Task TranslateAsync_Cancelled_Stops()
    {
        await using var services = new ServiceCollection().AddApertium(Options).BuildServiceProvider();
        var provider = services.GetRequiredKeyedService<ITranslationProvider>("apertium");
        var unit = new TranslationUnit(new InlineText("The dog."), BlockRole.Paragraph, []);
        var request = new TranslationRequest(LanguageTag.Parse("en"), LanguageTag.Parse("es"), [unit]);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            provider.TranslateAsync(request, new CancellationToken(canceled: true))
        );
    }

    private static EngineQuestion Question(string stream) => new(stream, a => a, t => t, s => s);
}
