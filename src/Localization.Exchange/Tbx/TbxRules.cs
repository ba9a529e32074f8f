namespace Localization.Exchange.Tbx;

/// <summary>The rules of TBX v2 and v3.</summary>
internal static class TbxRules
{
    /// <summary>The rules, the structure first.</summary>
    public static IReadOnlyList<IRule<XElement>> All { get; } =
    [new Structure(), new Styles(), new UniqueIds(), new References()];
}
