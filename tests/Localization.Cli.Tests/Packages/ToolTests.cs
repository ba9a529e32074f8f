using System.Diagnostics;

namespace Localization.Cli.Tests.Packages;

/// <summary>The .NET tool is packed, installed into an empty folder and used without the checkout. That takes minutes:
/// only <c>tests/run --thorough</c> does it.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("tool-");

    public void Dispose() => _folder.Dispose();

    [Fact(Explicit = true)]
    public async Task Tool_PackedAndInstalled_TranslatesWithoutTheCheckout()
    {
        await RunAsync(Repository.Root, Repository.Path("build", "pack"), "tool", "--output", _folder["packages"]);
        foreach (var name in (string[])["home", "work"])
            Directory.CreateDirectory(_folder[name]);
        await RunAsync(
            _folder.Path,
            Component.Program("dotnet"),
            "tool",
            "install",
            "localize",
            "--tool-path",
            _folder["bin"],
            "--add-source",
            _folder["packages"]
        );
        var tool = _folder["bin/localize"];
        await RunAsync(_folder["work"], tool, "init");
        var seeds = Directory.GetFiles(_folder["work/seeds"]).Take(2).ToArray();
        await RunAsync(_folder["work"], tool, ["translate", "--provider", "copy", .. seeds]);
        Directory.GetFiles(_folder["work/output"], "bilingual.html", SearchOption.AllDirectories).Length.ShouldBe(2);
        await RunAsync(_folder["work"], tool, ["translate", "--provider", "apertium", "--output", "local", .. seeds]);
        Directory.GetFiles(_folder["work/local"], "bilingual.html", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    private async Task RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        if (program != Repository.Path("build", "pack"))
            start.Environment["HOME"] = _folder["home"];
        using var process = Process.Start(start)!;
        var result = await Workspace.FinishAsync(process);
        result.ExitCode.ShouldBe(0, $"{program}: {result.Output}{result.Errors}");
    }
}
