using System.Text;

namespace Localization.Exchange.Tests;

/// <summary>What the check says of a text.</summary>
internal static class Verdict
{
    /// <summary>The codes of the violations in the order of the file, or <c>valid</c>.</summary>
    public static string Of(string text) =>
        string.Join(", ", Violations(text).Select(v => v.Code).DefaultIfEmpty("valid"));

    /// <summary>The violations.</summary>
    public static IReadOnlyList<Violation> Violations(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return StandardCheck.Check(stream);
    }
}
