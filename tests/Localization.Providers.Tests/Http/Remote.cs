using Localization.Providers.Chat;
using Localization.Providers.DeepL;
using Localization.Providers.Google;
using Localization.Providers.Http;
using Localization.Providers.LibreTranslate;
using Localization.Providers.Microsoft;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.Tests.Http;

/// <summary>Providers with their HTTP clients, as the program registers them.</summary>
internal static class Remote
{
    public static DeepLProvider DeepL(DeepLOptions options, TimeProvider time) =>
        (DeepLProvider)Provider("deepl", time, services => services.AddDeepL(options));

    public static GoogleProvider Google(GoogleOptions options, TimeProvider time) =>
        (GoogleProvider)Provider("google", time, services => services.AddGoogle(options));

    public static MicrosoftProvider Microsoft(MicrosoftOptions options, TimeProvider time) =>
        (MicrosoftProvider)Provider("microsoft", time, services => services.AddMicrosoft(options));

    public static LibreTranslateProvider LibreTranslate(LibreTranslateOptions options, TimeProvider time) =>
        (LibreTranslateProvider)Provider("libretranslate", time, services => services.AddLibreTranslate(options));

    public static ChatProvider Chat(ChatModelOptions options, TimeProvider time) =>
        (ChatProvider)Provider("chat", time, services => services.AddChat(options));

    public static JsonEndpoint DeepLEndpoint(DeepLOptions options, TimeProvider time)
    {
        var services = new ServiceCollection().AddDeepL(options).BuildServiceProvider();
        return new JsonEndpoint(
            "deepl",
            services.GetRequiredKeyedService<HttpServer>("deepl"),
            services.GetRequiredService<IHttpClientFactory>(),
            time
        );
    }

    public static HttpClient Downloads() =>
        new ServiceCollection().AddDownloads().BuildServiceProvider().GetRequiredService<Downloads>()();

    private static ITranslationProvider Provider(string name, TimeProvider time, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection().AddSingleton(time);
        add(services);
        return services.BuildServiceProvider().GetRequiredKeyedService<ITranslationProvider>(name);
    }
}
