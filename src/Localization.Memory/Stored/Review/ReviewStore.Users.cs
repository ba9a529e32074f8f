using System.Collections.Immutable;

namespace Localization.Memory.Stored.Review;

/// <summary>Who may sign in, and who is signed in.</summary>
internal sealed partial class ReviewStore
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewUser>> UsersAsync(CancellationToken cancellationToken = default) =>
        await _users.UsersAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task PutAsync(ReviewUser user, CancellationToken cancellationToken = default) =>
        await _users.PutAsync(user, cancellationToken);

    /// <inheritdoc/>
    public async Task SetMailAsync(string user, string mail, CancellationToken cancellationToken = default) =>
        await _users.SetMailAsync(user, mail, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(string user, CancellationToken cancellationToken = default) =>
        await _users.RemoveAsync(user, cancellationToken);

    /// <inheritdoc/>
    public async Task BeginSessionAsync(
        ReviewSession session,
        DateTimeOffset oldest,
        CancellationToken cancellationToken = default
    ) => await _users.BeginSessionAsync(session, oldest, cancellationToken);

    /// <inheritdoc/>
    public async Task<ReviewSession?> SessionAsync(string id, CancellationToken cancellationToken = default) =>
        await _users.SessionAsync(id, cancellationToken);

    /// <inheritdoc/>
    public async Task EndSessionAsync(string id, CancellationToken cancellationToken = default) =>
        await _users.EndSessionAsync(id, cancellationToken);
}
