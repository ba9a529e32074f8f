using System.Text.Json.Nodes;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Localization.Review.Api;

/// <summary>The right that an endpoint asks for, as its description. The desk itself checks it.</summary>
/// <param name="Right">The right.</param>
internal sealed record NeededRole(DeskRight Right)
{
    /// <summary>Writes the least role of an endpoint into the API's description, as <c>x-role</c>.</summary>
    public static Task DescribeAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var role = metadata.OfType<IAllowAnonymous>().Any()
            ? "none"
            : DeskRights
                .Table[metadata.OfType<NeededRole>().LastOrDefault()?.Right ?? DeskRight.Read]
                .ToString()
                .ToLowerInvariant();
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions["x-role"] = new JsonNodeExtension(JsonValue.Create(role));
        return Task.CompletedTask;
    }
}

/// <summary>Names rights of endpoints.</summary>
internal static class NeededRoles
{
    /// <summary>Says which right an endpoint asks for. Without it, that is <see cref="DeskRight.Read"/>.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, DeskRight right) =>
        endpoint.WithMetadata(new NeededRole(right));
}
