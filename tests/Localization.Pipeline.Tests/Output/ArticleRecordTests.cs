using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;

namespace Localization.Pipeline.Tests.Output;

public sealed class ArticleRecordTests
{
    private static readonly ArticleRecord Record = new(
        ArticleDigest.Nothing("port", "port.md") with
        {
            Untranslated = [new UntranslatedSegment(2, "busy")],
            NeedLook = 3,
        },
        [new FileStamp("output/port/index.html", 7, 9)]
    );

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var read = ArticleRecord.Read(Record.Write()).ShouldNotBeNull();

        read.Write().ShouldBe(Record.Write());
        read.Digest.Untranslated.ShouldBe(Record.Digest.Untranslated);
        read.Editions.ShouldBe(Record.Editions);
    }

    [Theory]
    [InlineData("Missing")]
    [InlineData("Broken")]
    [InlineData("Origins")]
    public void Read_ListThatIsMissing_IsNoRecord(string list) =>
        ArticleRecord
            .Read(Record.Write().Replace($"\"{list}\":", "\"Former\":", StringComparison.Ordinal))
            .ShouldBeNull();
}
