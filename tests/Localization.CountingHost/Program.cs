using Localization.Cli;
using Localization.Cli.Terminal;
using Localization.CountingHost;
using Microsoft.Extensions.DependencyInjection;

// The real command with one engine more: 'counting', which a test answers over HTTP at COUNTING_URL.
UiLanguage.Apply();
var app = new LocalizeApp(
    StandardStreams.Output(),
    StandardStreams.Errors(),
    TimeProvider.System,
    services => services.AddKeyedSingleton<ITranslationProvider>(CountingProvider.Key, (_, _) => new CountingProvider())
);
return await app.RunAsync(args);
