using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using Localization.Editions.Html;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review;

/// <summary>Styles and scripts, from the assembly. Their addresses hold a hash of what they hold: a browser keeps them
/// for good, and fetches them anew when they change.</summary>
internal static class DeskAssets
{
    private static readonly ImmutableDictionary<string, (byte[] Content, string Hash)> All = Assembly
        .GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(n =>
            n.EndsWith(".js", StringComparison.Ordinal)
            || n.EndsWith(".css", StringComparison.Ordinal)
            || n.EndsWith(".svg", StringComparison.Ordinal)
        )
        .ToImmutableDictionary(n => n, Read);

    /// <summary>The address of an asset.</summary>
    public static string Path(string name) => $"/assets/{All[name].Hash}/{name}";

    /// <summary>Answers requests for them; anybody may ask, for the sign-in has them too.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{hash}/{name}", Get).AllowAnonymous().ExcludeFromDescription();

    private static IResult Get(HttpContext context, string hash, string name)
    {
        if (!All.TryGetValue(name, out var asset))
            return Results.NotFound();
        if (hash == asset.Hash)
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(
            asset.Content,
            System.IO.Path.GetExtension(name) switch
            {
                ".css" => "text/css; charset=utf-8",
                ".svg" => "image/svg+xml",
                _ => "text/javascript; charset=utf-8",
            }
        );
    }

    private static (byte[], string) Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        if (name == "desk.css")
            memory.Write(System.Text.Encoding.UTF8.GetBytes(HousePalette.Styles));
        stream.CopyTo(memory);
        var content = memory.ToArray();
        return (content, Convert.ToHexStringLower(SHA256.HashData(content))[..16]);
    }
}
