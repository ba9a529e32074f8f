using System.Text.RegularExpressions;

namespace Localization.Cli.Tests.Packages;

/// <summary>Rules for a Dockerfile, after those of hadolint: no container engine is needed to check them.</summary>
internal static partial class ContainerRules
{
    /// <summary>The rules that a Dockerfile violates.</summary>
    public static IEnumerable<string> Violations(string dockerfile)
    {
        var instructions = Instructions(dockerfile);
        var last = instructions.FindLastIndex(i => i.Name == "FROM");
        foreach (var (name, value) in instructions)
        {
            if (name == "FROM" && !Pinned().IsMatch(value))
                yield return $"The base image has no fixed tag: {value}";
            if (name is "ENV" or "ARG" && Secret().IsMatch(value))
                yield return $"A secret is in the image: {value}";
            if (name is "ADD")
                yield return $"COPY is clearer than ADD: {value}";
            if (name == "RUN" && value.Contains("apt-get install", StringComparison.Ordinal))
            {
                if (!value.Contains("apt-get update", StringComparison.Ordinal))
                    yield return $"The package list can be old: {value}";
                if (!value.Contains("--no-install-recommends", StringComparison.Ordinal))
                    yield return $"Recommended packages are installed: {value}";
                if (!value.Contains("rm -rf /var/lib/apt/lists/*", StringComparison.Ordinal))
                    yield return $"The package lists remain in the image: {value}";
            }
        }

        var user = instructions.FindLastIndex(i => i.Name == "USER");
        if (user < last || instructions[user].Value is "root" or "0")
            yield return "The image runs as root.";
        if (instructions.FindLastIndex(i => i.Name == "HEALTHCHECK" && i.Value != "NONE") < last)
            yield return "The image has no health check.";
        if (instructions.FindIndex(i => i.Name is "RUN" && i.Value.Contains("sudo ", StringComparison.Ordinal)) >= 0)
            yield return "A build needs no sudo.";
    }

    private static List<(string Name, string Value)> Instructions(string dockerfile) =>
        [
            .. Continued()
                .Replace(Comment().Replace(dockerfile, ""), " ")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(l => l.Split(' ', 2))
                .Select(p => (p[0].ToUpperInvariant(), p.ElementAtOrDefault(1)?.Trim() ?? "")),
        ];

    [GeneratedRegex(@"^\s*#.*\n?", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\\s*\n\s*")]
    private static partial Regex Continued();

    [GeneratedRegex(@"^(--platform=\S+ )?[\w./-]+:(?!latest)[\w.-]*\d[\w.-]*( AS \w+)?$")]
    private static partial Regex Pinned();

    [GeneratedRegex("(KEY|TOKEN|SECRET|PASSWORD)", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
