using System.Text.RegularExpressions;
using Localization.Segments.Patterns;

namespace Localization.Segments.Tests.Patterns;

/// <summary>The sets that a pattern calls by name: categories as .NET has them, and the other names as
/// <c>named-sets.md</c> says.</summary>
public sealed class NamedSetTests
{
    // All characters of the Basic Multilingual Plane, without surrogates.
    private static readonly string Characters = new([
        .. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => !char.IsSurrogate(c)),
    ]);

    public static TheoryData<string, string, string> Rows { get; } =
        new(
            SpecTable
                .Rows("named-sets.md")
                .SelectMany(r => r[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => (n, r[1], r[2])))
        );

    [Theory]
    [InlineData("L", "Lu", "Ll", "Lt", "Lm", "Lo")]
    [InlineData("M", "Mn", "Mc", "Me")]
    [InlineData("N", "Nd", "Nl", "No")]
    [InlineData("Z", "Zs", "Zl", "Zp")]
    [InlineData("C", "Cc", "Cf", "Co", "Cn")]
    [InlineData("P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po")]
    [InlineData("S", "Sm", "Sc", "Sk", "So")]
    public void Find_Category_HoldsWhatDotNetHolds(params string[] names)
    {
        foreach (var name in names)
        {
            var set = NamedSets.Find(name).ShouldNotBeNull(name);
            var expected = Regex.Matches(Characters, $@"\p{{{name}}}").Select(m => m.Value[0]);
            Characters.Where(c => set.Contains(c)).ShouldBe(expected, name);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Find_NameOfTheTable_HoldsItsCharacters(string name, string held, string others)
    {
        var set = NamedSets.Find(name).ShouldNotBeNull();
        foreach (var c in CodePoints(held))
            set.Contains(c).ShouldBeTrue($"U+{c:X4}");
        foreach (var c in CodePoints(others))
            set.Contains(c).ShouldBeFalse($"U+{c:X4}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("uper")]
    [InlineData("script=")]
    [InlineData("age=5.0")]
    [InlineData("sb=xx")]
    public void Find_UnknownName_IsNull(string name) => NamedSets.Find(name).ShouldBeNull();

    // 'U+0041 U+05D0'
    private static IEnumerable<int> CodePoints(string cell) =>
        cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => Convert.ToInt32(c[2..], 16));
}
