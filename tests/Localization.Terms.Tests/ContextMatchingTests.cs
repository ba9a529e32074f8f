namespace Localization.Terms.Tests;

public sealed class ContextMatchingTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows("context.md"))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecRow_FindsTheTermsItNames(string entries, string text, string found)
    {
        var occurrences = new TermBase(entries.Split(" ; ").Select(Entry), LanguageTag.Parse("es")).Find(
            new InlineText(text)
        );
        var withTargets = found.Contains('=', StringComparison.Ordinal);
        string.Join(
                " / ",
                occurrences.Select(o => withTargets ? $"{Stretch(o)}={o.Term.Target}" : Stretch(o)).DefaultIfEmpty("-")
            )
            .ShouldBe(found);

        string Stretch(TermOccurrence o) => text.Substring(o.Start, o.Length);
    }

    [Theory]
    [InlineData("Donald Trump Jr. spoke.", "Donald Trump Jr.")]
    [InlineData("Donald Trump, Jr., spoke.", "Donald Trump, Jr.")]
    [InlineData("It is by Donald Trump Jr.", "Donald Trump Jr")]
    [InlineData("Donald Trump III spoke.", "Donald Trump III")]
    [InlineData("Donald Trump Jr.'s book", "Donald Trump Jr.")]
    [InlineData("Donald Trump spoke.", "Donald Trump")]
    public void Constrain_NameWithAGeneration_HoldsIt(string text, string target)
    {
        var terms = new TermBase([Entry("Donald Trump > Donald Trump person")], LanguageTag.Parse("es"));
        var constraint = terms.Constrain(terms.Find(new InlineText(text))).ShouldHaveSingleItem();
        constraint.Target.ShouldBe(target);
        text.Substring(constraint.Start, constraint.Length).ShouldBe(target);
    }

    internal static Term Entry(string entry)
    {
        var (source, rest) = entry.Split(" > ", 2) is [var s, var r] ? (s, r) : throw new FormatException(entry);
        var words = rest.Split(' ').ToList();
        var except = rest.Contains(" except=", StringComparison.Ordinal) ? rest.Split(" except=")[1] : "";
        if (except.Length > 0)
            words = [.. rest.Split(" except=")[0].Split(' ')];
        var subject = words.Find(w => w.StartsWith("subject=", StringComparison.Ordinal)) ?? "";
        words.Remove(subject);
        var letters = words[^1] switch
        {
            "exact" => TermCase.Sensitive,
            "any" => TermCase.Insensitive,
            _ => TermCase.Name,
        };
        if (letters != TermCase.Name)
            words.RemoveAt(words.Count - 1);
        var kind = Enum.Parse<PartOfSpeech>(words[^1], ignoreCase: true);
        var target = string.Join(' ', words.SkipLast(1));
        return new Term(source, target, source == target ? TermPolicy.Keep : TermPolicy.Translate)
        {
            PartOfSpeech = kind,
            Case = letters,
            Exceptions = except.Length > 0 ? [except] : [],
            Subject = subject.Replace("subject=", "", StringComparison.Ordinal),
        };
    }
}
