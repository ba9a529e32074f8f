using CsCheck;
using Localization.Providers.Packing;

namespace Localization.Providers.Tests.Packing;

public sealed class RequestPackerTests
{
    private static readonly ProviderCapabilities Limits = new() { MaxTexts = 50, MaxCharacters = 5000 };

    [Fact]
    public void Pack_AnyUnits_SendsEachOnceWithinTheLimits() =>
        Gen.Int[1, 6000]
            .Array[0, 300]
            .Sample(lengths =>
            {
                var packs = RequestPacker.Pack([.. lengths.Select(Unit)], Limits);

                packs.SelectMany(p => p).Order().ShouldBe(Enumerable.Range(0, lengths.Length));
                packs.ShouldAllBe(p => p.Length <= 50);
                packs.ShouldAllBe(p => p.Length == 1 || p.Sum(i => lengths[i]) <= 5000);
            });

    [Fact]
    public void Pack_SentencesOfArticles_TakesAtMostThreePercentMoreRequestsThanTheLeast()
    {
        var random = new Random(7);
        var lengths = Enumerable.Range(0, 10_000).Select(_ => random.Next(10, 400)).ToArray();

        var packs = RequestPacker.Pack([.. lengths.Select(Unit)], Limits);

        var least = Math.Max((lengths.Sum() + 4999) / 5000, lengths.Length / 50);
        packs.Count.ShouldBeLessThanOrEqualTo((int)(least * 1.03));
    }

    private static TranslationUnit Unit(int length) =>
        new(new InlineText(new string('a', length)), BlockRole.Paragraph, []);
}
