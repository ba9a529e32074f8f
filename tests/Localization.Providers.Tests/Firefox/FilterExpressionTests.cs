using Localization.Providers.Firefox.Installation;

namespace Localization.Providers.Tests.Firefox;

public sealed class FilterExpressionTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("env.appinfo.OS == 'Android'", false)]
    [InlineData("env.appinfo.OS != \"Android\"", true)]
    [InlineData("!(env.appinfo.OS == 'Android')", true)]
    [InlineData("env.channel == 'nightly' || env.channel == 'default'", false)]
    [InlineData("env.channel in ['nightly', 'aurora']", false)]
    [InlineData("env.channel in ['beta', \"release\"] && env.appinfo.OS != 'Android'", true)]
    [InlineData("env.version|versionCompare('140.0a1') >= 0", true)]
    [InlineData("env.version|versionCompare('999.0') >= 0", false)]
    [InlineData("env.version | versionCompare('999.0') == -1", true)]
    [InlineData("(env.channel == 'release' && env.appinfo.OS == 'Android') || true", true)]
    public void Evaluate_KnownForm_IsWhatADesktopReleaseSays(string expression, bool holds) =>
        FilterExpression.Evaluate(expression).ShouldBe(holds);

    [Theory]
    [InlineData("env.locale == 'es'")]
    [InlineData("env.channel")]
    [InlineData("env.channel ==")]
    [InlineData("env.channel == 'release' &&")]
    [InlineData("env.channel == 'release' extra")]
    [InlineData("(env.channel == 'release'")]
    [InlineData("env.channel in ['release'")]
    [InlineData("env.version|other('1') >= 0")]
    [InlineData("env.version|versionCompare('1') ~ 0")]
    [InlineData("env.channel == 'release' || env.locale == 'es'")]
    [InlineData("5 == 5")]
    public void Evaluate_UnknownForm_IsRefused(string expression) =>
        FilterExpression.Evaluate(expression).ShouldBeNull();
}
