using System.Text;
using Localization.Memory.Csv;

namespace Localization.Memory.Tests.Csv;

/// <summary>Memories as CSV files.</summary>
public sealed class CsvMemoryTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK")]
    [InlineData("+1 is a vote.", "'+1 is a vote.")]
    [InlineData("- Yes, he said.", "'- Yes")]
    [InlineData("@ana left.", "'@ana left.")]
    [InlineData("'=x is quoted.", "''=x")]
    [InlineData("'Tis the season.", "'Tis the season.")]
    [InlineData("2 + 2 = 4", "2 + 2 = 4")]
    public async Task Write_TextThatIsAFormula_IsTextInASpreadsheetAndComesBackAsItWas(string text, string cell)
    {
        using var file = new MemoryStream();
        var stored = new[] { MemoryFixture.Human(text, text) with { Author = text, Note = text } };
        await CsvMemory.WriteAsync(file, stored.ToAsyncEnumerable());
        var written = Encoding.UTF8.GetString(file.ToArray()).Split('\n')[1];
        written.TrimStart('"').Replace("\"\"", "\"", StringComparison.Ordinal).ShouldStartWith(cell);
        file.Position = 0;
        var entry = CsvMemory.Read(file, "x.csv", default, _ => { }).Single();
        (entry.Source.Text, entry.Target.Text, entry.Author, entry.Note).ShouldBe((text, text, text, text));
    }
}
