using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Localization.Memory;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Outcomes;
using Localization.Review.Desk;
using Localization.Review.Rights;

namespace Localization.Review.Tests.People;

/// <summary>One cell of the table: an article with one segment that is looked at, before and after a way was
/// gone.</summary>
internal sealed class Scene(DeskFixture fixture, string way, string state, int at)
{
    private readonly string _article = way + state;

    /// <summary>What comes in.</summary>
    public const string Incoming = "El buque salió.";

    /// <summary>What Luis writes.</summary>
    public const string Persons = "El petrolero zarpó.";

    public static readonly DeskUser Ana = new("Ana", ReviewRole.Reviewer);
    public static readonly DeskUser Luis = new("Luis", ReviewRole.Reviewer);
    public static readonly DeskUser Eva = new("Eva", ReviewRole.Editor);

    private readonly Dictionary<string, byte[]> _before = [];

    public DeskFixture Fixture => fixture;

    public ReviewDesk Desk => fixture.Get<ReviewDesk>();

    public ReviewArticle Article => TestStores.Wait(() => fixture.ArticleAsync(_article));

    public ImmutableArray<ReviewSegment> Segments => TestStores.Wait(() => fixture.SegmentsAsync(_article));

    public string File => fixture[$"articles/{_article}.txt"];

    /// <summary>The segments of another article with the same text, which nobody has looked at.</summary>
    public ImmutableArray<ReviewSegment> Others => TestStores.Wait(() => fixture.SegmentsAsync(way + "other"));

    /// <summary>The segment as it is now.</summary>
    public ReviewSegment Now => Segments[at];

    /// <summary>The segment as the machine left it, which a page may still show.</summary>
    public ReviewSegment Before { get; private set; } = null!;

    /// <summary>All segments as the machine left them.</summary>
    public ImmutableArray<ReviewSegment> AllBefore { get; private set; }

    /// <summary>Brings the segment into its state: machine, edited, approved or final.</summary>
    public async Task PrepareAsync(string state)
    {
        Before = Now;
        AllBefore = Segments;
        foreach (var edition in HandedOut)
            _before[edition] = await HandedAsync(edition);
        if (BeforeLuis is { } first)
            await first();
        if (state == "machine")
            return;
        (await Desk.WriteAsync(Luis, Now, Now.Version, new InlineText(Persons))).IsConflict.ShouldBeFalse();
        if (state != "edited")
            (await Desk.SetStateAsync(Luis, Now, Now.Version, SegmentState.Reviewed)).IsConflict.ShouldBeFalse();
        if (state == "final")
            (await Desk.SetStateAsync(Eva, Now, Now.Version, SegmentState.Final)).IsConflict.ShouldBeFalse();
    }

    /// <summary>The editions that are handed out before Luis comes.</summary>
    public IEnumerable<string> HandedOut { get; init; } = [];

    /// <summary>Is done before Luis comes.</summary>
    public Func<Task>? BeforeLuis { get; set; }

    /// <summary>An edition as it is now.</summary>
    public async Task<byte[]> HandedAsync(string edition) =>
        (await fixture.Get<Publishing>().DownloadAsync(Article, edition)).Content;

    /// <summary>An edition as it was before Luis came.</summary>
    public byte[] HandedBefore(string edition) => _before[edition];

    /// <summary>Translates the article as a batch, by an engine; what stands in its edition.</summary>
    public async Task<string> TranslateAsync(ITranslationProvider engine, bool again = false)
    {
        await using var other = fixture.OpenAnother();
        var batch = fixture.Settings().Batch with { Files = [File], KeepArticles = false };
        for (var i = 0; i < (again ? 2 : 1); i++)
        {
            if (i > 0)
                await System.IO.File.AppendAllTextAsync(File, "\nOne more.\n");
            var summary = await new BatchTranslator(
                engine,
                other,
                fixture.Editions(["source"]),
                TimeProvider.System,
                other.Runs,
                other.Review
            ).RunAsync(batch, new Quiet(), CancellationToken.None);
            summary.Failed.ShouldBe(0);
        }

        return await System.IO.File.ReadAllTextAsync(fixture[$"output/{_article}/{_article}.es.txt"]);
    }

    /// <summary>Puts the article on the desk once more, by an engine.</summary>
    public Task TakeInAsync(ITranslationProvider engine) =>
        new ReviewIntake(
            fixture.Settings().Batch,
            engine,
            fixture.Memory,
            fixture.Memory.Review,
            TimeProvider.System
        ).TakeInAsync(File, _article, Eva.Name, new Quiet(), CancellationToken.None);

    /// <summary>An entry of the memory for the segment in its context.</summary>
    public MemoryEntry Entry(string target, DateTimeOffset? changed) =>
        HumanEntry.Of(
            Article.SourceLanguage,
            Article.TargetLanguage,
            Now.Segment.Source,
            Segments[at - 1].Segment.Source.Text,
            Segments[at + 1].Segment.Source.Text,
            new InlineText(target),
            SegmentState.Final,
            "Otra",
            _article
        ) with
        {
            Changed = changed,
        };

    /// <summary>Puts another text for the segment's translation into a file that was handed out.</summary>
    public static byte[] Edited(string edition, byte[] file, string standing) =>
        edition == "docx"
            ? EditedDocx(file, standing)
            : System.Text.Encoding.UTF8.GetBytes(
                Regex.Replace(
                    System.Text.Encoding.UTF8.GetString(file),
                    $"(<target[^>]*>){Regex.Escape(standing)}(</target>)",
                    $"$1{Incoming}$2"
                )
            );

    // The source of a copied text stands in the column before.
    private static byte[] EditedDocx(byte[] file, string standing)
    {
        using var memory = new MemoryStream();
        memory.Write(file);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            var place = text.LastIndexOf(standing, StringComparison.Ordinal);
            place.ShouldBeGreaterThan(0);
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            writer.Write(text[..place] + Incoming + text[(place + standing.Length)..]);
        }

        return memory.ToArray();
    }

    private sealed class Quiet : IBatchObserver
    {
        public void Planned(string file, int segments) { }

        public void Answered(string file, int segments) { }

        public void Finished(ArticleOutcome outcome) { }
    }
}
