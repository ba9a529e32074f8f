using Localization.Cli;
using Localization.Cli.Terminal;
using Spectre.Console;

UiLanguage.Apply();
return await new LocalizeApp(AnsiConsole.Console, StandardError.Create(), TimeProvider.System).RunAsync(args);
