namespace Localization.Model.Errors;

/// <summary>A setting or an argument that makes no sense.</summary>
public sealed class SettingsException : LocalizationException
{
    /// <inheritdoc/>
    public SettingsException(string code, params object?[] arguments)
        : base(code, arguments) { }

    /// <inheritdoc/>
    public SettingsException(Exception? inner, string code, params object?[] arguments)
        : base(inner, code, arguments) { }
}
