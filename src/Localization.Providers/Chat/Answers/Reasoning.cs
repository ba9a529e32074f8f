using System.Text.RegularExpressions;

namespace Localization.Providers.Chat.Answers;

/// <summary>Takes off what a reasoning model thinks before it answers. In: what the model wrote. Out: what it wrote
/// after its last thought; empty where it did not come to an end of thinking.</summary>
internal static partial class Reasoning
{
    public static string Skip(string content)
    {
        var start = 0;
        foreach (Match end in Ends().Matches(content))
            start = end.Index + end.Length;
        var rest = content[start..];
        return Begins().Match(rest) is { Success: true } open ? rest[..open.Index] : rest;
    }

    // Texts are escaped, so a tag like these is never part of one.
    [GeneratedRegex(
        """</(?:think|thinking|thought|thoughts|reasoning|reason|analysis|reflection|scratchpad)\s*>|\[/THINK\]|"""
            + """◁/think▷|<\|end_of_thought\|>|<\|channel\|>final(?:<\|message\|>)?""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Ends();

    [GeneratedRegex(
        """<(?:think|thinking|thought|thoughts|reasoning|reason|analysis|reflection|scratchpad)\s*>|\[THINK\]|"""
            + """◁think▷|<\|begin_of_thought\|>|<\|channel\|>analysis""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Begins();
}
