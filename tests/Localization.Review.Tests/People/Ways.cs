using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Localization.Memory;
using Localization.Memory.Csv;
using Localization.Memory.Tmx;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Import;
using Localization.Review.Desk;
using Localization.Review.Pages;
using Localization.Review.Rights;

namespace Localization.Review.Tests.People;

/// <summary>The ways in which a text reaches a segment. Each says what Ana is told: <c>conflict</c>, <c>refused</c>, or
/// nothing; a batch says what stands in its edition.</summary>
internal static class Ways
{
    private static readonly ShoutingProvider Loud = new() { Model = "2" };

    /// <summary>What is done before Luis comes, where there is something.</summary>
    public static readonly Dictionary<string, Func<Scene, Task>> First = new()
    {
        ["undo, after a colleague"] = s =>
            s.Desk.WriteAsync(Scene.Ana, s.Now, s.Now.Version, new InlineText("De Ana.")),
    };

    /// <summary>Whether a way brings back an edition from before Luis came.</summary>
    public static bool BringsBack(string way) =>
        way.Contains("handed out before", StringComparison.Ordinal) || way == "XLIFF of another tool, approved";

    /// <summary>The ways, by name.</summary>
    public static readonly Dictionary<string, Func<Scene, Task<string>>> All = new()
    {
        ["translate, with a rule"] = s => s.TranslateAsync(Loud),
        ["translate, with another engine"] = s => s.TranslateAsync(Loud),
        ["translate, with the memory of another person"] = async s =>
        {
            await s.Fixture.Memory.StoreAsync([s.Entry(Scene.Incoming, null)]);
            return await s.TranslateAsync(Loud);
        },
        ["watch"] = s => s.TranslateAsync(Loud, again: true),
        ["queue worker"] = async s =>
        {
            await new MemoryTranslator(
                s.Fixture.Settings().Batch,
                Loud,
                s.Fixture.Memory,
                TimeProvider.System,
                s.Fixture.Memory.Review
            ).TranslateAsync(s.File, await File.ReadAllBytesAsync(s.File), CancellationToken.None);
            return await s.TranslateAsync(Loud);
        },
        ["translate again on the desk"] = async s =>
        {
            await s.TakeInAsync(Loud);
            return "";
        },
        ["translated again while somebody writes"] = async s =>
            Say(
                await s.Fixture.Memory.Review.PutAsync(
                    s.Article,
                    s.AllBefore,
                    [
                        .. s.AllBefore.Select(b =>
                            b.Id == s.Before.Id ? b with { Target = new InlineText(Scene.Incoming) } : b
                        ),
                    ],
                    "",
                    ReviewChangeKind.Machine
                )
                    is null
            ),
        ["API, newest version"] = s => PutAsync(s, "", new { version = s.Now.Version, target = Scene.Incoming }),
        ["API, older version"] = s => PutAsync(s, "", new { version = s.Before.Version, target = Scene.Incoming }),
        ["API, sign off"] = s => PutAsync(s, "/state", new { version = s.Now.Version, state = "final" }),
        ["API, take the state back"] = s =>
            PutAsync(s, "/state", new { version = s.Now.Version, state = "translated" }),
        // The keys and buttons of the page write in this way.
        ["key, on what is shown"] = s => WriteAsync(s, s.Now),
        ["key, on what was shown before"] = s => WriteAsync(s, s.Before),
        ["undo, after a colleague"] = async s =>
        {
            var stack = new UndoStack();
            var own = (await s.Fixture.Memory.Review.HistoryAsync(s.Now.Id)).Single(h => h.Author == "Ana");
            var after = s.Before with
            {
                Target = own.Target,
                Version = s.Before.Version + 1,
                Author = "Ana",
                Writer = "Ana",
            };
            stack.Add(
                new SegmentChanged(
                    s.Before with
                    {
                        Target = new InlineText(Scene.Incoming),
                    },
                    after,
                    ReviewChangeKind.Edit,
                    1
                )
            );
            return Say(await s.Desk.RestoreAsync(Scene.Ana, stack.Undo()!.Back));
        },
        ["replace, on what is shown"] = async s => Say(await ReplaceAsync(s, s.Now)),
        ["replace, on what was shown before"] = async s => Say(await ReplaceAsync(s, s.Before)),
        ["propagate"] = async s =>
        {
            var from = s.Others[1];
            await s.Desk.WriteAsync(Scene.Ana, from, from.Version, new InlineText(Scene.Incoming));
            return Say(await s.Desk.PropagateAsync(Scene.Ana, s.Others[1]));
        },
        ["split, on what was shown before"] = async s =>
            Say(await s.Desk.SplitAsync(Scene.Ana, s.Before, 4, 4) is null),
        ["join"] = s => TryAsync(async () => Say(await s.Desk.JoinAsync(Scene.Ana, s.Now) is null)),
        ["DOCX, handed out before"] = async s => await ImportAsync(s, "docx", s.HandedBefore("docx")),
        ["DOCX, handed out before, edited"] = async s => await ImportEditedAsync(s, "docx", before: true),
        ["DOCX, handed out after, edited"] = async s => await ImportEditedAsync(s, "docx", before: false),
        ["XLIFF, handed out before"] = async s => await ImportAsync(s, "xliff", s.HandedBefore("xliff")),
        ["XLIFF, handed out before, edited"] = async s => await ImportEditedAsync(s, "xliff", before: true),
        ["XLIFF, handed out after, edited"] = async s => await ImportEditedAsync(s, "xliff", before: false),
        ["XLIFF 1.2, handed out before, edited"] = async s => await ImportEditedAsync(s, "xliff1", before: true),
        ["XLIFF of another tool, approved"] = async s =>
        {
            var text = System.Text.Encoding.UTF8.GetString(
                Scene.Edited("xliff", s.HandedBefore("xliff"), s.Before.Target.Text)
            );
            var bare = Regex.Replace(text, "<mda:metadata>.*?</mda:metadata>", "", RegexOptions.Singleline);
            return await ImportAsync(
                s,
                "xliff",
                System.Text.Encoding.UTF8.GetBytes(
                    bare.Replace("state=\"translated\"", "state=\"reviewed\"", StringComparison.Ordinal)
                )
            );
        },
        ["command import, handed out before, edited"] = async s =>
        {
            var file = EditedFile.Read(
                "x.docx",
                Scene.Edited("docx", s.HandedBefore("docx"), s.Before.Target.Text),
                all: false,
                "Ana"
            );
            var back = new FileReturn(
                s.Fixture.Memory,
                s.Fixture.Memory.Review,
                (_, _) => s.Fixture.Settings().Batch,
                TimeProvider.System
            );
            return Say((await back.TakeAsync(file, "Ana")).Conflicts.Length > 0);
        },
        ["TMX, newer, then translate"] = s => TmxAsync(s, TimeProvider.System.GetUtcNow().AddDays(1)),
        ["TMX, older, then translate"] = s => TmxAsync(s, DateTimeOffset.UnixEpoch.AddYears(30)),
        ["CSV, then translate"] = async s =>
        {
            using var file = new MemoryStream();
            await CsvMemory.WriteAsync(file, new[] { s.Entry(Scene.Incoming, null) }.ToAsyncEnumerable());
            file.Position = 0;
            await s.Fixture.Memory.ImportAsync(CsvMemory.Read(file, "x.csv", default, _ => { }));
            return await s.TranslateAsync(Loud);
        },
        ["second desk, older version"] = async s =>
        {
            await using var other = s.Fixture.OpenAnother();
            return Say(
                (
                    await other.Review.SaveAsync(
                        new ReviewEdit(
                            s.Before.Id,
                            s.Before.Version,
                            new InlineText(Scene.Incoming),
                            SegmentState.Translated,
                            "Ana",
                            ReviewChangeKind.Edit
                        )
                    )
                ).IsConflict
            );
        },
    };

