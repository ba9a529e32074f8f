using Localization.Pipeline.Batch;

namespace Localization.Pipeline.Tests;

public sealed class ArticleInputsTests : IDisposable
{
    private static readonly string[] Endings = [".txt", ".md"];

    private readonly BatchFixture _batch = new();

    public void Dispose() => _batch.Dispose();

    [Fact]
    public void Find_Folder_TakesArticlesBelowItByNameAndNoHiddenOnes()
    {
        foreach (var file in new[] { "in/b.txt", "in/sub/a.md", "in/photo.png", "in/.hidden.txt", "in/a.txt" })
            _batch.Write(file, "x");
        ArticleInputs
            .Find([_batch["in"]], Endings)
            .ShouldBe([_batch["in/a.txt"], _batch["in/b.txt"], _batch["in/sub/a.md"]]);
    }

    [Fact]
    public void Find_Glob_TakesWhatMatches()
    {
        _batch.Write("in/a.txt", "x");
        _batch.Write("in/sub/b.md", "x");
        ArticleInputs.Find([_batch["in/**/*.md"]], Endings).ShouldBe([_batch["in/sub/b.md"]]);
    }

    [Fact]
    public void Find_OneFileNamedTwice_TakesItOnce()
    {
        var file = _batch.Write("in/a.txt", "x");
        ArticleInputs.Find([file, _batch["in"], file], Endings).ShouldBe([file]);
    }

    [Fact]
    public void Find_NothingThere_GivesThePathBackForTheReaderToReport() =>
        ArticleInputs.Find(["no/such.txt", "no/*.md"], Endings).ShouldBe(["no/such.txt", "no/*.md"]);
}
