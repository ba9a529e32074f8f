using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Localization.Review.Access;

/// <summary>The language that a browser prefers, of those that the desk speaks. Without culture data the platform knows
/// no parents, so <c>es-MX</c> is understood by its first part.</summary>
internal sealed class RequestLanguage : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var wanted = httpContext
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0].ToLower(CultureInfo.InvariantCulture));
        return Task.FromResult(
            wanted.FirstOrDefault(l => ReviewServer.Languages.Contains(l)) is { } language
                ? new ProviderCultureResult(language)
                : null
        );
    }
}
