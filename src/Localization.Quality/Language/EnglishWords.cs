using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Localization.Quality.Language;

/// <summary>Tells English words from Spanish ones: by a list of common words that Spanish does not have, and by
/// sequences of letters that no Spanish word has.</summary>
internal static partial class EnglishWords
{
    private static readonly FrozenSet<string> Common = Read();

    /// <summary>Words that join others: one alone in a Spanish sentence was forgotten.</summary>
    private static readonly FrozenSet<string> Joining = (
        "the of and with from that which was were been have their would could should this these those they "
        + "between about because while"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether a word is one of the common ones.</summary>
    public static bool IsCommon(string word) => Common.Contains(word);

    /// <summary>Whether one such word alone is enough to be sure.</summary>
    public static bool IsJoining(string word) => Joining.Contains(word);

    /// <summary>Whether a word looks English: no Spanish word is spelled so.</summary>
    public static bool LooksEnglish(string word) => word.Length > 3 && Letters().IsMatch(word);

    private static FrozenSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("english.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }

    // Letters that Spanish has only in words it borrowed.
    [GeneratedRegex(
        "(?:th|sh|wh|ck|ght|ph|gh|ee|oo(?!p|r)|ow|aw|ew|kn|tion|ssion|ness|ould|ing|ed|ly|[bcdfghjklmpqtvwxz]y|"
            + "ies|[^aeioulrdnsyzjmt])$|^(?:sch|sh|wh|th|kn|wr|st[^a]|sp|sc|sk|sl|sm|sn|sw)|(?:tt|ss|pp|ff|mm|ww|kk|"
            + "dd|gg|bb)"
    )]
    private static partial Regex Letters();
}
