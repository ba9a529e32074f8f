namespace Localization.Pipeline.Tests;

public sealed class NothingToTranslateTests : IDisposable
{
    private readonly BatchFixture _batch = new();

    public void Dispose() => _batch.Dispose();

    [Theory]
    [InlineData("a.txt", "\"\"\n''\n")]
    [InlineData("a.txt", "— —\n–\n")]
    [InlineData("a.txt", "😀\n")]
    [InlineData("a.txt", "   \n\t\n")]
    [InlineData("a.txt", "")]
    [InlineData("a.md", "---\n\n```\ncode\n```\n")]
    [InlineData("a.html", "<p> </p>")]
    public async Task RunAsync_NothingToTranslate_PassesThroughAndIsNoError(string name, string text)
    {
        var file = _batch.Write(name, text);
        for (var run = 0; run < 2; run++)
        {
            var summary = await _batch.RunAsync([file]);
            summary.Failed.ShouldBe(0);
            summary.Untranslated.ShouldBe(0);
            File.ReadAllText(_batch[$"output/a/a.es{Path.GetExtension(name)}"]).ShouldBe(text);
        }
    }
}
