using LLama.Native;

namespace Localization.Llama.Runtime;

/// <summary>Keeps the last error that llama.cpp logged, which is the only place where it says why a model does not
/// load. Nothing is written to the terminal.</summary>
internal static class NativeLog
{
    private static volatile string _error = "";

    /// <summary>The last error, in one line; empty where there was none.</summary>
    public static string Error => _error;

    public static void Clear() => _error = "";

    public static void Write(LLamaLogLevel level, string message)
    {
        // The first is the cause, those after it are what it led to.
        if (level == LLamaLogLevel.Error && _error.Length == 0)
            _error = message.Trim();
    }
}
