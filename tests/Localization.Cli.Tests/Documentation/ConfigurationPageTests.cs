using System.Text.RegularExpressions;
using Localization.Cli.Settings;
using Localization.Providers.Chat;
using Localization.Providers.DeepL;
using Localization.Providers.Firefox;
using Localization.Providers.Google;
using Localization.Providers.LibreTranslate;
using Localization.Providers.Llama;
using Localization.Providers.Microsoft;
using Localization.Providers.Opus;
using Localization.Providers.Resilience;

namespace Localization.Cli.Tests.Documentation;

/// <summary>The tables of keys in <c>docs/configuration.md</c> are generated from the doc comments of the options.
/// <c>UPDATE_GOLDEN=1</c> writes them.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly Type[] Options =
    [
        typeof(WorkspaceKeys),
        typeof(QualityKeys),
        typeof(ConventionKeys),
        typeof(PipelineKeys),
        typeof(EditionKeys),
        typeof(ReviewKeys),
        typeof(MailKeys),
        typeof(DeepLOptions),
        typeof(GoogleOptions),
        typeof(MicrosoftOptions),
        typeof(LibreTranslateOptions),
        typeof(ChatModelOptions),
        typeof(FirefoxOptions),
        typeof(OpusOptions),
        typeof(LlamaOptions),
        typeof(ResilienceOptions),
    ];

    private static readonly string Page = Repository.Path("docs", "configuration.md");

    [Fact]
    public void Page_EveryTable_IsGeneratedFromTheOptions()
    {
        var page = File.ReadAllText(Page);
        var generated = Table().Replace(page, m => $"{m.Groups["start"].Value}\n\n{Generated(m)}\n<!-- end -->");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Page, generated);
        else
            page.ShouldBe(generated, "Run the tests with UPDATE_GOLDEN=1 and read the difference.");
        Table().Matches(page).Select(m => m.Groups["type"].Value).Order().ShouldBe(Options.Select(o => o.Name).Order());
    }

    [Fact]
    public void Page_EveryVariableThatTheProgramReads_IsNamed()
    {
        var page = File.ReadAllText(Page);
        var sources = Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories);
        var read = sources
            .SelectMany(f => Variable().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Distinct()
            .ToList();
        read.ShouldContain("DEEPL_AUTH_KEY");
        read.Where(v => !page.Contains(v, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Generated(Match table) =>
        OptionsTable.Of(Options.Single(o => o.Name == table.Groups["type"].Value));

    [GeneratedRegex(@"(?<start><!-- keys of (?<type>\w+)[^>]* -->)\s.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("""(?:GetEnvironmentVariable|new Secret|Secret [A-Za-z]+ \{ get; init; \} = new)\("([A-Z_]+)"\)""")]
    private static partial Regex Variable();
}
