using System.Globalization;

namespace Localization.Exchange.Tests;

public sealed class ValidDocumentTests
{
    public static TheoryData<string> Documents =>
        [ValidDocuments.Version20, ValidDocuments.Version21, ValidDocuments.Version22];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Check_AllThatAVersionHas_IsValid(string document) =>
        Verdict
            .Violations(document)
            .Select(v =>
                $"{v.Line}:{v.Column} {v.Section}: {ViolationMessages.Format(v, CultureInfo.InvariantCulture)}"
            )
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Documents))]
    public void Check_Text_GivesWhatTheStreamGives(string document)
    {
        var broken = document.Replace("id=\"s2\"", "id=\"s1\"", StringComparison.Ordinal);
        StandardCheck
            .Check(broken)
            .Select(v => v.ToString())
            .ShouldBe(Verdict.Violations(broken).Select(v => v.ToString()));
        StandardCheck.Check(broken).ShouldNotBeEmpty();
    }
}
