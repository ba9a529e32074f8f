using System.Text;
using System.Text.Json;
using CsCheck;
using Localization.Exchange;
using Localization.Memory.Tmx;

namespace Localization.Memory.Tests.Tmx;

public sealed class TmxTests
{
    private static readonly TmxLanguages Any = new(null, null);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() =>
        RandomEntries.Entries.Sample(
            entries =>
            {
                using var file = new MemoryStream();
                // A source that is translated in two ways gets a second key.
                var kept = entries.Where(e => !e.Source.IsBlank && !e.Target.IsBlank).DistinctBy(e => e.Key).ToList();
                TmxWriter.Write(file, kept, LanguageTag.Parse("en"));
                file.Position = 0;
                Read(file)
                    .Select(e => JsonSerializer.Serialize(e))
                    .ShouldBe(kept.Select(e => JsonSerializer.Serialize(e)));
            },
            iter: Cases.Of(200, 500)
        );

    [Theory]
    [InlineData("<seg></seg>")]
    [InlineData("<seg/>")]
    [InlineData("")]
    [InlineData("<seg> \u00A0 </seg>")]
    [InlineData("<seg><ph x=\"1\">{0}</ph></seg>")]
    public void Read_BlankTranslation_IsLeftOutByName(string segment)
    {
        var skipped = new List<SkippedEntry>();
        Units(
                $"""<tu tuid="7"><tuv xml:lang="en"><seg>A dog.</seg></tuv><tuv xml:lang="es">{segment}</tuv></tu>""",
                skipped
            )
            .ShouldBeEmpty();
        skipped.ShouldHaveSingleItem().Name.ShouldBe("7");
    }

    [Theory]
    [InlineData("<bpt i=\"1\" x=\"1\" type=\"bold\">b</bpt>dog<ept i=\"1\">/b</ept>", InlineCodeType.Bold)]
    [InlineData("<bpt i=\"1\" x=\"1\" type=\"link\">a</bpt>dog<ept i=\"1\">/a</ept>", InlineCodeType.Link)]
    [InlineData("<ph x=\"1\" type=\"image\">img</ph>", InlineCodeType.Image)]
    [InlineData("<ph x=\"1\" type=\"lb\">br</ph>", InlineCodeType.Break)]
    [InlineData("<ph x=\"1\" type=\"x-code\">`a`</ph>", InlineCodeType.Code)]
    [InlineData("<ph x=\"1\" type=\"x-mine\">a<sub>text</sub>b</ph>", InlineCodeType.Other)]
    [InlineData("<it pos=\"begin\" x=\"1\" type=\"italic\">i</it>", InlineCodeType.Italic)]
    [InlineData("<hi x=\"1\" type=\"bold\">dog</hi>", InlineCodeType.Bold)]
    [InlineData("<ut x=\"1\">a</ut>", InlineCodeType.Other)]
    public void Read_CodeThatWasWritten_KeepsItsTypeAndData(string code, InlineCodeType type)
    {
        var entry = Units(
                $"""<tu><tuv xml:lang="en"><seg>A {code}.</seg></tuv>"""
                    + $"""<tuv xml:lang="es"><seg>Un {code}.</seg></tuv></tu>"""
            )
            .ShouldHaveSingleItem();
        entry.Source.Codes[0].Type.ShouldBe(type);
        using var file = new MemoryStream();
        TmxWriter.Write(file, [entry], LanguageTag.Parse("en"));
        file.Position = 0;
        var again = Read(file).ToList().ShouldHaveSingleItem();
        again.Source.ShouldBe(entry.Source);
        again.Target.Codes.Select(c => (c.Type, c.Data)).ShouldBe(entry.Target.Codes.Select(c => (c.Type, c.Data)));
    }

