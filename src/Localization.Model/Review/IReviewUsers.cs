using System.Collections.Immutable;

namespace Localization.Model.Review;

/// <summary>Keeps who may sign in, and who is signed in.</summary>
public interface IReviewUsers
{
    /// <summary>The users, by name.</summary>
    ImmutableArray<ReviewUser> Users();

    /// <summary>Adds a user, or changes one: the user's sessions end.</summary>
    void Put(ReviewUser user);

    /// <summary>Changes where notices for a user are sent; the user's sessions go on.</summary>
    void SetMail(string user, string mail);

    /// <summary>Removes a user: the user's sessions end.</summary>
    /// <returns>Whether there was one.</returns>
    bool Remove(string user);

    /// <summary>Begins a session. Those that began before <paramref name="oldest"/> are forgotten.</summary>
    void BeginSession(ReviewSession session, DateTimeOffset oldest);

    /// <summary>The session of an id; null where it has ended.</summary>
    ReviewSession? Session(string id);

    /// <summary>Ends a session.</summary>
    void EndSession(string id);
}
