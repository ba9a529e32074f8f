using System.Collections.Immutable;

namespace Localization.Memory.Stored.Review;

/// <summary>The tables of users and sessions.</summary>
internal sealed class ReviewUsers(IStoreDatabase database) : IReviewUsers
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewUser>> UsersAsync(CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async connection =>
                (
                    await connection.QueryAsync<(string Name, long Role, string Password, string Mail)>(
                        "SELECT name, role, password, mail FROM review_user ORDER BY name"
                    )
                )
                    .Select(r => new ReviewUser(r.Name, (ReviewRole)r.Role, r.Password) { Mail = r.Mail })
                    .ToImmutableArray(),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task PutAsync(ReviewUser user, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    "INSERT INTO review_user (name, role, password, mail) VALUES (@Name, @role, @Password, @Mail) "
                        + "ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password, "
                        + "mail = excluded.mail",
                    new
                    {
                        user.Name,
                        role = (int)user.Role,
                        user.Password,
                        user.Mail,
                    }
                );
                await connection.ExecuteAsync("DELETE FROM review_session WHERE name = @Name", user);
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task SetMailAsync(string user, string mail, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async connection =>
                await connection.ExecuteAsync(
                    "UPDATE review_user SET mail = @mail WHERE name = @user",
                    new { user, mail }
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(string user, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync("DELETE FROM review_session WHERE name = @user", new { user });
                return await connection.ExecuteAsync("DELETE FROM review_user WHERE name = @user", new { user });
            },
            cancellationToken
        ) > 0;

    /// <inheritdoc/>
    public async Task BeginSessionAsync(
        ReviewSession session,
        DateTimeOffset oldest,
        CancellationToken cancellationToken = default
    ) =>
        await database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    "DELETE FROM review_session WHERE began < @oldest",
                    new { oldest = oldest.ToUnixTimeMilliseconds() }
                );
                await connection.ExecuteAsync(
                    "INSERT INTO review_session VALUES (@Id, @User, @role, @began) ON CONFLICT DO NOTHING",
                    new
                    {
                        session.Id,
                        session.User,
                        role = (int)session.Role,
                        began = session.Began.ToUnixTimeMilliseconds(),
                    }
                );
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ReviewSession?> SessionAsync(string id, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async connection =>
                (
                    await connection.QueryAsync<(string Name, long Role, long Began)>(
                        "SELECT name, role, began FROM review_session WHERE id = @id",
                        new { id }
                    )
                )
                    .Select(r => new ReviewSession(
                        id,
                        r.Name,
                        (ReviewRole)r.Role,
                        DateTimeOffset.FromUnixTimeMilliseconds(r.Began)
                    ))
                    .SingleOrDefault(),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task EndSessionAsync(string id, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async connection => await connection.ExecuteAsync("DELETE FROM review_session WHERE id = @id", new { id }),
            cancellationToken
        );
}
