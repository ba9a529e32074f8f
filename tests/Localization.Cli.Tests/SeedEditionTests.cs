using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Localization.Cli.Tests;

public sealed class SeedEditionTests(SeedEditions seeds) : IClassFixture<SeedEditions>
{
    private static readonly string[] Source = File.ReadAllLines(
        Repository.Path("seeds", "moscow-steps-into-caribbean-crisis.txt")
    );

    [Fact]
    public void Translate_Seeds_EndsWellAndWritesEveryEdition()
    {
        seeds.First.ExitCode.ShouldBe(0, seeds.First.Errors);
        seeds.First.Errors.ShouldBeEmpty();
        foreach (var seed in Directory.EnumerateFiles(seeds.Workspace["seeds"]))
        {
            var slug = Path.GetFileNameWithoutExtension(seed);
            File.Exists(seeds.Workspace[$"output/{slug}/{slug}.es{Path.GetExtension(seed)}"]).ShouldBeTrue(slug);
            File.Exists(seeds.Workspace[$"output/{slug}/bilingual.html"]).ShouldBeTrue(slug);
        }

        File.Exists(seeds.Workspace["output/index.html"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Sukhoi", "Sukhoi")]
    [InlineData("Rostec", "Rostec")]
    [InlineData("Essequibo", "Esequibo")]
    [InlineData("Maduro", "Maduro")]
    [InlineData("Washington Post", "Washington Post")]
    [InlineData("USS Gravely", "USS Gravely")]
    [InlineData("James Story", "James Story")]
    [InlineData("USS Gerald Ford", "USS Gerald Ford")]
    [InlineData("El Mundo", "El Mundo")]
    [InlineData("Putin", "Putin")]
    [InlineData("Xi Jinping", "Xi Jinping")]
    [InlineData("Kremlin", "Kremlin")]
    [InlineData("Damascus", "Damasco")]
    [InlineData("Assad", "Asad")]
    [InlineData("Su-30", "Su-30")]
    public void Translate_Seed_HasEachNameAsOftenAsItsSource(string source, string target) =>
        Count(seeds.Spanish, target).ShouldBe(Count(string.Join('\n', Source), source));

    [Fact]
    public void Translate_Seed_KeepsEveryLineInItsPlace()
    {
        var lines = seeds.Spanish.Split('\n');
        lines.Length.ShouldBe(Source.Length);
        for (var i = 0; i < lines.Length; i++)
            (lines[i].Length == 0).ShouldBe(Source[i].Length == 0, $"line {i + 1}");
    }

    [Fact]
    public void Translate_Seed_RendersWhatIsNotProse()
    {
        seeds.Spanish.ShouldContain("domingo, 2 de noviembre de 2025, por Albert Rivera");
        seeds.Spanish.ShouldContain("10.000");
        seeds.Spanish.ShouldContain("1000 kilómetros");
        seeds.Spanish.ShouldContain("8 de diciembre de 2024");
        seeds.Spanish.ShouldContain("¿");
        seeds.Spanish.ShouldContain("«");
        seeds.Spanish.ShouldContain("© CubaHeadlines 2025");
    }

    [Fact]
    public void Translate_Seeds_LeaveNoTraceOfEngineOrEnglish()
    {
        foreach (var edition in seeds.SpanishEditions)
        {
            Regex.Matches(edition, @"\p{L}['’]s\b").Select(m => m.Value).ShouldBeEmpty("an English possessive");
            Regex.Matches(edition, @"\S[ \u00A0] ,|\S ,").Select(m => m.Value).ShouldBeEmpty("a space before a comma");
            Regex.IsMatch(edition, @"Zq\d", RegexOptions.IgnoreCase).ShouldBeFalse("a token");
        }

        Regex
            .Matches(seeds.Spanish, @"[*#~\\^$]|@(?!nicolasmaduro)")
            .Select(m => m.Value)
            .ShouldBeEmpty("a mark of the engine");
        Regex.Matches(seeds.Spanish, @"\S  +\S").Select(m => m.Value).ShouldBeEmpty("a doubled space");
    }

    [Fact]
    public async Task Translate_Again_AsksMemoryAloneAndWritesTheSameBytes()
    {
        var before = Bytes();
        var again = await seeds.Workspace.RunAsync("translate seeds");
        again.ExitCode.ShouldBe(0);
        Regex.IsMatch(again.Output, @"from the provider\s+0\b").ShouldBeTrue(again.Output);
        Bytes().ShouldBe(before);
    }

    private Dictionary<string, string> Bytes() =>
        Directory
            .EnumerateFiles(seeds.Workspace["output"], "*", SearchOption.AllDirectories)
            .ToDictionary(f => f, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));

    private static int Count(string text, string word) => Regex.Count(text, $@"(?<!\w){Regex.Escape(word)}(?!\w)");
}
