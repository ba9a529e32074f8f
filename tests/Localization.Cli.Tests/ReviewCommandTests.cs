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
