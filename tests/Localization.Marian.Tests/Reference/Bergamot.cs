using System.Diagnostics;
using System.Text.Json;

namespace Localization.Marian.Tests.Reference;

/// <summary>Marian itself, as npm's <c>@browsermt/bergamot-translator</c> has it.</summary>
internal static class Bergamot
{
    private const string Name = "@browsermt/bergamot-translator";

    /// <summary>Translates each sentence alone.</summary>
    /// <param name="model">The model's file.</param>
    /// <param name="vocabulary">The vocabulary's file.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="beam">How many translations are followed.</param>
    /// <param name="shortlist">The file of a shortlist; null for none.</param>
    /// <param name="scores">Whether the translations are HTML with their scores.</param>
    public static async Task<string[]> TranslateAsync(
        byte[] model,
        byte[] vocabulary,
        IReadOnlyList<string> sentences,
        int beam = 1,
        byte[]? shortlist = null,
        bool scores = false
    )
    {
        var package = Package();
        using var folder = new TemporaryFolder();
        var files = (Model: folder["m.bin"], Vocabulary: folder["v.spm"]);
        await File.WriteAllBytesAsync(files.Model, model);
        await File.WriteAllBytesAsync(files.Vocabulary, vocabulary);
        if (shortlist is not null)
            await File.WriteAllBytesAsync(folder["l.bin"], shortlist);
        var script = Path.Combine(AppContext.BaseDirectory, "Reference", "translate.js");
        using var process = Process.Start(
            new ProcessStartInfo("node", [script, package])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(
            JsonSerializer.Serialize(
                new
                {
                    model = files.Model,
                    vocabulary = files.Vocabulary,
                    shortlist = shortlist is null ? null : folder["l.bin"],
                    beam,
                    scores,
                    sentences,
                }
            )
        );
        process.StandardInput.Close();
        using var answer = JsonDocument.Parse(await output);
        return [.. answer.RootElement.GetProperty("translations").EnumerateArray().Select(t => t.GetString()!)];
    }

    // tests/run fetches the package.
    private static string Package()
    {
        var package = Repository.Path("tests", ".tools", "node_modules", Name);
        if (Directory.Exists(package))
            return package;
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip($"The npm package {Name} is missing: tests/run fetches it.");
        throw new DirectoryNotFoundException(package);
    }
}
