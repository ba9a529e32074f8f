using Localization.Review.Replacing;

namespace Localization.Review.Tests.Replacing;

/// <summary>A rule applied to one segment.</summary>
public sealed class FindReplaceTests
{
    [Theory]
    [InlineData("barco", "buque", "El barco y los barcos.", "El buque y los barcos.", true)]
    [InlineData("barco", "buque", "El barco y los barcos.", "El buque y los buques.", false)]
    [InlineData("$1 (a+)+", "$2 \\n", "Cuesta $1 (a+)+ hoy.", "Cuesta $2 \\n hoy.", false)]
    [InlineData("peña", "peñón", "La pen\u0303a no; la peña sí.", "La pen\u0303a no; la peñón sí.", true)]
    [InlineData("pen\u0303a", "peñón", "La peña sí.", "La peñón sí.", true)]
    public void Change_Text_IsTakenAsItStands(string find, string by, string before, string after, bool wholeWords) =>
        Changed(new ReplaceRule(find, by) { WholeWords = wholeWords }, before)!.Target.Text.ShouldBe(after);

    [Theory]
    [InlineData(@"(\d+) de (\w+)", "$2 $1", "El 5 de mayo.", "El mayo 5.")]
    [InlineData(@"(?<n>\d+)", "<${n}>", "Son 12 y 3.", "Son <12> y <3>.")]
    [InlineData(@"(\d+)", "$9", "Son 12.", "Son $9.")]
    [InlineData(@"(?<=EE\. )UU", "US", "EE. UU. y UU.", "EE. US. y UU.")]
    [InlineData(@"\bx*", "-", "Sin cambios xx.", "Sin cambios -.")]
    [InlineData(@"\s{2,}", "\n", "Uno  dos.", "Uno dos.")]
    public void Change_Pattern_KnowsGroupsAndSkipsEmptyMatches(string find, string by, string before, string after) =>
        Changed(new ReplaceRule(find, by) { IsPattern = true }, before)!.Target.Text.ShouldBe(after);

    [Theory]
    [InlineData("x*", "El barco.")]
    [InlineData("barco", "El buque.")]
    [InlineData("(barco)", "El barco.")]
    public void Change_NothingDifferent_IsNone(string find, string before) =>
        Changed(new ReplaceRule(find, "$1") { IsPattern = true }, before).ShouldBeNull();

    [Theory]
    [InlineData("puerto de", "muelle de", ReplaceRefusal.Codes)]
    [InlineData("puerto", "", ReplaceRefusal.Codes)]
    [InlineData("puerto", "{1}", ReplaceRefusal.Marks)]
    [InlineData("puerto", "muelle", ReplaceRefusal.None)]
    [InlineData("Del", "Desde el", ReplaceRefusal.None)]
    public void Change_NearInlineCodes_IsRefusedWhereItWouldDamageThem(string find, string by, ReplaceRefusal refusal)
    {
        // Del <b>puerto</b> de Vigo.
        var target = new InlineText(
            "Del puerto de Vigo.",
            [new InlineCode(4, InlineCodeKind.Start, "1", "<b>"), new InlineCode(10, InlineCodeKind.End, "1", "</b>")]
        );
        var change = new FindReplace(new ReplaceRule(find, by)).Change(Segment(target)).ShouldNotBeNull();
        change.Refusal.ShouldBe(refusal);
        if (refusal != ReplaceRefusal.None)
            change.Target.ShouldBe(target);
        else
            change.Target.Render().ShouldBe(target.Render().Replace(find, by, StringComparison.Ordinal));
    }

    [Fact]
    public void Change_NoTextLeft_IsRefused() =>
        Changed(new ReplaceRule(".+", " ") { IsPattern = true }, "Todo.")!.Refusal.ShouldBe(ReplaceRefusal.Nothing);

    [Fact]
    public void Change_TooMuchText_IsRefused() =>
        Changed(new ReplaceRule("a", new string('b', 1000)), new string('a', 100))!
            .Refusal.ShouldBe(ReplaceRefusal.TooLong);

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    public void Change_PatternThatMultipliesItsWork_IsFast(string find) =>
        Changed(new ReplaceRule(find, "c") { IsPattern = true }, new string('a', 40_000) + "b").ShouldBeNull();

    [Fact]
    public void Change_PatternThatNeedsBacktracking_IsStopped() =>
        Should
            .Throw<SettingsException>(() =>
                Changed(new ReplaceRule(@"(?=(a+)+$)\1b", "c") { IsPattern = true }, new string('a', 60) + "b")
            )
            .Code.ShouldBe("replace-slow");

    [Theory]
    [InlineData("", true, "replace-empty")]
    [InlineData("(", true, "replace-pattern")]
    [InlineData("[z-a]", true, "replace-pattern")]
    [InlineData("LONG", false, "replace-long")]
    public void Rule_Invalid_IsRefused(string find, bool isPattern, string code) =>
        Should
            .Throw<SettingsException>(() =>
                new FindReplace(
                    new ReplaceRule(find == "LONG" ? new string('a', 1001) : find, "") { IsPattern = isPattern }
                )
            )
            .Code.ShouldBe(code);

    private static ReplaceChange? Changed(ReplaceRule rule, string text) =>
        new FindReplace(rule).Change(Segment(new InlineText(text)));

    private static ReviewSegment Segment(InlineText target) =>
        new(
            1,
            1,
            new Segment(0, 0, BlockRole.Paragraph, new InlineText("Source."), "", ""),
            target,
            SegmentState.Translated
        );
}
