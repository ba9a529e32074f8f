namespace Localization.Terms.Tests;

public sealed class EnglishFormTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows("english-forms.md"))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_FormOfTheSpec_IsTheTerm(string given, string wordClass, string forms)
    {
        var terms = new TermBase(
            [
                new Term(given, "x", TermPolicy.Translate)
                {
                    PartOfSpeech = Enum.Parse<PartOfSpeech>(wordClass, ignoreCase: true),
                    Case = TermCase.Insensitive,
                },
            ],
            LanguageTag.Parse("es")
        );
        var all =
            given.Contains(' ', StringComparison.Ordinal) || forms.Contains('/', StringComparison.Ordinal)
                ? forms.Split(" / ")
                : forms.Split(' ');
        foreach (var form in all.Where(f => f != "-").Append(given))
            terms.Find(new InlineText($"see {form} there")).ShouldHaveSingleItem(form).Length.ShouldBe(form.Length);
        foreach (var wrong in new[] { given + "ss", given + given[^1] + "ed", given[..^1] + "ies" })
        {
            if (!all.Contains(wrong))
                terms.Find(new InlineText($"see {wrong} there")).ShouldBeEmpty(wrong);
        }
    }
}
