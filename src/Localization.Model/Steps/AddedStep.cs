namespace Localization.Model.Steps;

/// <summary>A step that a plug-in adds, registered as a service.</summary>
/// <param name="Step">The step.</param>
/// <param name="After">The name of the step that it follows. Several steps after the same one run in the order of
/// their names.</param>
public sealed record AddedStep(IArticleStep Step, string After);
