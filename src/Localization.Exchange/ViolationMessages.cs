namespace Localization.Exchange;

/// <summary>Names the resources that say what a <see cref="Violation"/> means and what to do:
/// <c>ViolationMessages.resx</c> (English) and <c>ViolationMessages.es.resx</c>, each message under the violation's
/// code. For <c>IStringLocalizer&lt;ViolationMessages&gt;</c>.</summary>
public sealed class ViolationMessages
{
    private ViolationMessages() { }
}
