namespace Localization.Review.Rights;

/// <summary>Somebody tried what they may not do, or no longer is signed in. Nothing was changed.</summary>
public sealed class DeskForbiddenException : LocalizationException
{
    /// <summary>The right is missing.</summary>
    public DeskForbiddenException(DeskUser user, DeskRight right)
        : base($"desk-needs-{DeskRights.Table[right].ToString().ToLowerInvariant()}", user.Name) { }

    /// <summary>The session has ended.</summary>
    public DeskForbiddenException(DeskUser user)
        : base("desk-session-ended", user.Name) => IsSignedOut = true;

    private DeskForbiddenException(string code, string name)
        : base(code, name) { }

    /// <summary>A comment is another's.</summary>
    internal static DeskForbiddenException NotYours(DeskUser user) => new("comment-not-yours", user.Name);

    /// <summary>Whether signing in again would help.</summary>
    public bool IsSignedOut { get; }
}
