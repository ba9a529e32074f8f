using Localization.Review.Components;

namespace Localization.Review.Tests.Components;

/// <summary>The direction in which languages are written.</summary>
public sealed class WritingDirectionTests
{
    [Theory]
    [InlineData("es", "ltr")]
    [InlineData("en-GB", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("HE-IL", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("ur-Latn-PK", "ltr")]
    [InlineData("zh-Hant-TW", "ltr")]
    [InlineData("de-1996", "ltr")]
    [InlineData("x-arab-arab", "ltr")]
    public void Of_Tag_IsItsScripts(string tag, string direction) => WritingDirection.Of(tag).ShouldBe(direction);
}