    [Theory]
    [InlineData("<hi type=\"term\">dog</hi>")]
    [InlineData("<hi x=\"3\" type=\"x-a\">one <hi type=\"x-b\">two</hi> <ph x=\"1\">{0}</ph></hi>")]
    [InlineData("<ut x=\"1\">{\\cf1}</ut>")]
    [InlineData("<ph x=\"1\" type=\"x-mine\" assoc=\"p\">a<sub type=\"alt\" datatype=\"html\">text</sub>b</ph>")]
    [InlineData("<bpt i=\"1\" x=\"1\" type=\"struct\">&lt;a&gt;<sub>t</sub></bpt>dog<ept i=\"1\">&lt;/a&gt;</ept>")]
    [InlineData("<it pos=\"begin\" x=\"1\" type=\"color\">{c}</it>")]
    [InlineData("<ph x=\"1\">a<sub>one <hi>two</hi></sub></ph>")]
    public void Write_ElementsOfTmxAlone_AreWrittenAsTheyWere(string code)
    {
        var entry = Units(
                $"""<tu><tuv xml:lang="en"><seg>A {code}.</seg></tuv>"""
                    + $"""<tuv xml:lang="es"><seg>Un {code}.</seg></tuv></tu>"""
            )
            .ShouldHaveSingleItem();
        using var file = new MemoryStream();
        TmxWriter.Write(file, [entry], LanguageTag.Parse("en"));
        var written = Encoding.UTF8.GetString(file.ToArray());
        written.ShouldContain($"<seg>A {code}.</seg>");
        written.ShouldContain($"<seg>Un {code}.</seg>");
        StandardCheck.Check(new MemoryStream(file.ToArray())).ShouldBeEmpty();
    }

    [Fact]
    public void Write_HighlightAcrossAnotherSpan_StaysWellFormed()
    {
        var text = new InlineText(
            "A big dog.",
            [
                new InlineCode(0, InlineCodeKind.Start, "h", "") { Element = "<hi type=\"term\" />" },
                new InlineCode(2, InlineCodeKind.Start, "b", "<b>"),
                new InlineCode(5, InlineCodeKind.End, "h", ""),
                new InlineCode(9, InlineCodeKind.End, "b", "</b>"),
            ]
        );
        using var file = new MemoryStream();
        var english = LanguageTag.Parse("en");
        TmxWriter.Write(file, [new MemoryEntry("k", english, LanguageTag.Parse("es"), text, text, "", "")], english);
        StandardCheck.Check(new MemoryStream(file.ToArray())).ShouldBeEmpty();
        file.Position = 0;
        Read(file).ToList().ShouldHaveSingleItem().Source.Codes.Length.ShouldBe(4);
    }

    [Fact]
    public void Read_OneSourceTranslatedInTwoWays_GivesEachItsKey()
    {
        const string File = """
            <tu changedate="20220101T000000Z"><tuv xml:lang="en"><seg>Bank.</seg></tuv>
                <tuv xml:lang="es"><seg>Banco.</seg></tuv><tuv xml:lang="es"><seg>Orilla.</seg></tuv></tu>
            <tu changedate="20200101T000000Z"><tuv xml:lang="en"><seg>Bank.</seg></tuv>
                <tuv xml:lang="es"><seg>Banca.</seg></tuv></tu>
            <tu changedate="20210101T000000Z"><tuv xml:lang="en"><seg>Bank.</seg></tuv>
                <tuv xml:lang="es"><seg>Banco.</seg></tuv></tu>
            """;
        var entries = Units(File);
        entries.Select(e => e.Target.Text).ShouldBe(["Banco.", "Orilla.", "Banca.", "Banco."]);
        entries.Select(e => e.Key).Distinct().Count().ShouldBe(3);
        entries[0].Key.ShouldBe(entries[3].Key);
        Units(File).Select(e => e.Key).ShouldBe(entries.Select(e => e.Key));
    }

    [Theory]
    [InlineData("en", null, "Dog.")]
    [InlineData("fr", null, "Perro.")]
    [InlineData("en", "es", "Perro.")]
    public void Read_AnyLanguageIsTheSource_TakesTheUsualOneOrTheOneThatIsAskedFor(
        string usual,
        string? asked,
        string source
    )
    {
        const string File =
            """<tmx version="1.4"><header srclang="*all*"/><body><tu><tuv xml:lang="es"><seg>Perro.</seg></tuv>"""
            + """<tuv xml:lang="en-US"><seg>Dog.</seg></tuv></tu></body></tmx>""";
        var languages = new TmxLanguages(asked is null ? null : LanguageTag.Parse(asked), null)
        {
            Usual = LanguageTag.Parse(usual),
        };
        TmxReader
            .Read(new MemoryStream(Encoding.UTF8.GetBytes(File)), "a.tmx", languages, s => Assert.Fail(s.Reason))
            .ToList()
            .ShouldHaveSingleItem()
            .Source.Text.ShouldBe(source);
    }

