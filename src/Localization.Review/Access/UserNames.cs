using System.Globalization;
using System.Text;

namespace Localization.Review.Access;

/// <summary>The names of users: written in one way, never empty, and never to be taken for another's.</summary>
public static class UserNames
{
    /// <summary>The longest name, in characters.</summary>
    public const int Longest = 64;

    // Letters of other scripts that look like Latin ones (Unicode TR 39), small ones and capitals.
    private const string LookAlikes = "аaеeоoрpсcуyхxкkмmтtвbнhіiјjѕsԁdһhԛqԝwαaοoρpνvιiκkτtυuχxεeσo";

    private static readonly Dictionary<char, char> Latin = Enumerable
        .Range(0, LookAlikes.Length / 2)
        .ToDictionary(i => LookAlikes[2 * i], i => LookAlikes[(2 * i) + 1]);

    /// <summary>A name as it is kept: composed, without space around it, with single spaces in it.</summary>
    public static string Normal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wide = string.Concat(
            Composition.Compose(name).Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c)
        );
        return string.Join(
            ' ',
            wide.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
    }

    /// <summary>A name for a user: normalised, and refused where it is none or may be taken for another's.</summary>
    /// <param name="name">The name.</param>
    /// <param name="others">The names of the users; the same name is a user who is changed.</param>
    /// <param name="owner">The name of who runs the desk.</param>
    /// <exception cref="SettingsException">It is empty (<c>user-name-empty</c>), too long (<c>user-name-long</c>), has
    /// characters that cannot be seen (<c>user-name-characters</c>) or looks like another
    /// (<c>user-name-taken</c>).</exception>
    public static string Checked(string name, IEnumerable<string> others, string owner)
    {
        ArgumentNullException.ThrowIfNull(others);
        var normal = Normal(name);
        if (normal.Length == 0)
            throw new SettingsException("user-name-empty");
        if (normal.Length > Longest)
            throw new SettingsException("user-name-long", Longest);
        if (normal.EnumerateRunes().Any(r => !IsSeen(r)))
            throw new SettingsException("user-name-characters", normal);
        var taken = others
            .Where(o => o != normal)
            .Append(owner)
            .FirstOrDefault(o => Folded(o) == Folded(normal) || Seen(o) == Seen(normal));
        return taken is null ? normal : throw new SettingsException("user-name-taken", normal, taken);
    }

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
            );

    // The same letters, whatever their case and accents.
    private static string Folded(string name) =>
        string.Concat(
            Normal(name)
                .Select(AccentedLetters.Bare)
                .Select(char.ToLowerInvariant)
                .Select(c => Latin.GetValueOrDefault(c, c))
        );

    // The same picture: a capital i is a small l, and so is a one.
    private static string Seen(string name) =>
        Folded(
                string.Concat(
                    Normal(name)
                        .Select(c =>
                            c is 'I' or '1' or '|' ? 'l'
                            : c is '0' ? 'o'
                            : c
                        )
                )
            )
            .Replace("rn", "m", StringComparison.Ordinal);
}
