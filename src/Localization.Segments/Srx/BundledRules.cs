using System.Collections.Immutable;

namespace Localization.Segments.Srx;

/// <summary>The rule files that come with the library. Lists and notes come first, then a language's own rules, then
/// what all languages share, so exceptions win. Only the files of the language at hand are read.</summary>
internal static class BundledRules
{
    private static readonly Lazy<SrxDocument> Lists = new(() => Load("lists.srx"));
    private static readonly Lazy<SrxDocument> English = new(() => Load("en.srx"));
    private static readonly Lazy<SrxDocument> Spanish = new(() => Load("es.srx"));
    private static readonly Lazy<SrxDocument> Others = new(() => Load("other.srx"));
    private static readonly Lazy<SrxDocument> Shared = new(() => Load("base.srx"));

    /// <summary>The files for a language subtag such as <c>en</c>, in order.</summary>
    public static ImmutableArray<SrxDocument> For(string language)
    {
        var own = language switch
        {
            "en" => English,
            "es" => Spanish,
            _ => Others,
        };
        return [Lists.Value, own.Value, Shared.Value];
    }

    private static SrxDocument Load(string name)
    {
        using var stream =
            typeof(BundledRules).Assembly.GetManifestResourceStream($"Localization.Segments.Rules.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return SrxDocument.Load(stream, name);
    }
}
