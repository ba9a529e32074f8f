using System.Diagnostics;
using System.Text;
using Localization.Terms.Formats;

namespace Localization.Terms.Tests.Formats;

/// <summary>What is written is valid by the published schemas (RELAX NG), where they are beside the project.</summary>
public sealed class TbxSchemaTests
{
    [Theory]
    [InlineData("tbx-basic", "TBXcoreStructV03.rng")]
    [InlineData("tbx-basic-dca", "TBXcoreStructV03.rng")]
    [InlineData("tbx-basic-dca", "TBXcoreStructV03_TBX-Basic_integrated.rng")]
    [InlineData("tbx-min", "TBXcoreStructV03.rng")]
    [InlineData("tbx-min-dca", "TBXcoreStructV03.rng")]
    [InlineData("tbx-core", "TBXcoreStructV03.rng")]
    [InlineData("tbx-2008", "TBXBasicRNGV02.rng")]
    public async Task Write_EntriesThatSayEverything_IsValid(string format, string schema)
    {
        Term[] terms =
        [
            new("Kyiv", "Kiev", TermPolicy.Translate)
            {
                Variants = ["Kiev"],
                Gender = GrammaticalGender.Masculine,
                Subject = "places",
                Definition = "A capital.",
                Note = "R&D <b>",
                Concept = "1 kyiv",
                Reference = "Fundéu",
                Created = new DateOnly(2024, 1, 2),
                Modified = new DateOnly(2024, 3, 4),
                Status = TermStatus.Admitted,
            },
            new("Kyiv", "Kyiv", TermPolicy.Forbid) { Concept = "1 kyiv", PartOfSpeech = PartOfSpeech.Adjective },
            new("Rostec", "Rostec", TermPolicy.Keep),
        ];
        var text = Encoding.UTF8.GetString(
            GlossaryFormats.Write(terms, GlossaryFormats.Choose(format, ""), RoundTripTests.Pair).Content
        );
        // The integrated schema was published under the namespace of a draft.
        if (schema.Contains("integrated", StringComparison.Ordinal))
            text = text.Replace("urn:iso:std:iso:30042:ed-2", "urn:iso:std:iso:30042:ed:3.0", StringComparison.Ordinal);
        (await ValidateAsync(text, Path.Combine(Component.Schemas("tbx"), schema))).ShouldEndWith("- validates\n");
    }

    private static async Task<string> ValidateAsync(string document, string schema)
    {
        using var process = Process.Start(
            new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--relaxng", schema, "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardError = true,
            }
        )!;
        await process.StandardInput.WriteAsync(document);
        process.StandardInput.Close();
        return await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
