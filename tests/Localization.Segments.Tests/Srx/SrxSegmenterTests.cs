using Localization.Segments.Automata;
using Localization.Segments.Srx;

namespace Localization.Segments.Tests.Srx;

public sealed class SrxSegmenterTests
{
    private static readonly string AfterStop = SrxText.Break(@"\.", @"\s");

    [Fact]
    public void Split_FirstRuleMatching_Decides()
    {
        SrxText.Split(SrxText.Rules(SrxText.Keep(@"Mr\.", @"\s"), AfterStop), "Mr. A. B").ShouldBe(["Mr. A. ", "B"]);
        SrxText
            .Split(SrxText.Rules(AfterStop, SrxText.Keep(@"Mr\.", @"\s")), "Mr. A. B")
            .ShouldBe(["Mr. ", "A. ", "B"]);
    }

    [Fact]
    public void Split_EmptyText_GivesNothing() =>
        SrxSegmenter.Default.Split(InlineText.Empty, SrxText.English).ShouldBeEmpty();

    [Fact]
    public void Split_WhiteSpaceAtBothEnds_MakesNoSegment() =>
        SrxText
            .Split(SrxText.Rules(AfterStop, SrxText.Break(@"\n", "")), " \n A.  \n B. \n")
            .ShouldBe([" \n A.  \n ", "B. \n"]);

    [Fact]
    public void Split_RuleThatBreaksEverywhere_KeepsSurrogatePairs() =>
        SrxText.Split(SrxText.Rules(SrxText.Break("", "")), "a😀b").ShouldBe(["a", "😀", "b"]);

    [Fact]
    public void Split_LanguageWithoutRules_GivesTheTextWhole() =>
        SrxText.Split(SrxText.Load(SrxText.File(AfterStop, maps: "")), "A. B").ShouldBe(["A. B"]);

    [Theory]
    [InlineData("yes", new[] { "A. ", "B! ", "C" })]
    [InlineData("no", new[] { "A. ", "B! C" })]
    public void Split_TwoMapsMatching_CascadeSaysWhetherBothHold(string cascade, string[] expected)
    {
        var xml = $"""
            <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="{cascade}"/>
            <body><languagerules>
              <languagerule languagerulename="one">{AfterStop}</languagerule>
              <languagerule languagerulename="two">{SrxText.Break("!", @"\s")}</languagerule>
            </languagerules><maprules>
              <languagemap languagepattern="EN.*" languagerulename="one"/>
              <languagemap languagepattern=".*" languagerulename="two"/>
            </maprules></body></srx>
            """;

        SrxText.Split(SrxText.Load(xml), "A. B! C").ShouldBe(expected);
    }

    [Fact]
    public void Split_SeveralDocuments_AppliesThemInOrder()
    {
        var segmenter = new SrxSegmenter(SrxText.Rules(SrxText.Keep("A\\.", "")), SrxText.Rules(AfterStop));

        segmenter.Split(new InlineText("A. B. C"), SrxText.English).Select(s => s.Text).ShouldBe(["A. B. ", "C"]);
    }

    [Fact]
    public void Explain_EachPossibleBreak_NamesRuleAndPlace()
    {
        var document = SrxText.Load(
            """
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">
              <header segmentsubflows="yes" cascade="yes"/>
              <body><languagerules><languagerule languagerulename="English">
                <rule break="no"><beforebreak>Mr\.</beforebreak><afterbreak>\s</afterbreak></rule>
                <rule break="yes"><beforebreak>\.</beforebreak><afterbreak>\s</afterbreak></rule>
              </languagerule></languagerules>
              <maprules><languagemap languagepattern=".*" languagerulename="English"/></maprules></body>
            </srx>
            """
        );

        var decisions = new SrxSegmenter(document).Explain("Mr. A. B", SrxText.English);

        decisions
            .Select(d => (d.Position, d.IsBreak, d.Rule.Line, d.Rule.Column, d.Rule.LanguageRule))
            .ShouldBe([(3, false, 4, 6, "English"), (6, true, 5, 6, "English")]);
        decisions[0].Rule.BeforeBreak.ShouldBe(@"Mr\.");
    }

    [Fact]
    public void Split_PatternThatWouldBacktrack_EndsAtOnce()
    {
        var document = SrxText.Rules(SrxText.Break(@"(a+)+(a+)+b\.", @"\s(x*)*(x*)*y"));

        SrxText.Split(document, new string('a', 5000) + ". " + new string('x', 5000)).Length.ShouldBe(1);
    }

    [Fact]
    public void Split_IrregularPatternThatBacktracks_FailsWithItsPlace()
    {
        var document = SrxText.Rules(SrxText.Break(@"(?<=zz)(?:a|aa)*\.", @"\s"));

        var error = Should.Throw<SrxFormatException>(() => SrxText.Split(document, new string('a', 900) + ". B"));

        (error.Code, error.Line).ShouldBe(("srx-rule-slow", 2));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("de")]
    [InlineData("ru")]
    public void Default_OwnRules_NeedNoBacktracking(string language)
    {
        var before = new StepBuilder(new Alphabet(), true);
        var after = new StepBuilder(new Alphabet(), false);
        foreach (var rule in SrxSegmenter.Default.RulesOf(LanguageTag.Parse(language)))
        {
            before.Add(rule.Before.Node);
            after.Add(rule.After.Node);
            (before.IsExact[^1] && after.IsExact[^1]).ShouldBeTrue(rule.ToString());
        }
    }

    [Fact]
    public void Split_ManyThreads_AllAgree()
    {
        var segmenter = new SrxSegmenter(SrxText.Rules(SrxText.Keep(@"\b(?:Mr|Dr|[A-Z])\.", @"\s"), AfterStop));
        var text = string.Concat(
            Enumerable.Range(0, 400).Select(i => $"Mr. {(char)('a' + i % 26)}é{(char)(0x400 + i)}. ")
        );
        var expected = segmenter.Split(new InlineText(text), SrxText.English).Length;

        var found = new int[8];
        var fresh = new SrxSegmenter(SrxText.Rules(SrxText.Keep(@"\b(?:Mr|Dr|[A-Z])\.", @"\s"), AfterStop));
        Parallel.For(0, found.Length, i => found[i] = fresh.Split(new InlineText(text), SrxText.English).Length);

        found.ShouldAllBe(n => n == expected);
    }
}
