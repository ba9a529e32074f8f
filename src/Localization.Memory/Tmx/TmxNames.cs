using System.Globalization;

namespace Localization.Memory.Tmx;

/// <summary>The names of TMX 1.4b, and those of our own properties.</summary>
internal static class TmxNames
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    // Properties (§3.2.8, prop): the context as memoQ and others write it, the rest by our own names.
    public const string Previous = "x-context-pre";
    public const string Next = "x-context-post";
    public const string Origin = "x-origin";
    public const string Provider = "x-provider";
    public const string Model = "x-model";
    public const string Confidence = "x-confidence";
    public const string State = "x-state";
    public const string Article = "x-article";
    public const string Given = "x-given";

    private const string DateForm = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Whether an origin or an author is a machine: our own word, and those of other tools.</summary>
    public static bool IsMachine(string name) =>
        name.ToLowerInvariant() is "provider" or "mt" or "mt!" or "machine" or "machinetranslation";

    /// <summary>A date as TMX has it (ISO 8601, UTC, §2.4).</summary>
    public static string Date(DateTimeOffset date) => date.UtcDateTime.ToString(DateForm, CultureInfo.InvariantCulture);

    /// <summary>Reads a date; null where there is none.</summary>
    public static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            DateForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date
            : null;
}
