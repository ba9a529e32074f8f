using Localization.Marian.Tests.Synthetic;
using Localization.Providers.Firefox.Engine;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Providers.Tests.Firefox;

public sealed class FirefoxEngineTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Translate_SyntheticModel_SaysWhatTheEnginesOwnHostSays(int seed)
    {
        using var fixture = new FirefoxFixture();
        var model = SyntheticModel.Build(FirefoxFixture.Pieces, seed, encoder: 1, decoder: 1);
        var files = (Model: Path.Combine(fixture.Folder, "m.bin"), Vocabulary: Path.Combine(fixture.Folder, "v.spm"));
        File.WriteAllBytes(files.Model, model);
        File.WriteAllBytes(files.Vocabulary, FirefoxFixture.Vocabulary);
        var sentences = Sentences(seed).Take(Cases.Of(40, 500)).ToArray();
        var theirs = FirefoxFixture.NodeAsync(files.Model, files.Vocabulary, sentences);

        using var module = new FirefoxModule(FirefoxFixture.Engine, TimeProvider.System);
        using var instance = module.Instantiate(1L << 30);
        instance.Load(
            new FirefoxModel("en-es", model, FirefoxFixture.Vocabulary, FirefoxFixture.Vocabulary, null),
            Deadline
        );
        var ours = sentences.Select(s => instance.Translate("en-es", s, Deadline)).ToArray();

        ours.ShouldBe(await theirs);
        ours.Distinct().Count().ShouldBeGreaterThan(sentences.Length / 5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Load_ModelCut_IsRefused(int length)
    {
        using var module = new FirefoxModule(FirefoxFixture.Engine, TimeProvider.System);
        using var instance = module.Instantiate(1L << 30);
        var cut = SyntheticModel.Build(FirefoxFixture.Pieces, 1)[..length];
        Should.Throw<FirefoxEngineException>(() =>
            instance.Load(
                new FirefoxModel("en-es", cut, FirefoxFixture.Vocabulary, FirefoxFixture.Vocabulary, null),
                Deadline
            )
        );
    }

    [Fact]
    public void Load_HostileHeader_IsRefused()
    {
        using var module = new FirefoxModule(FirefoxFixture.Engine, TimeProvider.System);
        var hostile = SyntheticModel.Build(FirefoxFixture.Pieces, 1);
        // Two thousand million items.
        BitConverter.TryWriteBytes(hostile.AsSpan(8), 0x7FFF_FFFFL);
        using var instance = module.Instantiate(1L << 30);
        Should.Throw<FirefoxEngineException>(() =>
            instance.Load(
                new FirefoxModel("en-es", hostile, FirefoxFixture.Vocabulary, FirefoxFixture.Vocabulary, null),
                Deadline
            )
        );
    }

    [Fact]
    public void Instantiate_LittleMemory_IsAnEngineError()
    {
        using var module = new FirefoxModule(FirefoxFixture.Engine, TimeProvider.System);
        Should.Throw<FirefoxEngineException>(() =>
        {
            using var instance = module.Instantiate(2 << 20);
            instance.Load(
                new FirefoxModel(
                    "en-es",
                    SyntheticModel.Build(FirefoxFixture.Pieces, 1),
                    FirefoxFixture.Vocabulary,
                    FirefoxFixture.Vocabulary,
                    null
                ),
                Deadline
            );
        });
    }

    [Fact]
    public async Task Translate_TimeUp_SaysSo()
    {
        var time = new FakeTimeProvider();
        using var module = new FirefoxModule(FirefoxFixture.Engine, time);
        using var instance = module.Instantiate(1L << 30);
        instance.Load(
            new FirefoxModel(
                "en-es",
                SyntheticModel.Build(FirefoxFixture.Pieces, 1),
                FirefoxFixture.Vocabulary,
                FirefoxFixture.Vocabulary,
                null
            ),
            Deadline
        );
        using var stop = new CancellationTokenSource();
        var clock = Task.Run(
            () =>
            {
                while (!stop.IsCancellationRequested)
                    time.Advance(FirefoxModule.Beat);
            },
            TestContext.Current.CancellationToken
        );
        Should
            .Throw<FirefoxEngineException>(() =>
                instance.Translate("en-es", string.Join(' ', Enumerable.Repeat("port", 120)), FirefoxModule.Beat)
            )
            .TimedOut.ShouldBeTrue();
        await stop.CancelAsync();
        await clock;
    }

    private static IEnumerable<string> Sentences(int seed)
    {
        var random = new Random(seed);
        string[] words = ["the", "port", "is", "closed", "Essequibo", "Č", "10", "«a»", "a", "Why?", "—", "so."];
        while (true)
            yield return string.Join(
                ' ',
                Enumerable.Range(0, random.Next(1, 3)).Select(_ => words[random.Next(words.Length)])
            );
    }
}
