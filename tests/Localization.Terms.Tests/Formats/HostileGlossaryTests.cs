using System.IO.Compression;
using System.Text;
using CsCheck;
using Localization.Terms.Formats;

namespace Localization.Terms.Tests.Formats;

/// <summary>Files that break, and files that were made to break something.</summary>
public sealed class HostileGlossaryTests
{
    private const string Head =
        "<tbx type=\"TBX-Basic\" style=\"dct\" xml:lang=\"en\" "
        + "xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body><conceptEntry id=\"c\">";

    public static TheoryData<string> LineFormats => ["csv", "tsv", "omegat", "deepl-csv", "deepl-tsv"];

    [Theory]
    [MemberData(nameof(LineFormats))]
    public void Read_LineWithoutEnd_StopsAtTheFirstPageful(string format)
    {
        using var endless = new RepeatingStream("source,target\nA"u8.ToArray(), (byte)'x', 1L << 30);
        var error = Should.Throw<TermBaseException>(() => Choose(format).Read(endless, "big.csv", RoundTripTests.Pair));
        error.Message.ShouldContain("big.csv");
        endless.Position.ShouldBeLessThan(1 << 20);
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE tbx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><tbx><text>&b;</text></tbx>",
        "glossary-xml"
    )]
    [InlineData(
        "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx><text>&x;</text></tbx>",
        "glossary-xml"
    )]
    [InlineData("<tbx><text>\u0001</text></tbx>", "glossary-xml")]
    [InlineData("<tbx><text>", "glossary-xml")]
    [InlineData("", "glossary-xml")]
    [InlineData("source,target\nA,B\n", "glossary-xml")]
    [InlineData("<html/>", "glossary-xml-kind")]
    public void Read_TbxThatIsNone_SaysSo(string content, string code)
    {
        var error = Should.Throw<TermBaseException>(() =>
            Choose("tbx-basic").Read(Bytes(content), "bad.tbx", RoundTripTests.Pair)
        );
        error.Code.ShouldBe(code);
        error.Message.ShouldContain("bad.tbx");
    }

    [Fact]
    public void Read_TbxNestedAHundredThousandDeep_IsRefused()
    {
        var deep = Head + string.Concat(Enumerable.Repeat("<hi>", 100_000));
        Should
            .Throw<TermBaseException>(() => Choose("tbx-basic").Read(Bytes(deep), "deep.tbx", RoundTripTests.Pair))
            .Code.ShouldBe("glossary-xml-deep");
    }

    [Theory]
    [InlineData("omegat", "{0}\tx\n")]
    [InlineData("deepl-csv", "x,{0}\n")]
    [InlineData("csv", "source,target\n{0},x\n")]
    [InlineData(
        "tbx-basic",
        Head
            + "<langSec xml:lang=\"en\"><termSec><term>x</term></termSec></langSec><langSec "
            + "xml:lang=\"es\"><termSec><term>{0}</term></termSec></langSec></conceptEntry></body></text></tbx>"
    )]
    public void Read_EntryOfTenThousandWords_NamesItsLine(string format, string file)
    {
        var entry = string.Join(' ', Enumerable.Repeat("w", 10_000));
        var error = Should.Throw<TermBaseException>(() =>
            Choose(format)
                .Read(Bytes(file.Replace("{0}", entry, StringComparison.Ordinal)), "long", RoundTripTests.Pair)
        );
        error.Message.Length.ShouldBeLessThan(400);
        error.Message.ShouldContain(format == "csv" ? "2" : "1");
    }

    [Fact]
    public void Read_WorkbookThatUnpacksToMuch_IsRefusedBeforeItIsUnpacked()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open())
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
                part.Write(zeros);
        }

        bomb.Position = 0;
        Should
            .Throw<TermBaseException>(() => Choose("xlsx").Read(bomb, "bomb.xlsx", RoundTripTests.Pair))
            .Code.ShouldBe("glossary-too-large");
    }

    [Fact]
    public void Read_AnyDamage_IsAnErrorOfTheTermBaseOrNone()
    {
        Term[] terms =
        [
            new("Kyiv", "Kiev", TermPolicy.Translate) { Note = "a" },
            new("Rostec", "Rostec", TermPolicy.Keep),
        ];
        var files = GlossaryFormats
            .All.Select(f => (Format: f, GlossaryFormats.Write(terms, f, RoundTripTests.Pair).Content))
            .ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Bool)
            .Sample(
                (which, place, value, cut) =>
                {
                    var damaged = files[which].Content.ToArray();
                    damaged[place % damaged.Length] = value;
                    if (cut)
                        damaged = damaged[..(place % damaged.Length)];
                    try
                    {
                        files[which].Format.Read(new MemoryStream(damaged), "damaged", RoundTripTests.Pair);
                    }
                    catch (TermBaseException error)
                    {
                        error.Message.ShouldContain("damaged");
                    }
                },
                iter: Cases.Of(200, 3_000)
            );
    }

    private static IGlossaryFormat Choose(string name) => GlossaryFormats.Choose(name, "");

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>A beginning, and then one byte over and over.</summary>
    private sealed class RepeatingStream(byte[] start, byte filler, long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            for (var i = 0; i < read; i++, Position++)
                buffer[offset + i] = Position < start.Length ? start[Position] : filler;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
