using System.Runtime.CompilerServices;

namespace Localization.Exchange.Tests;

/// <summary>The rows of a specification of rules.</summary>
internal static class SpecRows
{
    /// <summary>Line, frame, content and verdict of each row.</summary>
    public static TheoryData<int, string, string, string> Of(string file, [CallerFilePath] string caller = "")
    {
        var data = new TheoryData<int, string, string, string>();
        foreach (var row in SpecTable.Rows(file, caller: caller))
            data.Add(row.Line, row.Cell("frame"), row.Cell("content").Trim('`'), row.Cell("verdict"));
        return data;
    }
}
