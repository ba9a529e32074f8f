using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Memory;

/// <summary>A text with its inline codes as a person reads and types it: <c>{0}</c>, <c>{1}</c> and so on represent the
/// codes, in their order in the text.</summary>
public static partial class CodedText
{
    /// <summary>The text to be read.</summary>
    public static string Write(InlineText text)
    {
        var result = new StringBuilder();
        var at = 0;
        for (var i = 0; i < text.Codes.Length; i++)
        {
            result.Append(text.Text, at, text.Codes[i].Position - at).Append(CultureInfo.InvariantCulture, $"{{{i}}}");
            at = text.Codes[i].Position;
        }

        return result.Append(text.Text, at, text.Text.Length - at).ToString();
    }

    /// <summary>The text that was typed, with the codes of another; null where not every code is in it
    /// once.</summary>
    public static InlineText? Read(string typed, InlineText like)
    {
        if (like.Codes.IsEmpty)
            return new InlineText(typed);
        var text = new StringBuilder();
        var codes = new List<InlineCode>();
        var used = new HashSet<int>();
        var at = 0;
        foreach (Match mark in Mark().Matches(typed))
        {
            if (
                !int.TryParse(mark.Groups[1].Value, CultureInfo.InvariantCulture, out var number)
                || number >= like.Codes.Length
            )
                continue;
            text.Append(typed, at, mark.Index - at);
            at = mark.Index + mark.Length;
            if (!used.Add(number))
                return null;
            codes.Add(like.Codes[number] with { Position = text.Length });
        }

        return used.Count == like.Codes.Length
            ? new InlineText(text.Append(typed, at, typed.Length - at).ToString(), [.. codes])
            : null;
    }

    [GeneratedRegex(@"\{([0-9]{1,4})\}")]
    private static partial Regex Mark();
}
