namespace Localization.Language;

/// <summary>The placeholders that programs put into their texts.</summary>
public static class ProgramPlaceholders
{
    /// <summary>A regular expression that matches one: <c>{name}</c>, <c>{0:N2}</c>, <c>{{count}}</c>, <c>${user}</c>,
    /// <c>%(city)s</c>, <c>%s</c>, <c>%1$d</c>. It contains no white space, comment or numbered group, so it can be a
    /// part of any pattern.</summary>
    public const string Pattern =
        @"(?:\$?\{\{?[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,80}(?:[:!,][^{}\s]{0,40})?\}\}?"
        + @"|%\([\p{L}\p{N}_]{1,80}\)[a-z](?![\p{L}\p{N}])"
        + @"|(?<!\d\s?)%(?:\d{1,2}\$)?[sd](?![\p{L}\p{N}]))";
}
