using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Localization.Review.Desk;

/// <summary>Who has which article open, and where.</summary>
public sealed class Presence(DeskEvents events)
{
    private readonly ConcurrentDictionary<Guid, Visitor> _visitors = new();

    /// <summary>Somebody opens an article, or moves in it.</summary>
    public void Move(Guid visit, string user, long article, long segment)
    {
        _visitors[visit] = new Visitor(visit, user, article, segment);
        events.RaisePresence(article);
    }

    /// <summary>Somebody is gone.</summary>
    public void Leave(Guid visit)
    {
        if (_visitors.TryRemove(visit, out var visitor))
            events.RaisePresence(visitor.Article);
    }

    /// <summary>The others in an article.</summary>
    public ImmutableArray<Visitor> Others(Guid visit, long article) =>
        [
            .. _visitors
                .Values.Where(v => v.Article == article && v.Visit != visit)
                .OrderBy(v => v.User, StringComparer.Ordinal),
        ];
}

/// <summary>Somebody who has an article open.</summary>
/// <param name="Visit">The page.</param>
/// <param name="User">Who.</param>
/// <param name="Article">The article.</param>
/// <param name="Segment">The segment, 0 for none.</param>
public sealed record Visitor(Guid Visit, string User, long Article, long Segment);
