using System.Net.Http.Json;
using System.Text.Json;

namespace Localization.Review.Tests.Api;

/// <summary>The OpenAPI document, which is the same over each kind of store.</summary>
public sealed class OpenApiTests(OpenApiTests.Desk desk) : IClassFixture<OpenApiTests.Desk>
{
    [Theory]
    [InlineData("/api/articles", "get", "reader")]
    [InlineData("/api/articles/{id}/editions", "post", "editor")]
    [InlineData("/api/articles/{id}/import", "post", "reviewer")]
    [InlineData("/api/articles/{id}", "delete", "editor")]
    [InlineData("/api/articles/{id}/assignment", "put", "reviewer")]
    [InlineData("/api/comments/{id}", "delete", "reviewer")]
    [InlineData("/api/replace", "post", "reviewer")]
    [InlineData("/api/segments/{id}", "put", "reviewer")]
    [InlineData("/api/segments/{id}/comments", "post", "reviewer")]
    [InlineData("/api/session", "post", "none")]
    [InlineData("/api/terms", "post", "editor")]
    public void OpenApi_Operation_NamesItsLeastRole(string path, string method, string role) =>
        desk
            .Document.GetProperty("paths")
            .GetProperty(path)
            .GetProperty(method)
            .GetProperty("x-role")
            .GetString()
            .ShouldBe(role);

    public sealed class Desk : IAsyncLifetime
    {
        private readonly DeskFixture _fixture = new();

        public JsonElement Document { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await _fixture.OpenAsync();
            using var client = await _fixture.ClientAsync();
            Document = await client.GetFromJsonAsync<JsonElement>(
                "/api/openapi.json",
                TestContext.Current.CancellationToken
            );
        }

        public ValueTask DisposeAsync() => _fixture.DisposeAsync();
    }
}
