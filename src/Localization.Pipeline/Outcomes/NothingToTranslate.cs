namespace Localization.Pipeline.Outcomes;

/// <summary>A file of white space, marks or pictures alone: it passes through as it is and is not an error.</summary>
internal static class NothingToTranslate
{
    /// <summary>Whether a reader found nothing to translate.</summary>
    public static bool In(LocalizationException? error) => error?.Code == "article-empty";
}
