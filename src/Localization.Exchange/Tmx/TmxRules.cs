namespace Localization.Exchange.Tmx;

/// <summary>The rules of TMX 1.1 to 1.4b.</summary>
internal static class TmxRules
{
    /// <summary>The rules, the structure first.</summary>
    public static IReadOnlyList<IRule<XElement>> All { get; } =
    [new Structure(), new VariantLanguages(), new CodePairs(), new UserEncodings(), new UnitIds()];
}
