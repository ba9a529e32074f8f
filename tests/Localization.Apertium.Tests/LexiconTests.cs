using System.Diagnostics;
using Localization.Apertium.Grammar;
using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Tests;

public sealed class LexiconTests
{
    [Fact]
    public async Task Entries_SpanishOfThePair_IsKnownToItsGenerator()
    {
        var entries = HouseLexicon.Entries.Where(e => !e.Own).ToList();
        entries.Count.ShouldBeGreaterThan(900);
        var generator = Path.Combine(ApertiumOptions.DebianDataFolder, "apertium-eng-spa", "eng-spa.autogen.bin");
        var start = new ProcessStartInfo("lt-proc", ["-d", generator])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var entry in entries)
            await process.StandardInput.WriteLineAsync($"^{Generated(entry)}$");
        process.StandardInput.Close();
        var forms = (await output).Split('\n');
        entries.Where((_, i) => forms[i].Contains('#', StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Generated(LexiconEntry entry)
    {
        var units = new List<LexicalUnit> { new("", Reading(entry)) };
        PronominalVerbs.Form(units, new HashSet<string>());
        return units[0].Form;
    }

    [Theory]
    [InlineData("lawmakers", "lawmaker<n><pl>")]
    [InlineData("accusations", "accusation<n><pl>")]
    [InlineData("gunmen", "gunman<n><pl>")]
    [InlineData("complies", "comply<vblex><pri><p3><sg>")]
    [InlineData("complied", "comply<vblex><past>")]
    [InlineData("penned", "pen<vblex><pp>")]
    [InlineData("mobilizing", "mobilize<vblex><ger>")]
    public void Readings_Form_HasTheReadingOfItsLemma(string form, string reading) =>
        HouseLexicon.Readings(form).ShouldContain(reading);

    [Theory]
    [InlineData("right<n>", "to", true, "de")]
    [InlineData("responsible<adj>", "for", false, "de")]
    [InlineData("tend<vblex>", "to", true, "a")]
    [InlineData("dare<vblex>", "to", true, "-")]
    [InlineData("tend<vblex>", "for", false, null)]
    public void Governed_Word_HasItsPreposition(
        string governor,
        string preposition,
        bool infinitive,
        string? spanish
    ) => HouseLexicon.Governed(governor, preposition, infinitive).ShouldBe(spanish);

    private static string Reading(LexiconEntry entry) =>
        entry.Class switch
        {
            "n" => entry.Target("<sg>"),
            "adj" => entry.Target("") is var target && target.EndsWith("<mf>", StringComparison.Ordinal)
                ? target + "<sg>"
                : target + "<m><sg>",
            "vblex" => entry.Target("<vblex><inf>"),
            _ => entry.Target($"<{entry.Class}>"),
        };
}
