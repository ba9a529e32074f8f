using System.Text;
using Wasmtime;

namespace Localization.Providers.Firefox.Engine;

/// <summary>What the engine's bindings ask of their host. They were made for JavaScript: an error is an object, a
/// string crosses as pointer and length. The names end with a hash that changes with each release, so they are known by
/// their beginnings.</summary>
internal static class FirefoxImports
{
    public static void Define(Linker linker, Module module)
    {
        foreach (var import in module.Imports.OfType<FunctionImport>())
        {
            var (space, name) = (import.ModuleName, import.Name);
            if (
                name.StartsWith("__wbg_Error_", StringComparison.Ordinal)
                || name.StartsWith("__wbindgen_cast_", StringComparison.Ordinal)
            )
                linker.DefineFunction(
                    space,
                    name,
                    (Caller caller, int pointer, int length) => (object?)Read(caller, pointer, length)
                );
            else if (name.StartsWith("__wbg___wbindgen_throw_", StringComparison.Ordinal))
                linker.DefineFunction(
                    space,
                    name,
                    (Caller caller, int pointer, int length) =>
                        throw new FirefoxEngineException(Read(caller, pointer, length))
                );
            else if (name.StartsWith("__wbg_error_", StringComparison.Ordinal))
                linker.DefineFunction<int, int>(space, name, Panic);
            else if (name.StartsWith("__wbg_new_", StringComparison.Ordinal))
                linker.DefineFunction(space, name, () => (object?)"");
            else if (name.StartsWith("__wbg_stack_", StringComparison.Ordinal))
                linker.DefineFunction(space, name, (Caller caller, int result, object? _) => Empty(caller, result));
            else if (name.StartsWith("__wbg_call_", StringComparison.Ordinal))
                linker.DefineFunction(space, name, (object? _, object? _, object? _) => (object?)null);
            else if (name.StartsWith("__wbindgen_init_externref_table", StringComparison.Ordinal))
                linker.DefineFunction(space, name, static () => { });
        }
    }

    // The engine tells of a panic here, and then traps. The string is its own to lose: the instance is thrown away.
    private static void Panic(Caller caller, int pointer, int length)
    {
        if (caller.GetData() is FirefoxInstance instance)
            instance.Panic = Read(caller, pointer, length);
    }

    private static void Empty(Caller caller, int result)
    {
        var memory = caller.GetMemory("memory")!;
        memory.WriteInt32(result, 1);
        memory.WriteInt32(result + 4, 0);
    }

    private static string Read(Caller caller, int pointer, int length) =>
        Encoding.UTF8.GetString(caller.GetMemory("memory")!.GetSpan((uint)pointer, length));
}
