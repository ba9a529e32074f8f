using System.Diagnostics;

namespace Localization.Editions.Tests.Validation;

/// <summary>Programs that know whether a file is what it claims to be. In CI each must be there; elsewhere its tests
/// are skipped.</summary>
internal static class Tool
{
    /// <summary>A program of this machine.</summary>
    public static string Program(string name)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(f => Path.Combine(f, name))
            .FirstOrDefault(File.Exists);
        return Needed(path, name);
    }

    /// <summary>A file that a program needs.</summary>
    public static string Needed(string? path, string name)
    {
        if (path is not null && File.Exists(path))
            return path;
        (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse(
            $"{name} is missing: tests/run installs it."
        );
        Assert.Skip($"{name} is not installed; tests/run installs it.");
        return "";
    }

    /// <summary>Runs a program to its end and gives back what it said.</summary>
    public static (int Code, string Said) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result + error.Result);
    }

    /// <summary>A folder for one test.</summary>
    public static string Folder() => Directory.CreateTempSubdirectory("localization-editions-").FullName;
}
