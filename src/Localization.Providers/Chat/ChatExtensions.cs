using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Localization.Providers.Chat;

/// <summary>Adds language models over the API of OpenAI.</summary>
public static class ChatExtensions
{
    /// <summary>Adds the provider named <c>chat</c>. It asks for its key only when it is first asked for.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="options">How it is asked; null for those among the services, or the defaults.</param>
    public static IServiceCollection AddChat(this IServiceCollection services, ChatModelOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddKeyedSingleton<ITranslationProvider>(
            "chat",
            (provider, _) =>
                new ChatProvider(
                    options ?? provider.GetService<ChatModelOptions>() ?? new(),
                    provider.GetRequiredService<TimeProvider>()
                )
        );
    }
}