    [Fact]
    public void Read_AttributesOfTheVariant_SayWhoAndWhen()
    {
        var entry = Units(
                """
                <tu creationdate="20200101T000000Z" creationid="ANA"><tuv xml:lang="en"><seg>A dog.</seg></tuv>
                <tuv xml:lang="es" changedate="20240102T030405Z" changeid="EVA"><seg>Un perro.</seg></tuv></tu>
                """
            )
            .ShouldHaveSingleItem();
        entry.Author.ShouldBe("EVA");
        entry.Created.ShouldBe(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        entry.Changed.ShouldBe(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("creationid=\"MT!\"", MemoryOrigin.Provider)]
    [InlineData("creationid=\"MT!\" changeid=\"EVA\"", MemoryOrigin.Human)]
    [InlineData("", MemoryOrigin.Human)]
    public void Read_MadeByAMachine_StaysAMachinesUntilAPersonChangesIt(string attributes, MemoryOrigin origin) =>
        Units(
                """<tu><tuv xml:lang="en"><seg>A dog.</seg></tuv>"""
                    + $"""<tuv xml:lang="es" {attributes}><seg>Un perro.</seg></tuv></tu>"""
            )
            .ShouldHaveSingleItem()
            .Origin.ShouldBe(origin);

    private static List<MemoryEntry> Units(string units, List<SkippedEntry>? skipped = null)
    {
        var file = $"""<tmx version="1.4"><header srclang="en"/><body>{units}</body></tmx>""";
        return
        [
            .. TmxReader.Read(
                new MemoryStream(Encoding.UTF8.GetBytes(file)),
                "a.tmx",
                Any,
                s => (skipped ?? throw new InvalidOperationException(s.Reason)).Add(s)
            ),
        ];
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Read_LevelTwoOfAnotherTool_KeepsTextCodesAndContext(string encoding, bool mark)
    {
        const string File = """
            <?xml version="1.0" encoding="ENCODING"?>
            <!DOCTYPE tmx SYSTEM "http://127.0.0.1:1/tmx14.dtd">
            <tmx version="1.4"><header creationtool="x" creationtoolversion="1" datatype="xml" segtype="sentence" adminlang="en-US" srclang="en-US" o-tmf="x"/>
            <body>
              <tu tuid="7" creationdate="20240102T030405Z" changeid="ANA" usagecount="3">
                <prop type="x-context-pre">Before.</prop><note>Checked.</note>
                <tuv xml:lang="en-US"><seg>A <bpt i="1" x="1">&lt;b&gt;</bpt>bold<ept i="1">&lt;/b&gt;</ept> word<ph x="2">&lt;img alt="<sub>seen</sub>"/&gt;</ph> and <hi>more</hi>.</seg></tuv>
                <tuv xml:lang="es-ES"><prop type="p">v</prop><seg>Una palabra <bpt i="1" x="1">&lt;b&gt;</bpt>negrita<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
                <tuv xml:lang="fr"><seg>Un mot.</seg></tuv>
              </tu>
            </body></tmx>
            """;
        var chosen = encoding switch
        {
            "utf-8" => new UTF8Encoding(mark),
            "utf-16" => new UnicodeEncoding(false, mark),
            _ => (Encoding)new UnicodeEncoding(true, mark),
        };
        byte[] bytes =
        [
            .. chosen.GetPreamble(),
            .. chosen.GetBytes(
                File.Replace("ENCODING", mark && encoding != "utf-8" ? "utf-16" : encoding, StringComparison.Ordinal)
            ),
        ];

        var entry = TmxReader
            .Read(new MemoryStream(bytes), "x.tmx", new TmxLanguages(null, LanguageTag.Parse("es")), _ => { })
            .ToList()
            .ShouldHaveSingleItem();

        entry.Source.Text.ShouldBe("A bold word and more.");
        entry
            .Source.Codes.Select(c => (c.Position, c.Kind, c.Data))
            .ShouldBe([
                (2, InlineCodeKind.Start, "<b>"),
                (6, InlineCodeKind.End, "</b>"),
                (11, InlineCodeKind.Placeholder, "<img alt=\"seen\"/>"),
                (16, InlineCodeKind.Start, ""),
                (20, InlineCodeKind.End, ""),
            ]);
        entry.Target.Text.ShouldBe("Una palabra negrita.");
        (
            entry.TargetLanguage.Value,
            entry.Origin,
            entry.Previous,
            entry.Next,
            entry.Author,
            entry.Used,
            entry.Note
        ).ShouldBe(("es-ES", MemoryOrigin.Human, "Before.", null, "ANA", 3, "Checked."));
        entry.Created.ShouldBe(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("<tuv xml:lang='en'><seg>A</seg></tuv>")]
    [InlineData("<tuv xml:lang='en'><seg>A</seg></tuv><tuv xml:lang='es'/>")]
    [InlineData("<tuv xml:lang='en'><seg>A</seg></tuv><tuv><seg>B</seg></tuv>")]
    [InlineData("<tuv xml:lang='en'><seg>A<ept i='1'/></seg></tuv><tuv xml:lang='es'><seg>B</seg></tuv>")]
    [InlineData("<tuv xml:lang='en'><seg>A<bpt i='1'/></seg></tuv><tuv xml:lang='es'><seg>B</seg></tuv>")]
    [InlineData("<tuv xml:lang='en'><seg>A<blink/></seg></tuv><tuv xml:lang='es'><seg>B</seg></tuv>")]
    public void Read_BrokenEntry_IsNamedAndTheNextIsRead(string broken)
    {
        var file =
            $"<tmx version='1.4'><header srclang='en'/><body>\n<tu tuid='bad'>{broken}</tu>\n<tu><tuv "
            + $"xml:lang='en'><seg>C</seg></tuv><tuv xml:lang='es'><seg>D</seg></tuv></tu></body></tmx>";
        var skipped = new List<SkippedEntry>();

        var entries = TmxReader
            .Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), "x.tmx", Any, skipped.Add)
            .ToList();

        entries.ShouldHaveSingleItem().Target.Text.ShouldBe("D");
        (skipped.ShouldHaveSingleItem().Line, skipped[0].Name).ShouldBe((2, "bad"));
        skipped[0].Reason.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("<tmx><body><tu><tuv xml:lang='en'><seg>A</seg></tuv><tuv xml:lang='es'><seg>B</seg></tuv></tu><tu>")]
    [InlineData(
        "<!DOCTYPE tmx [<!ENTITY a 'x'>]><tmx><body><tu><tuv xml:lang='en'><seg>A</seg></tuv><tuv "
            + "xml:lang='es'><seg>B</seg></tuv></tu><tu><tuv xml:lang='en'><seg>&a;</seg></tuv></tu></body></tmx>"
    )]
    public void Read_FileThatBreaksOff_GivesWhatCameBeforeAndNamesThePlace(string file)
    {
        var entries = new List<MemoryEntry>();

        var error = Should.Throw<MemoryFileException>(() =>
        {
            foreach (
                var entry in TmxReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), "x.tmx", Any, _ => { })
            )
                entries.Add(entry);
        });

        entries.ShouldHaveSingleItem();
        error.Message.ShouldContain("x.tmx, line 1");
    }

    [Fact]
    public void Read_AnotherKindOfFile_SaysSo() =>
        Should
            .Throw<MemoryFileException>(() =>
                TmxReader.Read(new MemoryStream("<html/>"u8.ToArray()), "x.tmx", Any, _ => { }).ToList()
            )
            .Message.ShouldContain("html");

    private static IEnumerable<MemoryEntry> Read(Stream file) =>
        TmxReader.Read(file, "test", Any, s => throw new InvalidOperationException(s.Reason));
}