    private static async Task<string> TmxAsync(Scene scene, DateTimeOffset changed)
    {
        using var file = new MemoryStream();
        TmxWriter.Write(file, [scene.Entry(Scene.Incoming, changed)], LanguageTag.Parse("en"));
        file.Position = 0;
        await scene.Fixture.Memory.ImportAsync(TmxReader.Read(file, "x.tmx", default, _ => { }));
        return await scene.TranslateAsync(Loud);
    }

    private static Task<string> WriteAsync(Scene scene, ReviewSegment shown) =>
        TryAsync(async () =>
            Say(
                (
                    await scene.Desk.WriteAsync(Scene.Ana, shown, shown.Version, new InlineText(Scene.Incoming))
                ).IsConflict
            )
        );

    private static async Task<DeskResult> ReplaceAsync(Scene scene, ReviewSegment shown) =>
        await scene.Desk.ReplaceAsync(Scene.Ana, [(shown, new InlineText(Scene.Incoming))], ReviewChangeKind.Replace);

    private static async Task<string> ImportEditedAsync(Scene scene, string edition, bool before)
    {
        var file = before ? scene.HandedBefore(edition) : await scene.HandedAsync(edition);
        var standing = before ? scene.Before.Target.Text : scene.Now.Target.Text;
        return await ImportAsync(scene, edition, Scene.Edited(edition, file, standing));
    }

    private static async Task<string> ImportAsync(Scene scene, string edition, byte[] file)
    {
        var publishing = scene.Fixture.Get<Publishing>();
        var compared = await publishing.CompareAsync(
            Scene.Ana,
            scene.Article,
            edition == "docx" ? "x.docx" : "x.xlf",
            file
        );
        compared.Damaged.ShouldBeEmpty();
        var taken = await publishing.TakeAsync(Scene.Ana, compared);
        return compared.Plan.Conflicts.Any(c => c.Segment.Id == scene.Before.Id) ? Say(isConflict: true) : Say(taken);
    }

    private static async Task<string> PutAsync(Scene scene, string path, object body)
    {
        var client = await scene.Fixture.ProgramAsync("Ana", ReviewRole.Reviewer);
        using var response = await client.PutAsJsonAsync($"/api/segments/{scene.Now.Id}{path}", body);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => "",
            HttpStatusCode.Conflict => "conflict",
            HttpStatusCode.Forbidden => "refused",
            var status => throw new InvalidOperationException($"{status}"),
        };
    }

    private static async Task<string> TryAsync(Func<Task<string>> way)
    {
        try
        {
            return await way();
        }
        catch (DeskForbiddenException)
        {
            return "refused";
        }
    }

    private static string Say(bool isConflict) => isConflict ? "conflict" : "";

    private static string Say(DeskResult result) =>
        result.Refused.Length > 0 ? "refused"
        : result.Conflicts.Length > 0 ? "conflict"
        : "";
}
