namespace Localization.Exchange.Xliff12;

/// <summary>The rules of XLIFF 1.2.</summary>
internal static class Xliff12Rules
{
    /// <summary>The namespace of XLIFF 1.2.</summary>
    public const string Namespace = "urn:oasis:names:tc:xliff:document:1.2";

    /// <summary>The rules, the structure first.</summary>
    public static IReadOnlyList<IRule<XElement>> All { get; } =
    [
        new Structure(),
        new UnitIds(),
        new GroupIds(),
        new CodePairs(),
        new CodeIds(),
        new SegmentMarks(),
        new PhaseNames(),
        new ToolIds(),
        new UnitReferences(),
    ];
}
