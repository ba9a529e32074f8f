using Localization.Providers.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.Chat;

/// <summary>Adds language models over the API of OpenAI.</summary>
public static class ChatExtensions
{
    /// <summary>Adds the provider named <c>chat</c>. It asks for its key only when it is first asked for.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="options">How it is asked; null for those among the services, or the defaults.</param>
    public static IServiceCollection AddChat(this IServiceCollection services, ChatModelOptions? options = null) =>
        services.AddRemote("chat", options, ChatProvider.Server, (o, endpoint, _) => new ChatProvider(o, endpoint));
}
