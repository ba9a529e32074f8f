using System.Collections.Immutable;
using Dapper;

namespace Localization.Memory.Stored.Review;

/// <summary>The tables of users and sessions.</summary>
internal sealed class ReviewUsers(IStoreDatabase database) : IReviewUsers
{
    /// <inheritdoc/>
    public ImmutableArray<ReviewUser> Users() =>
        database.Read(connection =>
            connection
                .Query<(string Name, long Role, string Password, string Mail)>(
                    "SELECT name, role, password, mail FROM review_user ORDER BY name"
                )
                .Select(r => new ReviewUser(r.Name, (ReviewRole)r.Role, r.Password) { Mail = r.Mail })
                .ToImmutableArray()
        );

    /// <inheritdoc/>
    public void Put(ReviewUser user) =>
        database.Write(connection =>
        {
            connection.Execute(
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
            connection.Execute("DELETE FROM review_session WHERE name = @Name", user);
        });

    /// <inheritdoc/>
    public void SetMail(string user, string mail) =>
        database.Write(connection =>
            connection.Execute("UPDATE review_user SET mail = @mail WHERE name = @user", new { user, mail })
        );

    /// <inheritdoc/>
    public bool Remove(string user) =>
        database.Write(connection =>
        {
            connection.Execute("DELETE FROM review_session WHERE name = @user", new { user });
            return connection.Execute("DELETE FROM review_user WHERE name = @user", new { user });
        }) > 0;

    /// <inheritdoc/>
    public void BeginSession(ReviewSession session, DateTimeOffset oldest) =>
        database.Write(connection =>
        {
            connection.Execute(
                "DELETE FROM review_session WHERE began < @oldest",
                new { oldest = oldest.ToUnixTimeMilliseconds() }
            );
            connection.Execute(
                "INSERT INTO review_session VALUES (@Id, @User, @role, @began) ON CONFLICT DO NOTHING",
                new
                {
                    session.Id,
                    session.User,
                    role = (int)session.Role,
                    began = session.Began.ToUnixTimeMilliseconds(),
                }
            );
        });

    /// <inheritdoc/>
    public ReviewSession? Session(string id) =>
        database.Read(connection =>
            connection
                .Query<(string Name, long Role, long Began)>(
                    "SELECT name, role, began FROM review_session WHERE id = @id",
                    new { id }
                )
                .Select(r => new ReviewSession(
                    id,
                    r.Name,
                    (ReviewRole)r.Role,
                    DateTimeOffset.FromUnixTimeMilliseconds(r.Began)
                ))
                .SingleOrDefault()
        );

    /// <inheritdoc/>
    public void EndSession(string id) =>
        database.Write(connection => connection.Execute("DELETE FROM review_session WHERE id = @id", new { id }));
}
