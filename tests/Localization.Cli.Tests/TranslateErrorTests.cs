namespace Localization.Cli.Tests;

public sealed class TranslateErrorTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Translate_OneBadArticleOfEachKind_NamesEachInOneLineAndWritesTheRest()
    {
        _workspace.Write("in/good.txt", "The dog.\n");
        _workspace.Write("in/empty.txt", "");
        File.WriteAllBytes(_workspace["in/binary.txt"], [0x89, 0x50, 0, 0, 1, 2]);
        File.WriteAllBytes(_workspace["in/latin.txt"], [(byte)'a', 0xE9, (byte)'b']);

        var result = await _workspace.RunAsync("translate in in/missing.txt in/photo.png");

        result.ExitCode.ShouldBe(3);
        var errors = result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        errors.Length.ShouldBe(4, result.Errors);
        result.Output.ShouldContain("in/empty.txt: nothing to translate");
        foreach (var file in new[] { "binary.txt", "latin.txt", "missing.txt", "photo.png" })
            errors.ShouldContain(e => e.Contains(file, StringComparison.Ordinal));
        _workspace.Read("output/good/good.es.txt").ShouldBe("El perro.\n");
    }

    [Fact]
    public async Task Translate_GlossaryWithBrokenLine_NamesFileAndLine()
    {
        _workspace.Write("bad.csv", "source,target,policy\nA,B,keep\nC,D,protect\n");
        var result = await _workspace.RunAsync("translate seeds --glossary bad.csv");
        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain("bad.csv, line 3");
        result.Errors.TrimEnd().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Translate_OutputCannotBeWritten_SaysSoAtOnce()
    {
        _workspace.Write("file", "");
        var result = await _workspace.RunAsync("translate seeds --output file/below");
        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain("--output");
        result.Errors.TrimEnd().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Translate_EngineMissing_SaysWhatToType()
    {
        _workspace.Variables["PATH"] = "/nowhere";
        // A process of its own: other tests look for programs on the PATH of this one meanwhile.
        var result = await _workspace.RunProcessAsync("translate seeds");
        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain("apt-get install apertium-eng-spa");
    }

    [Theory]
    [InlineData("translate")]
    [InlineData("translate seeds --form en")]
    [InlineData("translate seeds --to spanish-please")]
    [InlineData("translate seeds --provider babelfish")]
    [InlineData("transalte seeds")]
    public async Task Run_CommandLineMakesNoSense_EndsWithUsage(string arguments)
    {
        var result = await _workspace.RunAsync(arguments);
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldNotBeEmpty();
        result.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Translate_FolderWithoutArticles_SaysWhichEndingsItTakes()
    {
        Directory.CreateDirectory(_workspace["none"]);
        var result = await _workspace.RunAsync("translate none");
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain(".md");
    }

    [Theory]
    [InlineData("en_US.UTF-8", "Translates articles")]
    [InlineData("es_ES.UTF-8", "Traduce artículos")]
    public async Task Help_InTheLanguageOfTheTerminal_IsWhollyInIt(string language, string expected)
    {
        var result = await _workspace.RunAsync("translate --help", language);
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain(expected);
        if (language.StartsWith("es", StringComparison.Ordinal))
            result.Output.ShouldNotContain("Description:");
    }

    [Fact]
    public async Task Translate_InSpanish_SpeaksSpanish()
    {
        _workspace.Write("in/empty.txt", "");
        _workspace.Write("in/binary.txt", "no \0 text");
        var result = await _workspace.RunAsync("translate in seeds", "es_ES.UTF-8");
        result.Errors.ShouldContain("no es texto");
        result.Output.ShouldContain("in/empty.txt: no hay nada que traducir");
        result.Output.ShouldContain("del proveedor");
    }
}
