using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Memory.Stored;

/// <summary>The revisions of the term base, beside the memory.</summary>
internal sealed class TermRevisions(IStoreDatabase database, TimeProvider time) : ITermRevisions
{
    private const string Select = "SELECT id, at, hash FROM term_revision";

    /// <inheritdoc/>
    public async Task<TermRevision> KeepAsync(string glossary, CancellationToken cancellationToken = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(glossary)));
        if (
            await QueryAsync($"{Select} ORDER BY id DESC LIMIT 1", cancellationToken) is [var newest]
            && newest.Hash == hash
        )
            return newest;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var id = await database.WriteAsync(
            async connection =>
                await connection.QuerySingleAsync<long>(
                    "INSERT INTO term_revision (at, hash, glossary) VALUES (@now, @hash, @glossary) RETURNING id",
                    new
                    {
                        now,
                        hash,
                        glossary,
                    }
                ),
            cancellationToken
        );
        return Revision(id, now, hash);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<TermRevision>> AllAsync(CancellationToken cancellationToken = default) =>
        await QueryAsync($"{Select} ORDER BY id DESC", cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> GlossaryAsync(string hash, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async connection =>
                await connection.QueryFirstOrDefaultAsync<string>(
                    "SELECT glossary FROM term_revision WHERE hash = @hash",
                    new { hash }
                ),
            cancellationToken
        );

    private async Task<ImmutableArray<TermRevision>> QueryAsync(string sql, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            async connection =>
                (await connection.QueryAsync<(long Id, long At, string Hash)>(sql))
                    .Select(r => Revision(r.Id, r.At, r.Hash))
                    .ToImmutableArray(),
            cancellationToken
        );

    private static TermRevision Revision(long id, long at, string hash) =>
        new(id, DateTimeOffset.FromUnixTimeMilliseconds(at), hash);
}
