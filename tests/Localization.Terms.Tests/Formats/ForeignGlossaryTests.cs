using System.Collections.Immutable;
using System.Text;
using Localization.Terms.Formats;
using MiniExcelLibs;

namespace Localization.Terms.Tests.Formats;

/// <summary>Files as other programs write them.</summary>
public sealed class ForeignGlossaryTests
{
    [Fact]
    public void Read_OmegaTFile_TakesCommentsAndSkipsLinesOfTheHash()
    {
        var terms = Read(
            "omegat",
            "\uFEFF# Glossary in tab-separated format -*- coding: utf-8 "
                + "-*-\r\nKyiv\tKiev\tcapital\r\n\r\nRostec\tRostec\r\n"
        );
        terms
            .Select(t => (t.Source, t.Target, t.Note, t.Policy))
            .ShouldBe([("Kyiv", "Kiev", "capital", TermPolicy.Translate), ("Rostec", "Rostec", "", TermPolicy.Keep)]);
        terms[0].Origin.ShouldBe("test:2");
    }

    [Fact]
    public void Read_DeepLFileOfFourColumns_TakesTwo() =>
        Read("deepl-csv", "\"Kyiv, the city\",Kiev,en,es\nNATO,OTAN,en,es\n")
            .Select(t => (t.Source, t.Target))
            .ShouldBe([("Kyiv, the city", "Kiev"), ("NATO", "OTAN")]);

    [Fact]
    public void Read_DeepLTabs_LeavesQuotationMarksAlone() =>
        Read("deepl-tsv", "the \"Su\"\tel «Su»\n").Single().Source.ShouldBe("the \"Su\"");

    [Fact]
    public void Read_TbxThatBreaksItsDialect_IsReadWithNamedWarnings()
    {
        const string Tbx = """
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
            <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
            <text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>port</term></termSec></langSec>
            <langSec xml:lang="es"><termSec><term>puerto</term><colour>blue</colour></termSec></langSec></conceptEntry>
            </body></text></tbx>
            """;
        var warnings = new List<TermBaseException>();
        GlossaryFormats
            .Choose("tbx-basic", "")
            .Read(new MemoryStream(Encoding.UTF8.GetBytes(Tbx)), "a.tbx", RoundTripTests.Pair, warnings.Add)
            .ShouldHaveSingleItem()
            .Target.ShouldBe("puerto");
        warnings.ShouldNotBeEmpty();
        warnings[0].Message.ShouldStartWith("a.tbx:4: ");
        warnings[0].Message.ShouldContain("TBX");
    }

    [Fact]
    public void Read_TbxWithAttributes_TakesOneEntryForEachTarget()
    {
        var terms = Read(
            "tbx-basic",
            """
            <?xml version="1.0"?>
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
              <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
              <text><body>
                <conceptEntry id="c7">
                  <descrip type="subjectField">politics</descrip>
                  <descripGrp><descrip type="definition">The seat of the executive.</descrip><admin type="source">AP</admin></descripGrp>
                  <langSec xml:lang="en-US">
                    <termSec><term>White House</term><termNote type="partOfSpeech">noun</termNote></termSec>
                    <termSec><term>WH</term><termNote type="termType">abbreviation</termNote></termSec>
                  </langSec>
                  <langSec xml:lang="fr"><termSec><term>Maison-Blanche</term></termSec></langSec>
                  <langSec xml:lang="es">
                    <termSec><term>Casa Blanca</term><termNoteGrp><termNote type="grammaticalGender">feminine</termNote></termNoteGrp>
                      <transacGrp><transac type="transactionType">modification</transac><date>2024-03-05</date></transacGrp></termSec>
                    <termSec><term>Casa blanca</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
                  </langSec>
                </conceptEntry>
              </body></text>
            </tbx>
            """
        );
        terms.Select(t => t.Target).ShouldBe(["Casa Blanca", "Casa blanca"]);
        var first = terms[0];
        (first.Source, first.Gender, first.Subject, first.Definition, first.Concept, first.Modified).ShouldBe(
            (
                "White House",
                GrammaticalGender.Feminine,
                "politics",
                "The seat of the executive.",
                "c7",
                new DateOnly(2024, 3, 5)
            )
        );
        first.Variants.ShouldBe(["WH"]);
        terms[1].IsForbidden.ShouldBeTrue();
    }

    [Fact]
    public void Read_MartifWithItsDocumentType_ReadsTermGroupsAndFetchesNothing() =>
        Read(
                "tbx-2008",
                """
                <?xml version='1.0'?>
                <!DOCTYPE martif SYSTEM "http://127.0.0.1:1/TBXBasiccoreStructV02.dtd">
                <martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
                  <termEntry id="e1">
                    <langSet xml:lang="en"><ntig><termGrp><term>shelf <hi>life</hi></term></termGrp></ntig></langSet>
                    <langSet xml:lang="es"><tig><term>vida útil</term></tig></langSet>
                  </termEntry></body></text></martif>
                """
            )
            .Select(t => (t.Source, t.Target))
            .ShouldBe([("shelf life", "vida útil")]);

    [Fact]
    public void Read_WorkbookInAnotherOrder_GoesByTheHeader()
    {
        using var book = new MemoryStream();
        book.SaveAs(
            new[]
            {
                new Dictionary<string, object>
                {
                    ["Target"] = "Kiev",
                    ["Source"] = "Kyiv",
                    ["Created"] = new DateTime(2024, 3, 5, 0, 0, 0, DateTimeKind.Unspecified),
                    ["Note"] = 3.5,
                },
            }
        );
        var term = GlossaryFormats
            .Choose("xlsx", "")
            .Read(new MemoryStream(book.ToArray()), "test.xlsx", RoundTripTests.Pair)
            .Single();
        (term.Source, term.Target, term.Created, term.Note).ShouldBe(("Kyiv", "Kiev", new DateOnly(2024, 3, 5), "3.5"));
        term.Origin.ShouldBe("test.xlsx:2");
    }

    [Fact]
    public void Read_XliffWithAGlossary_TakesTheEntriesOfEveryUnit() =>
        Read(
                "xliff",
                """
                <xliff version="2.0" srcLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0">
                  <file id="f1"><unit id="1"><gls:glossary><gls:glossEntry id="a" ref="#m1"><gls:term source="x">TAB key</gls:term>
                    <gls:translation id="1" source="myTerms">Tecla TAB</gls:translation><gls:translation id="2">TAB</gls:translation>
                    <gls:definition>A key.</gls:definition></gls:glossEntry></gls:glossary>
                    <segment><source>Press the <mrk id="m1" type="term">TAB key</mrk>.</source></segment></unit></file>
                </xliff>
                """
            )
            .Select(t => (t.Source, t.Target, t.Definition, t.Reference))
            .ShouldBe([("TAB key", "Tecla TAB", "A key.", "myTerms"), ("TAB key", "TAB", "A key.", "")]);

    private static ImmutableArray<Term> Read(string format, string content) =>
        GlossaryFormats
            .Choose(format, "")
            .Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), "test", RoundTripTests.Pair);
}
