using System.Text.RegularExpressions;

namespace Localization.Cli.Tests.Packages;

/// <summary>The container image is not built by the tests: its files are checked by rules.</summary>
public sealed partial class ContainerTests
{
    private const string Good =
        "FROM debian:12-slim\nRUN useradd app\nUSER app\nHEALTHCHECK CMD [\"app\"]\nENTRYPOINT [\"app\"]\n";

    [Fact]
    public void Dockerfile_Ours_FollowsTheRules() =>
        ContainerRules.Violations(File.ReadAllText(Repository.Path("Dockerfile"))).ShouldBeEmpty();

    [Theory]
    [InlineData("FROM debian:12-slim", "FROM debian", "fixed tag")]
    [InlineData("FROM debian:12-slim", "FROM debian:latest", "fixed tag")]
    [InlineData("USER app\n", "", "root")]
    [InlineData("USER app", "USER root", "root")]
    [InlineData("HEALTHCHECK CMD [\"app\"]\n", "", "health check")]
    [InlineData("HEALTHCHECK CMD [\"app\"]", "HEALTHCHECK NONE", "health check")]
    [InlineData(
        "RUN useradd app",
        "RUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*",
        "Recom"
    )]
    [InlineData("RUN useradd app", "RUN apt-get update \\\n && apt-get install --no-install-recommends a", "remain")]
    [InlineData("RUN useradd app", "RUN apt-get install --no-install-recommends a", "can be old")]
    [InlineData("RUN useradd app", "ENV DEEPL_AUTH_KEY=1", "secret")]
    [InlineData("ENTRYPOINT [\"app\"]", "FROM debian:12\nENTRYPOINT [\"app\"]", "root")]
    public void Violations_OneRuleBroken_NameIt(string good, string bad, string expected)
    {
        ContainerRules.Violations(Good).ShouldBeEmpty();
        ContainerRules
            .Violations(Good.Replace(good, bad, StringComparison.Ordinal))
            .ShouldContain(v => v.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Dockerignore_Ours_AdmitsOnlyWhatIsNamed()
    {
        var lines = File.ReadAllLines(Repository.Path(".dockerignore")).Where(l => !l.StartsWith('#')).ToList();
        lines[0].ShouldBe("*");
        lines.ShouldContain("**/.localization");
        foreach (var admitted in lines.Where(l => l.StartsWith('!')).Select(l => l[1..]))
        {
            admitted.ShouldNotBe("output");
            (Directory.GetFileSystemEntries(Repository.Root, admitted).Length > 0).ShouldBeTrue(admitted);
        }
    }

    [Fact]
    public void Compose_Ours_HasNoPasswordAndBuildsOrPinsItsImages()
    {
        var compose = File.ReadAllText(Repository.Path("compose.yaml"));
        foreach (var line in compose.Split('\n').Where(l => l.Contains("PASSWORD:", StringComparison.Ordinal)))
            line.ShouldContain("${LOCALIZE_PASSWORD:?");
        foreach (Match image in Image().Matches(compose))
            (image.Groups[1].Value == "localize" || image.Groups[1].Value.Any(char.IsDigit)).ShouldBeTrue(image.Value);
        compose.ShouldContain("build: .");
        Published().Matches(compose).ShouldAllBe(p => p.Value.Contains("127.0.0.1:", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s+image: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Image();

    [GeneratedRegex(@"^\s+ports: .*$", RegexOptions.Multiline)]
    private static partial Regex Published();
}
