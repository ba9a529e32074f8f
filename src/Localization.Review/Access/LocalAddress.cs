namespace Localization.Review.Access;

/// <summary>An address to go back to: one of the desk's own pages, never another site.</summary>
internal static class LocalAddress
{
    /// <summary>The address, or the first page where it is not a path of this desk. Browsers drop tabs and line breaks,
    /// and read a backslash as a slash: no such address is followed.</summary>
    public static string Of(string? address) =>
        address is ['/', ..] and not ['/', '/', ..] && !address.Any(c => char.IsControl(c) || c == '\\')
            ? address
            : "/";
}
