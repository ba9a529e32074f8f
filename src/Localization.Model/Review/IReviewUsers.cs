using System.Collections.Immutable;

namespace Localization.Model.Review;

/// <summary>Keeps who may sign in, and who is signed in.</summary>
public interface IReviewUsers
{
    /// <summary>The users, by name.</summary>
    Task<ImmutableArray<ReviewUser>> UsersAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds a user, or changes one: the user's sessions end.</summary>
    Task PutAsync(ReviewUser user, CancellationToken cancellationToken = default);

    /// <summary>Changes where notices for a user are sent; the user's sessions go on.</summary>
    Task SetMailAsync(string user, string mail, CancellationToken cancellationToken = default);

    /// <summary>Removes a user: the user's sessions end.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveAsync(string user, CancellationToken cancellationToken = default);

    /// <summary>Begins a session. Those that began before <paramref name="oldest"/> are forgotten.</summary>
    Task BeginSessionAsync(ReviewSession session, DateTimeOffset oldest, CancellationToken cancellationToken = default);

    /// <summary>The session of an id; null where it has ended.</summary>
    Task<ReviewSession?> SessionAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Ends a session.</summary>
    Task EndSessionAsync(string id, CancellationToken cancellationToken = default);
}
