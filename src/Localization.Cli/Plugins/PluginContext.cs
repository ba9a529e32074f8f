using System.Reflection;
using System.Runtime.Loader;

namespace Localization.Cli.Plugins;

/// <summary>Where a plug-in's assemblies live: its own versions of its own packages, and ours of what we share with
/// it.</summary>
internal sealed class PluginContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    // What the program has is shared, or a plug-in's ITranslationProvider would be another than ours.
    protected override Assembly? Load(AssemblyName name)
    {
        if (Shared(name) is { } shared)
            return shared;
        return _resolver.ResolveAssemblyToPath(name) is { } file ? LoadFromAssemblyPath(file) : null;
    }

    protected override nint LoadUnmanagedDll(string name) =>
        _resolver.ResolveUnmanagedDllToPath(name) is { } file ? LoadUnmanagedDllFromPath(file) : 0;

    private static Assembly? Shared(AssemblyName name)
    {
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(name.Name!));
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException)
        {
            return null;
        }
    }
}
