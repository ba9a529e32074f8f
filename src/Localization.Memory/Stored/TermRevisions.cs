using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Localization.Memory.Stored;

/// <summary>The revisions of the term base, beside the memory.</summary>
internal sealed class TermRevisions(IStoreDatabase database, TimeProvider time) : ITermRevisions
{
    private const string Select = "SELECT id, at, hash FROM term_revision";

    /// <inheritdoc/>
    public TermRevision Keep(string glossary)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(glossary)));
        if (Query($"{Select} ORDER BY id DESC LIMIT 1") is [var newest] && newest.Hash == hash)
            return newest;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var id = database.Write(connection =>
            connection.QuerySingle<long>(
                "INSERT INTO term_revision (at, hash, glossary) VALUES (@now, @hash, @glossary) RETURNING id",
                new
                {
                    now,
                    hash,
                    glossary,
                }
            )
        );
        return Revision(id, now, hash);
    }

    /// <inheritdoc/>
    public ImmutableArray<TermRevision> All() => Query($"{Select} ORDER BY id DESC");

    /// <inheritdoc/>
    public string? Glossary(string hash) =>
        database.Read(connection =>
            connection.QueryFirstOrDefault<string>(
                "SELECT glossary FROM term_revision WHERE hash = @hash",
                new { hash }
            )
        );

    private ImmutableArray<TermRevision> Query(string sql) =>
        database.Read(connection =>
            connection
                .Query<(long Id, long At, string Hash)>(sql)
                .Select(r => Revision(r.Id, r.At, r.Hash))
                .ToImmutableArray()
        );

    private static TermRevision Revision(long id, long at, string hash) =>
        new(id, DateTimeOffset.FromUnixTimeMilliseconds(at), hash);
}
