namespace Localization.Terms.Lint;

/// <summary>Names the resources that say what a <see cref="Lint.LintFinding"/> means: <c>LintMessages.resx</c>
/// (English) and <c>LintMessages.es.resx</c>, each message under the finding's code. For
/// <c>IStringLocalizer&lt;LintMessages&gt;</c>.</summary>
public sealed class LintMessages
{
    private LintMessages() { }
}
