using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Localization.Conventions.Stretches;

/// <summary>A picture's credit: <c>Image by © Instagram / @name</c> is <c>Imagen: © Instagram / @name</c>. In captions
/// it runs to the end of the text, elsewhere it must be the whole text or are in brackets.</summary>
internal static partial class CreditPatterns
{
    /// <summary>The credit of <paramref name="text"/>, or null.</summary>
    public static Credit? Find(string text, BlockRole role)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;

        var opened = match.Index > 0 && text[match.Index - 1] is '(' or '[';
        if (role != BlockRole.Caption && match.Index > 0 && !opened)
            return null;
        var end = text.Length;
        if (opened && text.IndexOfAny([')', ']'], match.Index) is >= 0 and var close)
            end = close;
        while (end > match.Index && char.IsWhiteSpace(text[end - 1]))
            end--;

        var credit = text[(match.Index + match.Length)..end];
        if (string.IsNullOrWhiteSpace(credit))
            return null;
        // A full stop after the credit is the caption's, except after an initial or 'Inc.'.
        if (credit.EndsWith('.') && !credit.EndsWith("Inc.", StringComparison.Ordinal))
            (credit, end) = (credit[..^1], end - 1);

        var label = Label(match.Groups["what"].ValueSpan);
        var courtesy = match.Groups["courtesy"].Success;
        var head = courtesy ? $"{label}: cortesía de" : $"{label}:";
        if (!NamesOnly(credit))
        {
            // 'Photo: Troops march' tells what is seen: only its first word is a convention's.
            return role == BlockRole.Caption && !courtesy
                ? new(match.Index, match.ValueSpan.TrimEnd().Length, head, match.ValueSpan.TrimEnd().Length, head)
                : null;
        }

        return new(match.Index, end - match.Index, $"{head} {Inside(credit)}", match.ValueSpan.TrimEnd().Length, head);
    }

    /// <summary>Whether a credit is names, addresses and the small words between them.</summary>
    private static bool NamesOnly(string credit)
    {
        foreach (var range in credit.AsSpan().Split(' '))
        {
            var word = credit.AsSpan(range).TrimStart("(\"“/|,–—-");
            if (
                !word.IsEmpty
                && char.IsLower(word[0])
                && !word.ContainsAny('.', '@', '/')
                && !SmallInNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            )
                return false;
        }

        return true;
    }

    private static readonly FrozenSet<string> SmallInNames =
        "via on and for courtesy of the de del la las los y e da dos van von der al bin iStock"
            .Split(' ')
            .ToFrozenSet();

    private static string Label(ReadOnlySpan<char> what) =>
        what.StartsWith("Im", StringComparison.OrdinalIgnoreCase) ? "Imagen"
        : what.StartsWith("Ill", StringComparison.OrdinalIgnoreCase) ? "Ilustración"
        : what.StartsWith("Vid", StringComparison.OrdinalIgnoreCase) ? "Video"
        : what.StartsWith("File", StringComparison.OrdinalIgnoreCase) ? "Foto de archivo"
        : what.StartsWith("Graph", StringComparison.OrdinalIgnoreCase) ? "Gráfico"
        : what.StartsWith("Cred", StringComparison.OrdinalIgnoreCase) ? "Crédito"
        : what.StartsWith("Photos", StringComparison.OrdinalIgnoreCase) ? "Fotos"
        : what.StartsWith("Scr", StringComparison.OrdinalIgnoreCase) ? "Captura de pantalla"
        : what.StartsWith("Sou", StringComparison.OrdinalIgnoreCase) ? "Fuente"
        : "Foto";

    private static string Inside(string credit) =>
        Linkers()
            .Replace(
                credit,
                m =>
                    m.Value switch
                    {
                        " via " => " vía ",
                        " on " => " en ",
                        " and " => " y ",
                        " for " => " para ",
                        " courtesy of " => " cortesía de ",
                        _ => m.Value,
                    }
            );

    [GeneratedRegex(
        """
            (?<![\p{L}\p{N}])(?<what>(?i:image|photographs?|photos?|picture|illustration
                |file\ photo|video|graphic|screenshot|screen\ grab|(?:photo|image|picture)\ credit|credit|source))
            (?:(?<courtesy>(?i::?\ courtesy(?:\ of|:)))\ ?|(?i:\ (?:by|from)):?\ (?=[\p{Lu}©@])|:\ ?(?=[\p{L}\p{N}©@]))
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();

    /// <summary>Credits without a word for what they credit, which agencies write alike in every language:
    /// <c>AP Photo/Ramon Espinosa</c>, <c>REUTERS/Jane Doe</c>, <c>Getty Images</c>.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:(?:AP Photo|AFP|EFE|REUTERS|Reuters|AP|EPA|Xinhua)/[\p{Lu}][\p{L}.'’ "
            + @"-]{0,60}[\p{L}.]|AP Photo|(?:AFP/)?Getty Images)(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex Agencies();

    [GeneratedRegex(" (?:via|on|and|for|courtesy of) ", RegexOptions.CultureInvariant)]
    private static partial Regex Linkers();
}

/// <summary>A credit in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Target">Its Spanish.</param>
/// <param name="HeadLength">How long its first words are, those that say what it is: <c>Image by</c>.</param>
/// <param name="Head">Their Spanish: <c>Imagen:</c>.</param>
internal sealed record Credit(int Start, int Length, string Target, int HeadLength, string Head);
