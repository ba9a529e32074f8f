using System.Diagnostics;
using CsCheck;
using Localization.Memory.Tmx;
using Localization.Model;

namespace Localization.Memory.Tests.Tmx;

/// <summary>What is written is valid by the published document type, where it lies beside the project.</summary>
public sealed class TmxSchemaTests
{
    private static readonly string DocumentType = Directory
        .GetFiles(
            Above(AppContext.BaseDirectory)
                .Select(f => Path.Combine(f, "shared", "schemas", "tmx-1.4"))
                .First(Directory.Exists),
            "*.dtd"
        )
        .First();

    [Fact]
    public void Write_AnyEntries_IsValid() =>
        RandomEntries.Entries.Sample(
            entries =>
            {
                using var file = new MemoryStream();
                TmxWriter.Write(file, entries, LanguageTag.Parse("en"));
                var (code, output) = Validate(file.ToArray());
                code.ShouldBe(0, output);
            },
            iter: 20,
            threads: 1
        );

    private static (int Code, string Output) Validate(byte[] document)
    {
        using var process = Process.Start(
            new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--dtdvalid", DocumentType, "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardError = true,
            }
        )!;
        process.StandardInput.BaseStream.Write(document);
        process.StandardInput.Close();
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
