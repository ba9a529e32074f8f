using System.Xml;
using System.Xml.Linq;
using Localization.Exchange.Reading;

namespace Localization.Articles.Xliff;

/// <summary>The languages that an XLIFF file names: <c>source-language</c> and <c>target-language</c> of a file of 1.2,
/// <c>srcLang</c> and <c>trgLang</c> of 2.x.</summary>
public static class XliffLanguages
{
    /// <summary>The languages of the first file in it; null for what it does not name, and for both where it is no
    /// XLIFF.</summary>
    /// <param name="path">The file.</param>
    public static (LanguageTag? Source, LanguageTag? Target) Of(string path)
    {
        try
        {
            using var content = File.OpenRead(path);
            var reader = new EntryReader(n => n.LocalName == "file" ? EntryPart.Attributes : EntryPart.None);
            foreach (var element in reader.Read(content).Select(e => e.Element))
            {
                if (element.Name.LocalName is not ("xliff" or "file"))
                    break;
                if (Value(element, "srcLang", "source-language") is { } source)
                    return (Tag(source), Tag(Value(element, "trgLang", "target-language")));
            }
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // Whoever reads it as an article says what is wrong with it.
        }

        return (null, null);
    }

    /// <summary>Refuses a file of another pair than the run's.</summary>
    /// <param name="path">Its path, for the error.</param>
    /// <param name="source">The source language that it names; null for none.</param>
    /// <param name="target">The target language that it names; null for none.</param>
    /// <param name="run">The languages of the run; null for any.</param>
    /// <exception cref="ArticleFormatException">It is of another pair; the error names both.</exception>
    internal static void Check(string path, string? source, string? target, ArticleReadOptions run)
    {
        if (Fits(source, run.SourceLanguage) && Fits(target, run.TargetLanguage))
            return;
        throw new ArticleFormatException(
            "article-xliff-pair",
            path,
            source ?? run.SourceLanguage?.Value,
            target ?? run.TargetLanguage?.Value,
            run.SourceLanguage?.Value ?? source,
            run.TargetLanguage?.Value ?? target
        );
    }

    /// <summary>Whether a file keeps the target language that it names: existing targets are in its variety. A run that
    /// adds a region names it.</summary>
    /// <param name="named">The language that the file names.</param>
    /// <param name="run">The target language of the run.</param>
    internal static bool IsKept(string named, LanguageTag run) =>
        !string.IsNullOrWhiteSpace(named)
        && Fits(named, run)
        && (run.Region is null || !LanguageTag.TryParse(named, out var tag) || tag.Region is not null);

    // A region matters where both name one.
    private static bool Fits(string? named, LanguageTag? asked)
    {
        if (string.IsNullOrWhiteSpace(named) || asked is not { } run)
            return true;
        return LanguageTag.TryParse(named, out var tag)
            ? tag.Language == run.Language && (tag.Region is null || run.Region is null || tag.Region == run.Region)
            : named.Split('-', '_')[0].Equals(run.Language, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Value(XElement element, string name, string old) =>
        element.Attribute(name)?.Value ?? element.Attribute(old)?.Value;

    private static LanguageTag? Tag(string? name) => LanguageTag.TryParse(name, out var tag) ? tag : null;
}
