using Xunit;

namespace Localization.Testing;

/// <summary>A program, package or file that a test needs and that may be missing on a developer's machine.</summary>
public static class Component
{
    /// <summary>Skips the test where a component that <c>tests/run</c> installs is missing; fails it under
    /// CI.</summary>
    public static void Require(bool isPresent, string name)
    {
        if (isPresent)
            return;
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("CI") != "true",
            $"{name} is missing; tests/run installs it."
        );
        throw new InvalidOperationException($"{name} is missing; tests/run installs it.");
    }

    /// <summary>The full path of a program on the PATH; where it is missing, the test is skipped, or fails under
    /// CI.</summary>
    public static string Program(string name)
    {
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var program = Array.Find(path.Select(p => Path.Combine(p, name)).ToArray(), File.Exists);
        Require(program is not null, name);
        return program!;
    }

    /// <summary>A folder of published schemas, which are not part of the project; the test is skipped where they are
    /// absent.</summary>
    public static string Schemas(string name)
    {
        var folder = Repository.Path("..", "shared", "schemas", name);
        Assert.SkipUnless(Directory.Exists(folder), $"The published schemas '{name}' are absent.");
        return folder;
    }
}
