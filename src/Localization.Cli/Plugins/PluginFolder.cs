using System.Reflection;
using Localization.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Cli.Plugins;

/// <summary>Loads the providers of others: each <c>plugins/NAME.dll</c> or <c>plugins/NAME/NAME.dll</c> with a public
/// static method <c>Add…</c> that takes an <see cref="IServiceCollection"/>.</summary>
internal static class PluginFolder
{
    /// <summary>The folder's name, in the workspace.</summary>
    public const string Name = "plugins";

    /// <summary>Adds what the plug-ins of a workspace offer.</summary>
    /// <exception cref="SettingsException">One cannot be loaded.</exception>
    public static void AddTo(IServiceCollection services, string workspace)
    {
        var folder = Path.GetFullPath(Path.Combine(workspace, Name));
        if (!Directory.Exists(folder))
            return;
        var files = Directory
            .GetFiles(folder, "*.dll")
            .Concat(
                Directory
                    .GetDirectories(folder)
                    .Select(d => Path.Combine(d, Path.GetFileName(d) + ".dll"))
                    .Where(File.Exists)
            )
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
            Add(services, file);
    }

    private static void Add(IServiceCollection services, string file)
    {
        try
        {
            var entries = new PluginContext(file)
                .LoadFromAssemblyPath(file)
                .GetExportedTypes()
                .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Where(IsEntry)
                .ToList();
            if (entries.Count == 0)
                throw new SettingsException("plugin-empty", file);
            foreach (var entry in entries)
                entry.Invoke(null, [services, .. entry.GetParameters().Skip(1).Select(p => p.DefaultValue)]);
        }
        catch (Exception exception) when (exception is not LocalizationException)
        {
            throw new SettingsException(
                exception,
                "plugin-broken",
                file,
                (exception.InnerException ?? exception).Message
            );
        }
    }

    private static bool IsEntry(MethodInfo method) =>
        method.Name.StartsWith("Add", StringComparison.Ordinal)
        && method.GetParameters() is [{ ParameterType: var first }, .. var others]
        && first == typeof(IServiceCollection)
        && others.All(p => p.HasDefaultValue);
}
