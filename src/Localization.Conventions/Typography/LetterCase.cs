namespace Localization.Conventions.Typography;

/// <summary>A sentence begins with a capital letter where its source does.</summary>
internal static class LetterCase
{
    /// <summary>Puts the first letter right.</summary>
    public static void Apply(EditedText edited, string source)
    {
        var text = edited.Text;
        var first = FirstLetter(text);
        var model = FirstLetter(source);
        if (first < 0 || model < 0 || !char.IsUpper(source[model]) || !char.IsLower(text[first]))
            return;

        // iPhone, eBay: the capital comes second.
        if (first + 1 < text.Length && char.IsUpper(text[first + 1]))
            return;
        edited.Replace(first, 1, char.ToUpperInvariant(text[first]).ToString());
        edited.Commit();
    }

    /// <summary>The first letter, if only quotation and opening marks stand before it; else -1.</summary>
    private static int FirstLetter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
                return i;
            if (!(Sentences.IsOpener(text[i]) || char.IsWhiteSpace(text[i]) || text[i] is '\'' or '"'))
                return -1;
        }

        return -1;
    }
}
