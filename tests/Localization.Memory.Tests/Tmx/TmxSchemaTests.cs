using System.Diagnostics;
using CsCheck;
using Localization.Memory.Tmx;

namespace Localization.Memory.Tests.Tmx;

/// <summary>What is written is valid by the published document type, where it is beside the project.</summary>
public sealed class TmxSchemaTests
{
    [Fact]
    public void Write_AnyEntries_IsValid()
    {
        var documentType = Directory.GetFiles(Component.Schemas("tmx-1.4"), "*.dtd")[0];
        RandomEntries.Entries.Sample(
            entries =>
            {
                using var file = new MemoryStream();
                TmxWriter.Write(file, entries, LanguageTag.Parse("en"));
                var (code, output) = Validate(file.ToArray(), documentType);
                code.ShouldBe(0, output);
            },
            iter: 20,
            threads: 1
        );
    }

    private static (int Code, string Output) Validate(byte[] document, string documentType)
    {
        using var process = Process.Start(
            new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--dtdvalid", documentType, "-"])
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
}
