using Microsoft.Extensions.Localization;

namespace Localization.Cli.Terminal;

/// <summary>Messages whose arguments, such as the names of files, cannot steer the terminal, and whose numbers choose
/// between singular and plural (<see cref="Count"/>).</summary>
internal sealed class VisibleMessages<T>(IStringLocalizerFactory factory) : IStringLocalizer<T>
{
    private readonly StringLocalizer<T> _messages = new(factory);

    public LocalizedString this[string name] => _messages[name];

    public LocalizedString this[string name, params object[] arguments] =>
        _messages[name, [.. arguments.Select(Visible)]];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        _messages.GetAllStrings(includeParentCultures);

    private static object Visible(object argument) =>
        argument switch
        {
            string text => VisibleText.Of(text),
            LocalizedString text => text.Value,
            int number => new Count(number),
            long number => new Count(number),
            _ => argument,
        };
}
