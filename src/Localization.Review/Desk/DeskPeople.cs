using System.Collections.Immutable;

namespace Localization.Review.Desk;

/// <summary>Who works on the desk. In: a text. Out: the people whom it names as <c>@name</c>.</summary>
public sealed class DeskPeople(DeskSettings settings, AccessOptions access)
{
    /// <summary>Everybody who can be assigned or named: the users, and who runs the desk.</summary>
    public async Task<ImmutableArray<string>> NamesAsync() =>
        [
            .. (await settings.Store.UsersAsync())
                .Select(u => u.Name)
                .Append(access.Owner)
                .Where(n => n.Length > 0)
                .Distinct()
                .Order(StringComparer.CurrentCultureIgnoreCase),
        ];

    /// <summary>The people whom a text names, each once.</summary>
    public async Task<ImmutableArray<string>> MentionedAsync(string text) =>
        [.. Mentions.In(text, await NamesAsync()).Select(m => m.Name).Distinct()];
}
