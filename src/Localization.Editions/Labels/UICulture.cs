using System.Globalization;

namespace Localization.Editions.Labels;

/// <summary>Makes a language that of the user interface until disposed: the one way to ask a localizer for a certain
/// language, which a page in two languages must.</summary>
internal readonly struct UICulture : IDisposable
{
    private readonly CultureInfo _before;

    /// <summary>Begins.</summary>
    public UICulture(string language)
    {
        _before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
    }

    /// <inheritdoc/>
    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
