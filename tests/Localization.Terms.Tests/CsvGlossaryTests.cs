using System.Collections.Immutable;
using Localization.Terms.Csv;

namespace Localization.Terms.Tests;

public sealed class CsvGlossaryTests
{
    private const string Header = "source,target,policy,part_of_speech,gender,number,case,variants,note\n";

    [Fact]
    public void Read_FullLine_GivesTheEntry()
    {
        var term = Read(
                Header + "Washington Post,,keep,organization,m,sg,name,WaPo | Post,\"A paper, in Washington\"\n"
            )
            .ShouldHaveSingleItem();
        term.Target.ShouldBe("Washington Post");
        term.Policy.ShouldBe(TermPolicy.Keep);
        term.PartOfSpeech.ShouldBe(PartOfSpeech.Organization);
        term.Variants.ShouldBe(["WaPo", "Post"]);
        term.Note.ShouldBe("A paper, in Washington");
        term.Origin.ShouldBe("test.csv:2");
    }

    [Fact]
    public void Read_TwoColumnsWithBomAndWindowsLineEnds_IsEnough() =>
        Read("\uFEFFsource,target\r\nEssequibo,Esequibo\r\n\r\n")
            .ShouldHaveSingleItem()
            .Policy.ShouldBe(TermPolicy.Translate);

    [Theory]
    [InlineData("", "glossary-empty")]
    [InlineData("source,translation\nA,B\n", "glossary-header")]
    [InlineData("source,target,gendr\nA,B,f\n", "glossary-column")]
    [InlineData(Header + "A,#N/A,translate\n", "glossary-cell")]
    [InlineData("source;target\nA;#¡REF!\n", "glossary-cell")]
    [InlineData(Header + "A,B,protect\n", "glossary-value")]
    [InlineData(Header + "A,B,keep,gerund\n", "glossary-value")]
    [InlineData(Header + "A,B,keep,noun,x\n", "glossary-value")]
    [InlineData(Header + ",B,keep\n", "glossary-value-missing")]
    [InlineData(Header + "A,,translate\n", "glossary-value-missing")]
    [InlineData(Header + "A,B,keep,noun,m,sg,name,x,note,more,and more\n", "glossary-columns")]
    [InlineData(Header + "A,\"B\"C,keep\n", "glossary-quotes")]
    public void Read_BrokenFile_NamesFileAndFault(string csv, string code)
    {
        var error = Should.Throw<TermBaseException>(() => Read(csv));
        error.Code.ShouldBe(code);
        error.Message.ShouldContain("test.csv");
    }

    [Theory]
    [InlineData("source;target;policy\nMoscow;Moscú;translate\n\"Smith; Sons\";\"Smith; Sons\";keep\n")]
    [InlineData("\uFEFFsource;target;policy;;\r\nMoscow;Moscú;translate;;\r\n\"Smith; Sons\";;keep;;\r\n")]
    [InlineData("sep=;\nsource;target;policy\nMoscow;Moscú;translate\n\"Smith; Sons\";;keep\n")]
    [InlineData("source\ttarget\tpolicy\nMoscow\tMoscú\ttranslate\nSmith; Sons\t\tkeep\n")]
    [InlineData("# ours\n\nsource;target;policy;Datum;Owner\nMoscow;Moscú;translate;1;me\nSmith, Sons;;keep\n")]
    public void Read_ValuesPartedAsSpreadsheetsDo_ReadsThem(string csv)
    {
        var terms = Read(csv);
        terms.Length.ShouldBe(2);
        terms[0].Target.ShouldBe("Moscú");
        terms[1].Target.ShouldStartWith("Smith");
    }

    [Fact]
    public void Read_RowWithAnErrorCell_IsLeftOutAndSaid()
    {
        var refused = new List<string>();
        CsvGlossary
            .Read(
                new StringReader("source,target\nA,#N/A\nB,C\n"),
                "test.csv",
                refused: fault => refused.Add(fault.Message)
            )
            .ShouldHaveSingleItem()
            .Source.ShouldBe("B");
        refused.ShouldHaveSingleItem().ShouldContain("line 2");
    }

    [Fact]
    public void Read_BrokenLine_NamesItsLine() =>
        Should.Throw<TermBaseException>(() => Read(Header + "A,B,keep\nC,D,protect\n")).Message.ShouldContain("line 3");

    [Fact]
    public void Load_MissingFile_SaysWhichFile() =>
        Should.Throw<TermBaseException>(() => CsvGlossary.Load("no/such.csv")).Message.ShouldContain("no/such.csv");

    [Fact]
    public void Load_TheHousesOwnGlossary_HasNoBrokenLine() =>
        CsvGlossary
            .Load(Path.Combine(AppContext.BaseDirectory, "glossaries", "en-es.csv"))
            .ShouldContain(t => t.Source == "Essequibo" && t.Target == "Esequibo");

    private static ImmutableArray<Term> Read(string csv) => CsvGlossary.Read(new StringReader(csv), "test.csv");
}
