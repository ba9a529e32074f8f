using System.Reflection;
using System.Text;
using Localization.Cli;
using Localization.Cli.Terminal;

// The version needs none of the services, whose set-up is most of the start.
if (args is ["--version"])
{
    var version = typeof(ExitCode).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
    using var output = Console.OpenStandardOutput();
    output.Write(Encoding.UTF8.GetBytes(version.InformationalVersion + Environment.NewLine));
    return ExitCode.Done;
}

return await StartAsync(args);

static async Task<int> StartAsync(string[] args)
{
    UiLanguage.Apply();
    return await new LocalizeApp(StandardStreams.Output(), StandardStreams.Errors(), TimeProvider.System).RunAsync(
        args
    );
}
