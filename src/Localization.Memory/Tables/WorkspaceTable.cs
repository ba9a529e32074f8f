using System.Collections.Immutable;

namespace Localization.Memory.Tables;

/// <summary>A table that is moved row by row.</summary>
/// <param name="Name">Its name, the same in both kinds of store.</param>
/// <param name="Key">The columns of its primary key.</param>
/// <param name="Columns">The other columns.</param>
/// <param name="IsNumbered">Whether the store gives its rows their numbers.</param>
internal sealed record WorkspaceTable(
    string Name,
    ImmutableArray<string> Key,
    ImmutableArray<string> Columns,
    bool IsNumbered
)
{
    /// <summary>All but the memory's, those that others refer to first. Who owns a run is left out: nobody does, after
    /// a move.</summary>
    public static readonly ImmutableArray<WorkspaceTable> All =
    [
        Numbered("run", "command", "started", "finished"),
        new("run_file", ["run", "file"], ["state", "error"], IsNumbered: false),
        new("article", ["output", "file"], ["fingerprint", "digest"], IsNumbered: false),
        Numbered("term_revision", "at", "hash", "glossary"),
        Numbered(
            "review_article",
            "file",
            "target_language",
            "source_language",
            "name",
            "title",
            "provider",
            "content",
            "taken",
            "shelf",
            "assignee",
            "due",
            "priority"
        ),
        Numbered(
            "review_segment",
            "article",
            "place",
            "block",
            "block_index",
            "role",
            "source",
            "source_codes",
            "before",
            "after",
            "target",
            "target_codes",
            "machine",
            "state",
            "origin",
            "version",
            "issues",
            "terms",
            "terms_kept",
            "author",
            "writer",
            "changed",
            "risk",
            "confidence"
        ),
        Numbered("review_change", "segment", "at", "author", "kind", "target", "target_codes", "state"),
        Numbered("review_comment", "segment", "at", "author", "text", "resolved", "edited"),
        new("review_mention", ["comment", "name"], [], IsNumbered: false),
        new("review_ignored", ["segment", "issue"], ["author", "at"], IsNumbered: false),
        new("review_user", ["name"], ["role", "password", "mail"], IsNumbered: false),
        Numbered("review_event", "at", "author", "kind", "article", "segment", "before", "after"),
        new("review_filter", ["owner", "title"], ["query"], IsNumbered: false),
    ];

    /// <summary>The key, then the rest.</summary>
    public ImmutableArray<string> AllColumns => [.. Key, .. Columns];

    private static WorkspaceTable Numbered(string name, params ReadOnlySpan<string> columns) =>
        new(name, ["id"], [.. columns], IsNumbered: true);
}
