using System.Security.Claims;

namespace Localization.Review.Rights;

/// <summary>Who does something on the desk.</summary>
public sealed record DeskUser
{
    /// <summary>Somebody with a name.</summary>
    /// <param name="name">The name, under which the work is kept.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="session">The session in which they do it; empty for the program that runs the desk.</param>
    /// <exception cref="SettingsException">The name is empty (<c>author-missing</c>).</exception>
    public DeskUser(string name, ReviewRole role, string session = "")
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new SettingsException("author-missing");
        (Name, Role, Session) = (name, role, session);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What they may do.</summary>
    public ReviewRole Role { get; }

    /// <summary>The session; empty for the program that runs the desk.</summary>
    public string Session { get; }

    /// <summary>Who is signed in.</summary>
    /// <exception cref="SettingsException">Nobody is.</exception>
    public static DeskUser Of(ClaimsPrincipal user) =>
        new(Roles.Name(user), Roles.Of(user) ?? ReviewRole.Reader, Roles.Session(user));

    /// <summary>Whether they have a right.</summary>
    public bool May(DeskRight right) => DeskRights.May(Role, right);
}
