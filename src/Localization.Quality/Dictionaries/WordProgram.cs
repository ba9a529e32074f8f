using System.Diagnostics;
using System.Text;

namespace Localization.Quality.Dictionaries;

/// <summary>A program that reads words, a line each, and says what it knows of them.</summary>
internal static class WordProgram
{
    /// <summary>Whether a program is on the path.</summary>
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>What it wrote; null where it is missing or failed.</summary>
    public static string? Run(string program, string[] arguments, IEnumerable<string> lines)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardInputEncoding = new UTF8Encoding(false),
                    StandardOutputEncoding = Encoding.UTF8,
                }
            )!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            foreach (var line in lines)
                process.StandardInput.Write(line + "\n");
            process.StandardInput.Close();
            process.WaitForExit();
            _ = error.Result;
            return process.ExitCode == 0 ? output.Result : null;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            return null;
        }
    }
}
