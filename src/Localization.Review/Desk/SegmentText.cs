using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Review.Desk;

/// <summary>A translation as it travels to the browser and back: <c>{0}</c>, <c>{1}</c> and so on represent the inline
/// codes of the source, in the source's order. Markup itself never travels.</summary>
internal static partial class SegmentText
{
    /// <summary>The source as the browser gets it.</summary>
    public static string Source(InlineText source) => Write(source, source);

    /// <summary>A translation as the browser gets it. A code that the source does not have is left out.</summary>
    public static string Write(InlineText target, InlineText source)
    {
        var free = source.Codes.Select((code, index) => (code, index)).ToList();
        var text = new StringBuilder();
        var at = 0;
        foreach (var code in target.Codes)
        {
            text.Append(target.Text, at, code.Position - at);
            at = code.Position;
            if (
                free.FindIndex(f => f.code.Kind == code.Kind && f.code.Id == code.Id && f.code.Data == code.Data)
                is not (>= 0 and var found)
            )
                continue;
            text.Append(CultureInfo.InvariantCulture, $"{{{free[found].index}}}");
            free.RemoveAt(found);
        }

        return text.Append(target.Text, at, target.Text.Length - at).ToString();
    }

    /// <summary>What came back; null where a code is twice. Line breaks and control characters are
    /// spaces.</summary>
    public static InlineText? Read(string typed, InlineText source)
    {
        var text = new StringBuilder();
        var codes = ImmutableArray.CreateBuilder<InlineCode>();
        var used = new HashSet<int>();
        var at = 0;
        foreach (Match mark in Mark().Matches(typed))
        {
            if (
                !int.TryParse(mark.Groups[1].Value, CultureInfo.InvariantCulture, out var number)
                || number >= source.Codes.Length
            )
                continue;
            Append(at, mark.Index);
            at = mark.Index + mark.Length;
            if (!used.Add(number))
                return null;
            codes.Add(source.Codes[number] with { Position = text.Length });
        }

        Append(at, typed.Length);
        return new InlineText(text.ToString(), codes.ToImmutable());

        void Append(int from, int to)
        {
            foreach (var c in typed.AsSpan(from, to - from))
                text.Append(char.IsControl(c) ? ' ' : c);
        }
    }

    [GeneratedRegex(@"\{([0-9]{1,4})\}")]
    private static partial Regex Mark();
}
