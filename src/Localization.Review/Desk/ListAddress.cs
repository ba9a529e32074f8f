using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Localization.Review.Desk;

/// <summary>The query of the list of articles as that of an address, which can be saved and sent. In: a query. Out: its
/// text, and back. Who asks and the page are not part of it.</summary>
internal static class ListAddress
{
    /// <summary>The longest address query that is saved, in characters.</summary>
    public const int Longest = 2000;

    /// <summary>The query as text, without a question mark; empty for all articles.</summary>
    public static string Of(ReviewQuery query)
    {
        var builder = new QueryBuilder();
        Add("search", query.Text.Trim());
        Add("filter", query.Filter == default ? "" : query.Filter.ToString());
        Add("order", query.Order == default ? "" : query.Order.ToString());
        Add("assignee", query.Assignee);
        Add("author", query.Author);
        Add("provider", query.Provider);
        Add("check", query.Check);
        Add("term", query.Term.Trim());
        Add("risk", query.Risk == 0 ? "" : query.Risk.ToString(CultureInfo.InvariantCulture));
        Add("since", query.Since?.ToString("o", CultureInfo.InvariantCulture) ?? "");
        return builder.ToString().TrimStart('?');

        void Add(string name, string value)
        {
            if (value.Length > 0)
                builder.Add(name, value);
        }
    }

    /// <summary>The query of a text; what is unknown in it is left out.</summary>
    public static ReviewQuery Read(string text)
    {
        var values = QueryHelpers.ParseQuery(text);
        return new ReviewQuery
        {
            Text = Value("search"),
            Filter = Enum.TryParse<ReviewFilter>(Value("filter"), ignoreCase: true, out var filter) ? filter : default,
            Order = Enum.TryParse<ReviewOrder>(Value("order"), ignoreCase: true, out var order) ? order : default,
            Assignee = Value("assignee"),
            Author = Value("author"),
            Provider = Value("provider"),
            Check = Value("check"),
            Term = Value("term"),
            Risk = int.TryParse(Value("risk"), CultureInfo.InvariantCulture, out var risk)
                ? Math.Clamp(risk, 0, 100)
                : 0,
            Since = DateTimeOffset.TryParse(
                Value("since"),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var since
            )
                ? since
                : null,
        };

        string Value(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
    }
}
