using System.Text.RegularExpressions;

namespace Localization.Articles.Roles;

/// <summary>Lines that their own words reveal, wherever they are.</summary>
internal static partial class LineKinds
{
    /// <summary>Whether it says who owns the text.</summary>
    public static bool IsCopyright(string text) => text.Length <= 200 && CopyrightForm().IsMatch(text);

    /// <summary>Whether it describes a picture and names its source.</summary>
    public static bool IsCaption(string text) => text.Length <= 400 && CreditForm().IsMatch(text);

    [GeneratedRegex(
        @"^\s*(?:©|\([cC]\)\s|[Cc]opyright\s+(?:©|\([cC]\)|[0-9]{4})|COPYRIGHT\s)|(?i:all rights "
            + @"reserved|todos los derechos reservados)"
    )]
    private static partial Regex CopyrightForm();

    // A credit closes the caption, after a dash, a bar or a bracket; or a label opens it.
    [GeneratedRegex(
        @"(?:[-–—|/(\[•·.]\s*(?:(?i:image|images|photo|photos|photograph|picture|illustration|graphic|credit|"
            + @"foto|fotograf[íi]a|imagen|cr[ée]dito|ilustraci[óo]n)"
            + @"(?:\s+(?i:by|credit|via|de|por)\b|\s*[:©/])|(?i:courtesy of|cortes[íi]a de))"
            + @"\s*[:©]?\s*[/@(]?\s*[\p{Lu}@©/][^.]{0,80}\.?[)\]]?\s*$)"
            + @"|^(?i:image|photo|caption|picture|foto|imagen|pie de foto)\s*:\s"
            + @"|\((?:AP|Reuters|AFP|EFE|Getty)[^)]{0,60}\)\s*$|/\s*(?:AP|AFP|EFE|Reuters|Getty Images)\.?\s*$"
    )]
    private static partial Regex CreditForm();
}
