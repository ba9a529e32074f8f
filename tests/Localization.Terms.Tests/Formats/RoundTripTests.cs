using System.Collections.Immutable;
using CsCheck;
using Localization.Terms.Formats;

namespace Localization.Terms.Tests.Formats;

public sealed class RoundTripTests
{
    internal static readonly LanguagePair Pair = new(LanguageTag.Parse("en"), LanguageTag.Parse("es"));

    private static readonly string[] AllColumns = [.. Editing.TermColumns.Names];

    public static TheoryData<string> Formats => [.. GlossaryFormats.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_AnyTermBase_LosesOnlyWhatTheTableSays(string name)
    {
        var (columns, holdsForbidden) = Held(name);
        var format = GlossaryFormats.Choose(name, "");
        RandomTerms.Terms.Sample(
            terms =>
            {
                var losses = GlossaryFormats.Write(terms, format, Pair).Losses;
                losses.Select(l => l.Column).Where(c => c.Length > 0).ShouldBeSubsetOf(AllColumns.Except(columns));
                var left = losses.Where(l => l.Column.Length == 0).Sum(l => l.Entries);
                left.ShouldBeLessThanOrEqualTo(
                    holdsForbidden ? 0 : terms.Count(t => t.IsForbidden || t.Status != TermStatus.Preferred)
                );
            },
            iter: Cases.Of(40, 300)
        );
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_AnyTermBase_IsTheSameAfterReadingIt(string name) =>
        RandomTerms.Terms.Sample(
            terms =>
            {
                var format = GlossaryFormats.Choose(name, "");
                var (once, _) = GlossaryFormats.Write(terms, format, Pair);
                if (terms.Length == 0)
                    return;
                var back = Read(format, once);
                var again = Read(format, GlossaryFormats.Write(back, format, Pair).Content);
                again.Select(Said).ShouldBe(back.Select(Said));
            },
            iter: Cases.Of(40, 100)
        );

    private static ImmutableArray<Term> Read(IGlossaryFormat format, byte[] content) =>
        format.Read(new MemoryStream(content), "test", Pair);

    // Without the line that it stood in.
    private static string Said(Term term) =>
        string.Join('\t', AllColumns.Select(c => Editing.TermColumns.Get(term, c)));

    private static (string[] Columns, bool HoldsForbidden) Held(string name)
    {
        var row = SpecTable.Rows("formats.md").Single(r => r[0] == name);
        return (row[1] == "all" ? AllColumns : row[1].Split(' '), row[2] == "yes");
    }
}
