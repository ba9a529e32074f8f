namespace Localization.Segments;

/// <summary>The rule files that come with the library. A language's own rules stand before those that all share, so its
/// exceptions win.</summary>
internal static class BundledRules
{
    public static SrxSegmenter CreateSegmenter() => new(Load("lists.srx"), Load("en.srx"), Load("es.srx"), Load("other.srx"), Load("base.srx"));

    private static SrxDocument Load(string name)
    {
        using var stream = typeof(BundledRules).Assembly.GetManifestResourceStream($"Localization.Segments.Rules.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return SrxDocument.Load(stream, name);
    }
}
