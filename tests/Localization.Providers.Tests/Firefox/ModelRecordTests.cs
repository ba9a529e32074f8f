using System.Text.Json;
using Localization.Providers.Firefox.Installation;

namespace Localization.Providers.Tests.Firefox;

/// <summary>Lists of models as they really are: alphas, nightlies, variants for telephones.</summary>
public sealed class ModelRecordTests
{
    private const string Desktop = "env.appinfo.OS != 'Android'",
        Android = "env.appinfo.OS == 'Android'",
        Nightly = "env.channel == 'nightly'";

    [Fact]
    public void Best_DesktopAndAndroid_AreNotMixed()
    {
        var files = Best(
            Record("vocab", "3.0", "tiny", Android, '1'),
            Record("model", "3.0", "base-memory", Desktop, '2'),
            Record("model", "3.0", "tiny", Android, '3'),
            Record("vocab", "3.0", "base-memory", Desktop, '4')
        );
        files.Select(f => f.Sha256[0]).ShouldBe(['2', '4']);
    }

    [Fact]
    public void Best_VariantWithoutAllItsFiles_IsPassedOver() =>
        Best(
                Record("model", "3.1", "base", "", '1'),
                Record("vocab", "3.1", "tiny", "", '2'),
                Record("model", "3.0", "tiny", "", '3'),
                Record("vocab", "3.0", "tiny", "", '4')
            )
            .Select(f => f.Sha256[0])
            .ShouldBe(['3', '4']);

    [Theory]
    [InlineData("3.1a1", "")]
    [InlineData("3.1b2", "")]
    [InlineData("4.0", "")]
    [InlineData("3.1", Nightly)]
    [InlineData("3.1", "env.unknown == 'x'")]
    public void Best_NoReleaseForADesktop_TheOlderReleaseIsTaken(string version, string filter) =>
        Best(
                Record("model", version, "base", filter, '1'),
                Record("vocab", version, "base", filter, '2'),
                Record("model", "2.1", "base", "", '3'),
                Record("vocab", "2.1", "base", "", '4')
            )
            .Select(f => f.Sha256[0])
            .ShouldBe(['3', '4']);

    [Fact]
    public void Best_TwoArchitectures_TheBetterIsTaken() =>
        Best(
                Record("model", "3.0", "tiny", "", '1'),
                Record("vocab", "3.0", "tiny", "", '2'),
                Record("model", "3.0", "base-memory", "", '3'),
                Record("vocab", "3.0", "base-memory", "", '4')
            )
            .Select(f => f.Architecture)
            .Distinct()
            .ShouldBe(["base-memory"]);

    [Fact]
    public void Best_TestedModelAndANewer_TheTestedIsTaken()
    {
        var newer = new[]
        {
            Record("model", "3.2", "base-memory", "", '1'),
            Record("vocab", "3.2", "base-memory", "", '2'),
        };
        var tested = PinnedModel.Exported.Select(p =>
            Record(p.Type, "3.0", p.Architecture, "", '0') with
            {
                decompressedHash = p.Sha256,
            }
        );
        Best([.. newer, .. tested]).Select(f => f.Version).Distinct().ShouldBe(["3.0"]);
    }

    [Fact]
    public void Best_VocabularyForEachLanguage_BothAreNeeded()
    {
        Best(Record("model", "3.0", "", "", '1'), Record("srcvocab", "3.0", "", "", '2')).ShouldBeEmpty();
        Best(
            Record("model", "3.0", "", "", '1'),
            Record("srcvocab", "3.0", "", "", '2'),
            Record("trgvocab", "3.0", "", "", '3')
        )
            .Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("3.0", true)]
    [InlineData("10.2.1", true)]
    [InlineData("3.0a1", false)]
    [InlineData("3.", false)]
    [InlineData("", false)]
    [InlineData("3.0-beta", false)]
    public void IsRelease_Version_IsNumbersAlone(string version, bool release) =>
        ModelVersion.IsRelease(version).ShouldBe(release);

    private static IReadOnlyList<ModelRecord> Best(params Listed[] records) =>
        ModelRecord.Best(
            RecordList.Read(JsonSerializer.SerializeToUtf8Bytes(new { data = records }), "test"),
            "en",
            "es",
            "test"
        );

    private static Listed Record(string type, string version, string architecture, string filter, char hash) =>
        new(type, type, "en", "es", version, architecture, filter, new string(hash, 64), 14, new($"x/{hash}.zst", 23));

#pragma warning disable IDE1006, SA1300 // The names are those of the service.
    private sealed record Listed(
        string name,
        string fileType,
        string sourceLanguage,
        string targetLanguage,
        string version,
        string architecture,
        string filter_expression,
        string decompressedHash,
        long decompressedSize,
        Attachment attachment
    );

    private sealed record Attachment(string location, long size);
#pragma warning restore IDE1006, SA1300
}
