using System.Globalization;

namespace Localization.Pipeline.Outcomes;

/// <summary>What a fault of this program on one segment or article becomes: an error with a name, so that all the rest
/// goes on.</summary>
internal static class SegmentFault
{
    /// <summary>Whether an exception is a fault of this program.</summary>
    public static bool Is(Exception exception) =>
        exception is not (OperationCanceledException or LocalizationException);

    /// <summary>Why a segment stays untranslated.</summary>
    public static string Reason(Exception exception) =>
        ErrorMessages.Format(
            "segment-fault",
            CultureInfo.CurrentUICulture,
            exception.GetType().Name,
            exception.Message
        );

    /// <summary>The error of an article.</summary>
    public static LocalizationException OfArticle(string file, Exception exception) =>
        exception as LocalizationException
        ?? new LocalizationException(exception, "article-fault", file, exception.GetType().Name, exception.Message);
}
