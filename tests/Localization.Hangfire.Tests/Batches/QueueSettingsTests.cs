using Localization.Hangfire.Batches;

namespace Localization.Hangfire.Tests.Batches;

public sealed class QueueSettingsTests
{
    private const string Json =
        """{"From":"en","To":"es","Model":"m","Terms":"h","Wrapped":null,"Encoding":null,"Extract":true,"""
        + "\"Retranslate\":0,\"Folder\":\"/news\"}";

    [Fact]
    public void Write_Settings_IsTheJsonOfEarlierVersions()
    {
        var settings = QueueSettings.Read(Json);

        settings.ShouldBe(new QueueSettings("en", "es", "m", "h", null, null, Extract: true, Folder: "/news"));
        settings.Write().ShouldBe(Json);
    }

    [Fact]
    public void Read_OlderProgram_HasNoModelAndNoFolder() =>
        QueueSettings
            .Read("""{"From":"en","To":"es","Terms":"h","Extract":false}""")
            .ShouldBe(new QueueSettings("en", "es", null, "h", null, null, Extract: false));
}
