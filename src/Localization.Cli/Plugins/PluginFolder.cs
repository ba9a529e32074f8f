using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Cli.Plugins;

/// <summary>Loads the providers of others: <c>plugins/NAME.dll</c> or <c>plugins/NAME/NAME.dll</c> with a public
/// static method <c>Add…</c> that takes an <see cref="IServiceCollection"/>.</summary>
internal static class PluginFolder
{
    /// <summary>The folder's name, in the workspace.</summary>
    public const string Name = "plugins";

    /// <summary>Adds what the plug-ins of a workspace offer: those that its settings name, each with the hash of its
    /// assembly. A file that only lies in the folder is not loaded.</summary>
    /// <param name="services">Where their providers go.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="named">The names of assemblies, without their ending, and the SHA-256 of each.</param>
    /// <exception cref="SettingsException">One cannot be loaded, or is another than the settings name.</exception>
    public static void AddTo(IServiceCollection services, string workspace, IReadOnlyDictionary<string, string> named)
    {
        var folder = Path.GetFullPath(Path.Combine(workspace, Name));
        foreach (var (name, hash) in named.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            string[] places = [Path.Combine(folder, name + ".dll"), Path.Combine(folder, name, name + ".dll")];
            var file = Path.GetFileName(name) == name ? Array.Find(places, File.Exists) : null;
            if (file is null)
                throw new SettingsException("plugin-missing", Path.Combine(Name, name + ".dll"));
            var actual = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
            if (!actual.Equals(hash, StringComparison.OrdinalIgnoreCase))
                throw new SettingsException("plugin-hash", file, actual, hash);
            Add(services, file);
        }
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
