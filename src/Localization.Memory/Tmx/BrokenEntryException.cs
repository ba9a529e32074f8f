namespace Localization.Memory.Tmx;

/// <summary>An entry that is left out; the reading goes on after it.</summary>
internal sealed class BrokenEntryException(string code, params object?[] arguments) : Exception
{
    public string Code => code;

    public object?[] Arguments => arguments;
}
