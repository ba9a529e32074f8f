using Localization.Cli;
using Localization.Cli.Terminal;

UiLanguage.Apply();
return await new LocalizeApp(StandardStreams.Output(), StandardStreams.Errors(), TimeProvider.System).RunAsync(args);
