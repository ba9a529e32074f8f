using Localization.Apertium;
using Localization.Cli.Settings;
using Localization.Providers.Chat;
using Localization.Providers.Copy;
using Localization.Providers.DeepL;
using Localization.Providers.Firefox;
using Localization.Providers.Google;
using Localization.Providers.LibreTranslate;
using Localization.Providers.Llama;
using Localization.Providers.Microsoft;
using Localization.Providers.Opus;
using Localization.Providers.Pseudo;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Cli.Providers;

/// <summary>Registers the providers, the default first, with their settings.</summary>
internal static class ProviderServices
{
    /// <summary>Adds what <c>--provider</c> can choose.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services) =>
        services
            .AddApertium()
            .AddFirefox()
            .AddOpus()
            .AddLlama()
            .AddDeepL()
            .AddGoogle()
            .AddMicrosoft()
            .AddLibreTranslate()
            .AddChat()
            .AddPseudo()
            .AddCopy()
            .AddSettings<FirefoxOptions>("firefox")
            .AddSettings<OpusOptions>("opus")
            .AddSettings<LlamaOptions>("llama")
            .AddSingleton<LocalEngine>()
            .AddSettings<DeepLOptions>("deepl")
            .AddSettings<GoogleOptions>("google")
            .AddSettings<MicrosoftOptions>("microsoft")
            .AddSettings<LibreTranslateOptions>("libretranslate")
            .AddSingleton(provider => WithRefusedFile(provider.GetRequiredService<WorkspaceSettings>()))
            .AddSingleton(_ => new WorkspaceSettings("."))
            .AddSingleton<ProviderActivity>()
            .AddSingleton<ProviderChoice>()
            .AddSingleton<ProviderPreparation>()
            .AddSingleton<ProvidersCommand>();

    // It is beside the store, also where the store is a database: what a server takes is not specific to one desk.
    private static ChatModelOptions WithRefusedFile(WorkspaceSettings settings)
    {
        var options = settings.Provider<ChatModelOptions>("chat");
        return options with
        {
            RefusedFile =
                options.RefusedFile ?? Path.Combine(Path.GetDirectoryName(Workspace.File)!, "refused-parameters.json"),
        };
    }

    private static IServiceCollection AddSettings<T>(this IServiceCollection services, string name)
        where T : class, new() =>
        services.AddSingleton(provider => provider.GetRequiredService<WorkspaceSettings>().Provider<T>(name));
}
