using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using LLama.Native;

namespace Localization.Llama.Runtime;

/// <summary>The native library of llama.cpp, which is not part of this program. In: a folder that a user named, or
/// none. Out: the library of the version that LLamaSharp was made for, loaded; a process loads one.</summary>
public static class LlamaLibrary
{
    /// <summary>The package that contains the library.</summary>
    public const string Package = "LLamaSharp.Backend.Cpu";

    /// <summary>The version of the package that fits.</summary>
    public const string PackageVersion = "0.30.0";

    /// <summary>The commit of ggml that the package has, and its version: in another, structures have another
    /// layout.</summary>
    private const string Commit = "815a2a591",
        Version = "0.18.0",
        UnknownCommit = "unknown";

    private static readonly Lock Loading = new();
    private static string? _loaded;

    /// <summary>Where NuGet puts the package.</summary>
    public static string PackageFolder { get; } =
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            ".nuget",
            "packages",
            Package.ToLowerInvariant(),
            PackageVersion
        );

    /// <summary>Finds the library.</summary>
    /// <param name="folder">The folder of the library or of the package; null for <see cref="PackageFolder"/>.</param>
    /// <returns>Its path; null where it is not there.</returns>
    public static string? Find(string? folder) =>
        Folders(folder ?? PackageFolder).Select(f => Path.Combine(f, FileName("llama"))).FirstOrDefault(File.Exists);

    /// <summary>Loads the library, once in a process.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="DllNotFoundException">It cannot be loaded, is of another version, or another one was loaded
    /// before.</exception>
    internal static void Load(string path)
    {
        lock (Loading)
        {
            if (_loaded == path)
                return;
            if (_loaded is not null)
                throw new DllNotFoundException($"≠ {_loaded}");
            try
            {
                // Dependencies first: not every system looks for them next to the library.
                var folder = Path.GetDirectoryName(path)!;
                CheckVersion(NativeLibrary.Load(Path.Combine(folder, FileName("ggml-base"))));
                NativeLibrary.Load(Path.Combine(folder, FileName("ggml-cpu")));
                NativeLibrary.Load(Path.Combine(folder, FileName("ggml")));
                NativeLibraryConfig.LLama.WithLibrary(path).WithLogCallback(NativeLog.Write);
                NativeApi.llama_empty_call();
            }
            catch (Exception exception)
                when (exception
                        is BadImageFormatException
                            or EntryPointNotFoundException
                            or InvalidOperationException
                            or TypeInitializationException
                )
            {
                throw new DllNotFoundException(exception.GetBaseException().Message, exception);
            }

            _loaded = path;
        }
    }

    private static void CheckVersion(nint library)
    {
        var (version, commit) = (Call("ggml_version"), Call("ggml_commit"));
        if (version != Version || commit is not (Commit or UnknownCommit))
            throw new DllNotFoundException($"ggml {version} ({commit})");

        string? Call(string name) =>
            Marshal.PtrToStringUTF8(
                Marshal.GetDelegateForFunctionPointer<StringFunction>(NativeLibrary.GetExport(library, name))()
            );
    }

    // The folder itself, or those of a package, whose libraries need ever less of the processor.
    private static IEnumerable<string> Folders(string folder)
    {
        yield return folder;
        foreach (var root in new[] { "LLamaSharpRuntimes", "runtimes", "" })
        {
            var native = Path.Combine(folder, root, Platform(), "native");
            foreach (var level in Levels())
                yield return Path.Combine(native, level);
            yield return native;
        }
    }

    private static IEnumerable<string> Levels()
    {
        if (!X86Base.IsSupported)
            yield break;
        if (Avx512F.IsSupported && Avx512BW.IsSupported && Avx512Vbmi.IsSupported)
            yield return "avx512";
        if (Avx2.IsSupported && Fma.IsSupported)
            yield return "avx2";
        if (Avx.IsSupported)
            yield return "avx";
        yield return "noavx";
    }

    private static string Platform()
    {
        var system =
            OperatingSystem.IsWindows() ? "win"
            : OperatingSystem.IsMacOS() ? "osx"
            : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl"
            : "linux";
        return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
    }

    private static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll"
        : OperatingSystem.IsMacOS() ? $"lib{name}.dylib"
        : $"lib{name}.so";

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint StringFunction();
}
