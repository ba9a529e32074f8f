using System.Security.Claims;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Localization.Terms.Editing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>The glossary. An entry is what its file's columns say of it.</summary>
internal static class GlossaryApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/terms", (string? q, GlossaryDesk glossary) => glossary.Search(q ?? "").Select(Columns))
            .WithTags("Glossary")
            .WithSummary("The entries, or those that hold a text.");
        api.MapPost(
                "/terms",
                async Task<Results<Created, ValidationProblem>> (
                    Dictionary<string, string?> columns,
                    ClaimsPrincipal user,
                    GlossaryDesk glossary,
                    CancellationToken cancellationToken
                ) =>
                {
                    var given = columns.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!);
                    if (given.GetValueOrDefault("source", "").Trim().Length == 0)
                        return TypedResults.ValidationProblem(
                            new Dictionary<string, string[]> { ["source"] = ["a term"] }
                        );
                    await glossary.ChangeAsync(DeskUser.Of(user), null, Term(given), cancellationToken);
                    return TypedResults.Created("/api/terms");
                }
            )
            .WithTags("Glossary")
            .WithSummary("Adds an entry.")
            .Needs(DeskRight.Glossary);
        api.MapDelete(
                "/terms/{source}",
                async Task<Results<NoContent, NotFound>> (
                    string source,
                    ClaimsPrincipal user,
                    GlossaryDesk glossary,
                    CancellationToken cancellationToken
                ) =>
                    await glossary.RemoveAsync(DeskUser.Of(user), source, cancellationToken)
                        ? TypedResults.NoContent()
                        : TypedResults.NotFound()
            )
            .WithTags("Glossary")
            .WithSummary("Removes an entry.")
            .Needs(DeskRight.Glossary);
    }

    private static Dictionary<string, string> Columns(Term term) =>
        TermColumns
            .Names.Select(n => (n, Value: TermColumns.Get(term, n)))
            .Where(c => c.Value.Length > 0)
            .ToDictionary(c => c.n, c => c.Value);

    private static Term Term(Dictionary<string, string> columns)
    {
        if (columns.Keys.FirstOrDefault(k => !TermColumns.Names.Contains(k)) is { } unknown)
            throw new SettingsException(
                "glossary-option",
                unknown,
                columns[unknown],
                string.Join(", ", TermColumns.Names)
            );
        var term = new Term(
            columns["source"].Trim(),
            columns.GetValueOrDefault("target", columns["source"]).Trim(),
            TermPolicy.Translate
        );
        return columns
            .Where(c => c.Key is not ("source" or "target"))
            .Aggregate(term, (t, c) => TermColumns.Set(t, c.Key, c.Value));
    }
}
