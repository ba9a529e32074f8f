using System.Collections.Immutable;
using Localization.Terms.Comparison;
using Localization.Terms.Csv;
using Localization.Terms.Lint;

namespace Localization.Terms.Tests;

public sealed class GlossaryLintTests
{
    private const string Header = "source,target,policy,part_of_speech,gender,case,status,article,except\n";

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows("lint.md"))
            data.Add(row[0], row[1]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_SpecRow_FindsWhatItNames(string entries, string findings)
    {
        var found = GlossaryLint.Check(Read(entries)).Select(f => $"{f.Term.Origin.Split(':')[1]} {f.Code}");
        string.Join(", ", found.DefaultIfEmpty("-")).ShouldBe(findings);
    }

    [Fact]
    public void Diff_AddedRemovedAndChanged_NamesEach()
    {
        var diff = GlossaryDiff.Of(Read("A,B; C,D; E,F"), Read("A,B; C,X,translate,noun; G,H"));
        diff.Added.ShouldHaveSingleItem().Source.ShouldBe("G");
        diff.Removed.ShouldHaveSingleItem().Source.ShouldBe("E");
        var change = diff.Changed.ShouldHaveSingleItem();
        change.Columns.ShouldBe(["target", "part_of_speech"]);
    }

    [Fact]
    public void Diff_SameEntriesInAnotherOrder_IsEmpty() =>
        GlossaryDiff.Of(Read("A,B; C,D"), Read("C,D; A,B")).IsEmpty.ShouldBeTrue();

    private static ImmutableArray<Term> Read(string entries) =>
        CsvGlossary.Read(
            new StringReader(Header + entries.Replace("; ", "\n", StringComparison.Ordinal) + "\n"),
            "test.csv"
        );
}
