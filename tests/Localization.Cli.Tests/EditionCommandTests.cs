namespace Localization.Cli.Tests;

/// <summary>Editions and their way back, as it reads in a terminal.</summary>
public sealed class EditionCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("C.UTF-8", "editions.en.txt")]
    [InlineData("es_ES.UTF-8", "editions.es.txt")]
    public async Task Editions_HandedOutAndTakenBack_ReadAsTheyShould(string language, string golden)
    {
        _workspace.Write("port.md", "# Port shut\n\nThe **port** is closed. Ships wait.\n");
        _workspace.Write(
            "broken.xlf",
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" "
                + "trgLang=\"es\"><file id=\"f\">\n<unit id=\"u\"><segment "
                + "state=\"done\"><source>a</source></segment></unit></file></xliff>"
        );
        _workspace.Write("feed.rss", "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss/>");
        _workspace.Write("old.txt", "no text here");
        var session = new Sessions(_workspace, language);
        foreach (
            var command in new[]
            {
                "translate port.md --provider copy --editions source,docx,xliff,epub",
                "translate port.md --provider copy --editions word",
                "translate broken.xlf --provider copy",
                "translate feed.rss --provider copy",
                "translate old.txt --provider copy --encoding klingon",
                "import output/port/bilingual.docx",
                "import output/port/bilingual.docx --all --author Ana",
                "import output/port/port.xlf",
                "import port.md",
                "import gone.docx",
            }
        )
            await session.RunAsync(command);
        session.ShouldBe(
            golden,
            (@"(Time|Tiempo)( +)[0-9.,]+ s", "$1$2# s"),
            (@"[0-9.,]+ (words|palabras)/s", "# $1/s")
        );
    }
}
