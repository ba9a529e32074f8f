using System.Collections.Immutable;

namespace Localization.Pipeline.Settings;

/// <summary>How a house changes the steps of the pipeline.</summary>
public sealed record StepOptions
{
    /// <summary>All steps, in their order.</summary>
    public static StepOptions Default { get; } = new();

    // What the other steps do is needed for a true report, and for the text of people.
    private static readonly ImmutableArray<string> Optional = [StepNames.Typography];

    // What changes a translation must come before it is verified.
    private static readonly ImmutableArray<string> Followed = StepNames.All.RemoveRange([
        StepNames.Verify,
        StepNames.Enforce,
        StepNames.Check,
    ]);

    /// <summary>The names of steps to leave out: <c>typography</c> can be.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>The steps that plug-ins add.</summary>
    public ImmutableArray<AddedStep> Added { get; init; } = [];

    /// <summary>What distinguishes these steps from others, for comparing runs.</summary>
    internal string Version =>
        string.Join(
            ' ',
            LeftOut
                .Select(name => "-" + name)
                .Concat(
                    Added.Select(a => $"+{a.After}:{a.Step.Name}:{a.Step.GetType().Module.ModuleVersionId}").Order()
                )
        );

    /// <summary>The steps of a pipeline with these changes.</summary>
    /// <exception cref="SettingsException">A step cannot be left out, or follows one that it cannot
    /// follow.</exception>
    internal ImmutableArray<IArticleStep> Apply(ImmutableArray<IArticleStep> steps)
    {
        foreach (var name in LeftOut.Where(name => !Optional.Contains(name)))
            throw new SettingsException("step-needed", name, string.Join(", ", Optional));
        foreach (var added in Added.Where(a => !Followed.Contains(a.After)))
            throw new SettingsException("step-unknown", added.Step.Name, added.After, string.Join(", ", Followed));
        return [.. steps.SelectMany(WithFollowers)];
    }

    /// <summary>A step, unless it is left out, and those that follow it.</summary>
    internal IEnumerable<IArticleStep> WithFollowers(IArticleStep step)
    {
        var followers = Followers(step.Name);
        return LeftOut.Contains(step.Name) ? followers : followers.Prepend(step);
    }

    /// <summary>The steps that follow another.</summary>
    internal IEnumerable<IArticleStep> Followers(string name) =>
        Added
            .Where(a => a.After == name)
            .OrderBy(a => a.Step.Name, StringComparer.Ordinal)
            .Select(IArticleStep (a) => new GuardedStep(a));
}
