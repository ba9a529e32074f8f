using System.Text.RegularExpressions;

namespace Localization.Articles.Roles;

/// <summary>Who wrote an article and when, as the line under its headline says.</summary>
internal sealed partial record Byline(string? Author, DateOnly? Published)
{
    private const int Longest = 160;

    /// <summary>Reads a line; null where it is not a byline. A byline is short and all of it: a date, an author led in
    /// by <c>by</c> or <c>por</c>, or both.</summary>
    public static Byline? Read(string text)
    {
        if (text.Length > Longest)
            return null;

        var found = PublicationDate.Find(text);
        var rest = found is { } f ? text[..f.Start] + "|" + text[(f.Start + f.Length)..] : text;
        var author = Writer().Match(rest);
        var name = author.Success ? author.Groups["name"].Value.Trim() : null;
        var left = author.Success ? rest.Remove(author.Index, author.Length) : rest;

        // Whatever is beside the two must be small: a clock time, 'Published', an agency's name.
        left = Beside().Replace(left, "");
        if ((found is null && name is null) || Sentence.HasWords(left))
            return null;
        return new(string.IsNullOrEmpty(name) ? null : name, found?.Day);
    }

    // Names begin with capitals; particles (de la, van der) and initials may be between.
    [GeneratedRegex(
        @"(?<!\w)(?i:(?:(?:words|story|text|report|reporting|written|texto|escrito)\s+)?(?:by|por))\s+"
            + @"(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s+(?:(?i:and|y|e|de|del|la|las|los|van|von|der|den|da|dos|"
            + @"di|bin|al|el|&)|\p{Lu}[\p{L}\p{M}.'’-]*)){0,9})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Writer();

    [GeneratedRegex(
        @"(?i)\b(?:published|updated|posted|date|last|modified|publicado|actualizado|fecha|on|at|el|a\s+las|"
            + @"staff|writer|correspondent|"
            + @"(?:[01]?[0-9]|2[0-3])[:.h][0-5][0-9]\s*(?:[ap]\.?\s?m\.?)?|GMT|UTC|EST|EDT|ET|CET|EDT)\b\.?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Beside();
}
