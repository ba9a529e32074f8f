using Localization.Memory.Sqlite;

namespace Localization.Cli.Tests;

/// <summary>The desk's keeper at the terminal: users, and what may not stand open on a network.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("C.UTF-8", "review.en.txt")]
    [InlineData("es_ES.UTF-8", "review.es.txt")]
    public async Task Review_WhatItRefuses_ReadsAsItShould(string language, string golden)
    {
        var session = new Sessions(_workspace, language);
        foreach (
            var command in new[]
            {
                "review user list",
                "review user add Ana",
                "review user add Ana --role chief",
                "review user remove Ana",
                "review --listen everywhere",
                "review --listen 0.0.0.0",
                "review --port 70000",
                "review --to klingon!",
            }
        )
            await session.RunAsync(command);
        await AddAsync("Ana", "editor", language);
        await AddAsync("Luis", "reviewer", language);
        foreach (
            var command in new[]
            {
                "review user list",
                "review --listen 0.0.0.0",
                "review --listen 0.0.0.0 --behind-proxy",
                "review user remove Luis",
                "review user list",
            }
        )
            await session.RunAsync(command);
        session.ShouldBe(golden);
    }

    [Theory]
    [InlineData("ana", "looks like Ana")]
    [InlineData("\u0410na", "looks like Ana")]
    [InlineData("A\u200Bna", "invisible")]
    [InlineData(" ", "is empty")]
    public async Task Add_NameThatIsNoneOrAnothers_IsRefused(string name, string reason)
    {
        await AddAsync("Ana", "editor", "C.UTF-8");
        var result = await _workspace.RunAsync(["review", "user", "add", name], input: "correct horse battery\n");
        result.ExitCode.ShouldNotBe(0);
        result.Errors.ShouldContain(reason);
        (await _workspace.RunAsync("review user list")).Output.Trim().ShouldBe("Ana  editor");
    }

    [Fact]
    public async Task Import_WithoutAnAuthor_IsRefused()
    {
        var result = await _workspace.RunAsync(["import", "a.docx", "--author", " "]);
        result.ExitCode.ShouldNotBe(0);
        result.Errors.ShouldContain("An author is missing");
    }

    [Fact]
    public async Task Translate_AfterAReview_KeepsWhatPeopleWrote()
    {
        _workspace.Write("in/a.txt", "Rain in Madrid\n\nBy Ana Smith\n\nThe tanker left.\n");
        (await _workspace.RunAsync("translate in --provider copy")).ExitCode.ShouldBe(0);
        await using (
            var memory = new SqliteTranslationMemory(_workspace[".localization/workspace.db"], TimeProvider.System)
        )
        {
            var store = memory.Review;
            await store.PutAsync(
                new ReviewArticle(
                    0,
                    _workspace["in/a.txt"],
                    "a",
                    "a",
                    LanguageTag.Parse("en"),
                    LanguageTag.Parse("es"),
                    "copy",
                    ""
                ),
                [],
                [
                    new ReviewSegment(
                        0,
                        0,
                        new Model.Segments.Segment(1, 0, BlockRole.Byline, new InlineText("By Ana Smith"), "", ""),
                        new InlineText("Texto: Ana Smith"),
                        SegmentState.Translated
                    )
                    {
                        Author = "Luis",
                        Writer = "Luis",
                    },
                ],
                "Luis",
                ReviewChangeKind.Edit
            );
        }

        (await _workspace.RunAsync("translate in --provider apertium --editions source,json")).ExitCode.ShouldBe(0);
        _workspace.Read("output/a/a.es.txt").ShouldContain("Texto: Ana Smith");
        _workspace.Read("output/a/a.json").ShouldContain("\"author\": \"Luis\"");
        (await _workspace.RunAsync("translate in --provider apertium --editions source,json")).ExitCode.ShouldBe(0);
        _workspace.Read("output/a/a.es.txt").ShouldContain("Texto: Ana Smith");
    }

    private async Task AddAsync(string name, string role, string language)
    {
        var result = await _workspace.RunAsync(
            ["review", "user", "add", name, "--role", role],
            language,
            input: "correct horse battery\n"
        );
        result.ExitCode.ShouldBe(0, result.Errors);
    }
}
