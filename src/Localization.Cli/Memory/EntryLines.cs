using System.Globalization;
using Localization.Cli.Terminal;
using Localization.Memory;
using Spectre.Console;

namespace Localization.Cli.Memory;

/// <summary>Shows entries: their key, where they come from, and both texts.</summary>
internal sealed class EntryLines(Terminals terminals)
{
    /// <summary>How much of a key is shown: enough to name it.</summary>
    private const int KeyLength = 10;

    /// <summary>Writes an entry.</summary>
    public void Write(MemoryEntry entry)
    {
        var from = entry.Origin == MemoryOrigin.Human ? entry.Author : entry.Provider;
        var date = entry.Changed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        var head = string.Join(
            " · ",
            new[]
            {
                entry.Key[..Math.Min(KeyLength, entry.Key.Length)],
                $"{entry.SourceLanguage} → {entry.TargetLanguage}",
                from,
                date,
            }.Where(p => p.Length > 0)
        );
        terminals.Output.Write(new Text(head + "\n", new Style(Color.Grey)).Overflow(Overflow.Fold));
        terminals.Output.Write(
            new Text($"  {CodedText.Write(entry.Source)}\n  {CodedText.Write(entry.Target)}\n").Overflow(Overflow.Fold)
        );
    }
}
