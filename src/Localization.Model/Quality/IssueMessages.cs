namespace Localization.Model.Quality;

/// <summary>Names the resources that say what a <see cref="QualityIssue"/> means: <c>IssueMessages.resx</c> (English)
/// and <c>IssueMessages.es.resx</c>, each message under the issue's code. For
/// <c>IStringLocalizer&lt;IssueMessages&gt;</c>.</summary>
public sealed class IssueMessages
{
    private IssueMessages() { }
}
