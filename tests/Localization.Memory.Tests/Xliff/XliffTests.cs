using System.Text;
using CsCheck;
using Localization.Memory.Tests.Tmx;
using Localization.Memory.Tmx;
using Localization.Memory.Xliff;

namespace Localization.Memory.Tests.Xliff;

public sealed class XliffTests
{
    private static readonly TmxLanguages Any = new(null, null);

    [Fact]
    public Task Read_WhatWasWritten_KeepsTextsCodesStateAndNote() =>
        RandomEntries.Entries.SampleAsync(
            async entries =>
            {
                using var file = new MemoryStream();
                await XliffWriter.WriteAsync(
                    file,
                    entries.ToAsyncEnumerable(),
                    LanguageTag.Parse("en"),
                    LanguageTag.Parse("es-MX")
                );
                file.Position = 0;
                // Without a translation there is nothing to remember.
                var expected = entries.Where(e => !e.Target.IsBlank && e.State != SegmentState.Initial);
                Read(file).Select(Said).ShouldBe(expected.Select(Said));
            },
            iter: Cases.Of(100, 300)
        );

    [Fact]
    public void Read_UnitSplitByMarks_GivesEachSegmentItsTranslation() =>
        Read(
                """
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
                source-language="en" target-language="es" datatype="plaintext"><body><trans-unit id="1">
                <source>One. Two. Three.</source><seg-source><mrk mtype="seg" mid="1">One.</mrk> <g id="1"><mrk
                mtype="seg" mid="2">Two.</mrk></g> <mrk mtype="seg" mid="3">Three.</mrk></seg-source>
                <target><mrk mtype="seg" mid="2">Dos.</mrk> <mrk mtype="seg" mid="1">Uno.</mrk> <mrk mtype="seg"
                mid="3"/></target></trans-unit></body></file></xliff>
                """
            )
            .Select(e => (e.Source.Text, e.Target.Text))
            .ShouldBe([("One.", "Uno."), ("Two.", "Dos.")]);

