using Microsoft.Extensions.DependencyInjection;

namespace Localization.Cli.Glossary;

/// <summary>Registers what <c>localize glossary</c> can do, in the order of its help.</summary>
internal static class GlossaryVerbs
{
    /// <summary>Adds the command and its verbs.</summary>
    public static IServiceCollection AddGlossary(this IServiceCollection services) =>
        services
            .AddSingleton<GlossaryCommand>()
            .AddSingleton<TermListing>()
            .AddSingleton<TermDiffLines>()
            .AddSingleton<GlossaryEditor>()
            .AddSingleton<GlossaryIntake>()
            .AddTransient<GlossaryPath>()
            .AddSingleton<IGlossaryVerb, ListVerb>()
            .AddSingleton<IGlossaryVerb, ShowVerb>()
            .AddSingleton<IGlossaryVerb, FindVerb>()
            .AddSingleton<IGlossaryVerb, AddVerb>()
            .AddSingleton<IGlossaryVerb, EditVerb>()
            .AddSingleton<IGlossaryVerb, RemoveVerb>()
            .AddSingleton<IGlossaryVerb, LintVerb>()
            .AddSingleton<IGlossaryVerb, StatsVerb>()
            .AddSingleton<IGlossaryVerb, DiffVerb>()
            .AddSingleton<IGlossaryVerb, HistoryVerb>()
            .AddSingleton<IGlossaryVerb, MergeVerb>()
            .AddSingleton<IGlossaryVerb, ImportVerb>()
            .AddSingleton<IGlossaryVerb, ExportVerb>()
            .AddSingleton<IGlossaryVerb, ExtractVerb>();
}
