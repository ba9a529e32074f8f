using System.Collections.Immutable;
using Localization.Review.Rights;

namespace Localization.Review.Desk;

/// <summary>The filters of the list that each user saves for later. In: a user. Out: their own filters.</summary>
public sealed class SavedFilters(IReviewStore store)
{
    /// <summary>The longest title, in UTF-16 units.</summary>
    public const int LongestTitle = 60;

    /// <summary>The most filters of a user.</summary>
    public const int Most = 50;

    /// <summary>A user's filters, by title.</summary>
    public async Task<ImmutableArray<SavedFilter>> OfAsync(DeskUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await store.FiltersAsync(user.Name);
    }

    /// <summary>Saves a filter, in the place of one with the same title.</summary>
    /// <exception cref="SettingsException">The title is empty or too long (<c>filter-title</c>), or there are too many
    /// (<c>filter-most</c>).</exception>
    public async Task<SavedFilter> SaveAsync(DeskUser user, string title, ReviewQuery query)
    {
        ArgumentNullException.ThrowIfNull(user);
        var name = Composition.Compose(title).Trim();
        var text = ListAddress.Of(query);
        if (name.Length is 0 or > LongestTitle || text.Length > ListAddress.Longest)
            throw new SettingsException("filter-title", LongestTitle);
        var known = await OfAsync(user);
        if (known.Length >= Most && known.All(f => f.Title != name))
            throw new SettingsException("filter-most", Most);
        var filter = new SavedFilter(name, text);
        await store.SaveFilterAsync(user.Name, filter);
        return filter;
    }

    /// <summary>Removes a filter.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(DeskUser user, string title)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await store.RemoveFilterAsync(user.Name, title);
    }
}
