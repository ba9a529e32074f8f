using System.Text.RegularExpressions;

namespace Localization.Conventions.Typography;

/// <summary>What joins a quotation to who says it: a colon before it where English has a comma (RAE, Ortografía
/// 2010), a comma after it where it ends in <c>?</c> or <c>!</c> and the verb of saying follows.</summary>
internal static partial class DirectSpeech
{
    /// <summary>Puts the signs right. The marks are those of the target's place already.</summary>
    public static void Apply(EditedText text, string source)
    {
        if (!text.Text.AsSpan().ContainsAny('«', '“'))
            return;
        text.Replace(BeforeVerb(), m => m.Value + ",");

        // Only a verb of saying announces speech: 'the book, "El País",' does not.
        var said = English().Matches(source);
        if (said.Count == 0)
            return;
        var quoted = Spanish().Matches(text.Text);
        if (quoted.Count != said.Count)
            return;
        for (var i = 0; i < quoted.Count; i++)
        {
            if (Saying().IsMatch(said[i].Groups["verb"].ValueSpan))
                text.Replace(quoted[i].Index, 1, ":");
        }

        text.Commit();
    }

    [GeneratedRegex(@"(?<verb>\p{L}{2,20})[,:] [""“]\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<=\p{Ll})[,:](?= [«“][¿¡]?\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Spanish();

    [GeneratedRegex(
        "^(?:said|says?|saying|stated|states|stating|added|adds|adding|asked|asks|asking|wrote|writes|writing|"
            + "declared|declaring|replied|replying|warned|warning|noted|noting|explained|explaining|insisted|"
            + "insisting|claimed|tweeted|posted|reads?|argued|told|shouted|announced)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Saying();

    [GeneratedRegex(
        @"(?<=[?!…])[»”](?= (?:dijo|dice|dijeron|preguntó|exclamó|respondió|contestó|añadió|agregó|declaró|"
            + @"afirmó|insistió|gritó|señaló|escribió|indicó|replicó|advirtió)(?!\p{L}))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BeforeVerb();
}