    [Theory]
    [InlineData("state=\"signed-off\" phase-name=\"p1\"", SegmentState.Reviewed, "Ana Prado", MemoryOrigin.Human)]
    [InlineData("state=\"final\" phase-name=\"p9\"", SegmentState.Final, "", MemoryOrigin.Human)]
    [InlineData(
        "state-qualifier=\"mt-suggestion\" phase-name=\"p1\"",
        SegmentState.Translated,
        "",
        MemoryOrigin.Provider
    )]
    public void Read_Phase_NamesThePerson(string attributes, SegmentState state, string author, MemoryOrigin origin)
    {
        var entry = Read(
                $"""
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
                source-language="en" target-language="es" datatype="plaintext"><header><phase-group>
                <phase phase-name="p1" process-name="review" contact-name="Ana Prado" date="2024-01-02T03:04:05Z"/>
                </phase-group></header><body>
                <trans-unit id="1"><source>A dog.</source><target {attributes}>Un perro.</target></trans-unit>
                </body></file></xliff>
                """
            )
            .ShouldHaveSingleItem();
        (entry.State, entry.Author, entry.Origin).ShouldBe((state, author, origin));
        entry.Changed.ShouldBe(
            author.Length > 0 ? new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero) : (DateTimeOffset?)null
        );
    }

    [Fact]
    public void Read_ElementsOfATool_AreNotThoseOfXliff() =>
        Read(
                """
                <x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file original="a"
                source-language="en" target-language="es" datatype="plaintext"><x:header><trans-unit><source>no</source>
                <target>no</target></trans-unit></x:header><x:body><x:trans-unit id="1"><x:source>A dog.</x:source>
                <x:target>Un perro.</x:target></x:trans-unit></x:body></x:file></x:xliff>
                """
            )
            .ShouldHaveSingleItem()
            .Target.Text.ShouldBe("Un perro.");

    [Fact]
    public void Read_FileOfAnotherPair_IsRefusedNamingBoth()
    {
        var file =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"fr\"/>";
        var error = Should.Throw<MemoryFileException>(() =>
            XliffReader
                .Read(
                    new MemoryStream(Encoding.UTF8.GetBytes(file)),
                    "a.xlf",
                    new TmxLanguages(LanguageTag.Parse("en"), LanguageTag.Parse("es")),
                    _ => { }
                )
                .ToList()
        );
        error.Code.ShouldBe("xliff-pair");
        error.Message.ShouldContain("en → fr");
        error.Message.ShouldContain("en → es");
    }

    [Theory]
    [InlineData(SegmentState.Translated, MemoryOrigin.Provider)]
    [InlineData(SegmentState.Reviewed, MemoryOrigin.Human)]
    public async Task Read_MachineTranslationThatWasWritten_IsAMachinesUntilItIsReviewed(
        SegmentState state,
        MemoryOrigin origin
    )
    {
        using var file = new MemoryStream();
        var entry = MemoryFixture.Machine("k", "A dog.", "Un perro.") with { State = state };
        await XliffWriter.WriteAsync(
            file,
            new[] { entry }.ToAsyncEnumerable(),
            MemoryFixture.English,
            MemoryFixture.Spanish
        );
        file.Position = 0;
        Read(file).ShouldHaveSingleItem().Origin.ShouldBe(origin);
    }

    [Fact]
    public async Task Read_MachineTranslationThatWasChanged_IsAPersonsWhateverItsMarkSays()
    {
        using var file = new MemoryStream();
        await XliffWriter.WriteAsync(
            file,
            new[] { MemoryFixture.Machine("k", "A dog.", "Un perro.") }.ToAsyncEnumerable(),
            MemoryFixture.English,
            MemoryFixture.Spanish
        );
        var text = Encoding.UTF8.GetString(file.ToArray());
        Read(text.Replace("Un perro.", "Un can.", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .Origin.ShouldBe(MemoryOrigin.Human);
    }

    [Fact]
    public async Task Read_AuthorAndTimeThatWereWritten_ComeBackUntilTheTextIsChanged()
    {
        using var file = new MemoryStream();
        var when = new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero);
        await XliffWriter.WriteAsync(
            file,
            new[]
            {
                MemoryFixture.Human("A dog.", "Un perro.") with
                {
                    Author = "Ana & Luis",
                    Changed = when,
                },
            }.ToAsyncEnumerable(),
            MemoryFixture.English,
            MemoryFixture.Spanish
        );
        var text = Encoding.UTF8.GetString(file.ToArray());
        var entry = Read(text).ShouldHaveSingleItem();
        (entry.Author, entry.Changed).ShouldBe(("Ana & Luis", when));
        entry = Read(text.Replace("Un perro.", "Un can.", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (entry.Author, entry.Changed).ShouldBe(("", null));
    }

    [Theory]
    [InlineData("", "state-qualifier=\"mt-suggestion\"", MemoryOrigin.Provider, SegmentState.Translated)]
    [InlineData("", "state-qualifier=\"leveraged-mt\"", MemoryOrigin.Provider, SegmentState.Translated)]
    [InlineData("approved=\"yes\"", "state-qualifier=\"mt-suggestion\"", MemoryOrigin.Human, SegmentState.Final)]
    [InlineData("", "", MemoryOrigin.Human, SegmentState.Translated)]
    public void Read_OnePointTwo_SaysWhoMadeIt(string unit, string target, MemoryOrigin origin, SegmentState state)
    {
        var entry = Read(
                $"""
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en"
                target-language="es" original="a" datatype="plaintext"><body>
                <trans-unit id="1" {unit}><source>A dog.</source><target {target}>Un perro.</target></trans-unit>
                <trans-unit id="2"><source>A cat.</source><target> </target></trans-unit></body></file></xliff>
                """
            )
            .ShouldHaveSingleItem();
        (entry.Origin, entry.State).ShouldBe((origin, state));
    }

    [Fact]
    public void Read_TwoPointOneOfAnotherTool_TakesTranslatedSegmentsWithTheirCodes()
    {
        var entries = Read(
            """
            <xliff version="2.1" srcLang="en" trgLang="es" xmlns="urn:oasis:names:tc:xliff:document:2.0">
              <file id="f1"><unit id="1">
                <notes><note>Checked.</note></notes>
                <originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>
                <segment state="final"><source>A <pc id="1" dataRefStart="d1" dataRefEnd="d2"><mrk id="m1" type="term">bold</mrk></pc> word<ph id="2"/>.</source>
                  <target>Una palabra <pc id="1" dataRefStart="d1" dataRefEnd="d2">negrita</pc><ph id="2"/>.</target></segment>
                <ignorable><source> </source></ignorable>
                <segment state="initial"><source>Not yet.</source><target>Not yet.</target></segment>
                <segment><source>None.</source></segment>
              </unit></file></xliff>
            """
        );
        var entry = entries.ShouldHaveSingleItem();
        (entry.Source.Text, entry.Target.Text, entry.State, entry.Note).ShouldBe(
            ("A bold word.", "Una palabra negrita.", SegmentState.Final, "Checked.")
        );
        entry
            .Source.Codes.Select(c => (c.Position, c.Kind, c.Data))
            .ShouldBe([
                (2, InlineCodeKind.Start, "<b>"),
                (6, InlineCodeKind.End, "</b>"),
                (11, InlineCodeKind.Placeholder, ""),
            ]);
    }

    [Fact]
    public void Read_OnePointTwo_TakesUnitsWithNativeCodes()
    {
        var entry = Read(
                """
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="es" datatype="html" original="x"><body>
                  <trans-unit id="1"><source>A <bpt id="1">&lt;b></bpt>bold<ept id="1">&lt;/b></ept> <g id="2">word</g><x id="3"/></source>
                    <target state="translated">Una <g id="2">palabra</g> <bpt id="1">&lt;b></bpt>negrita<ept id="1">&lt;/b></ept><x id="3"/></target></trans-unit>
                  <trans-unit id="2"><source>New</source><target state="new">New</target></trans-unit>
                </body></file></xliff>
                """
            )
            .ShouldHaveSingleItem();
        entry.Source.Text.ShouldBe("A bold word");
        entry.Target.Text.ShouldBe("Una palabra negrita");
        entry.Target.Codes.Select(c => c.Data).ShouldBe(["", "", "<b>", "</b>", ""]);
    }

    [Fact]
    public void Read_AnotherKindOfFile_SaysSo() =>
        Should.Throw<MemoryFileException>(() => Read("<tmx/>")).Message.ShouldContain("tmx");

    [Fact]
    public void Read_NestedTooDeep_LeavesTheUnitOut()
    {
        var deep =
            string.Concat(Enumerable.Repeat("<mrk id='m'>", 1000))
            + "x"
            + string.Concat(Enumerable.Repeat("</mrk>", 1000));
        var skipped = new List<SkippedEntry>();
        var file =
            $"<xliff version='2.0' srcLang='en' trgLang='es'><file id='f'><unit "
            + $"id='u'><segment><source>{deep}</source><target>y</target></segment></unit></file></xliff>";
        XliffReader
            .Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), "x.xlf", Any, skipped.Add)
            .ToList()
            .ShouldBeEmpty();
        skipped.ShouldHaveSingleItem().Name.ShouldBe("u");
    }

    private static List<MemoryEntry> Read(string file) => Read(new MemoryStream(Encoding.UTF8.GetBytes(file)));

    private static List<MemoryEntry> Read(Stream file) =>
        [.. XliffReader.Read(file, "x.xlf", Any, s => throw new InvalidOperationException(s.Reason))];

    // Ids are given anew; what they tie together stays.
    private static string Said(MemoryEntry entry) =>
        string.Join('|', entry.State, entry.Note.Trim(), Text(entry.Source), Text(entry.Target));

    private static string Text(InlineText text) =>
        text.Text
        + string.Concat(
            text.Codes.Select(c =>
                $"[{c.Position} {c.Kind} {c.Data} {text.Codes.IndexOf(text.Codes.First(o => o.Id == c.Id))}]"
            )
        );
}
