using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Localization.Model;
using Localization.Review.Pages;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Localization.Review;

/// <summary>The review desk as a web server. In: a workspace and who may reach it. Out: pages, and an API under <c>/api</c>.</summary>
public static class ReviewServer
{
    /// <summary>The languages of the desk.</summary>
    public static readonly ImmutableArray<string> Languages = ["en", "es"];

    /// <summary>Makes the server; it does not listen yet.</summary>
    /// <param name="settings">What the desk works on.</param>
    /// <param name="access">Who may reach it.</param>
    /// <param name="configure">Changes the host, as tests do.</param>
    /// <exception cref="SettingsException">It would stand open on a network.</exception>
    public static WebApplication Create(DeskSettings settings, AccessOptions access, Action<WebApplicationBuilder>? configure = null)
    {
        access.Validate(!settings.Store.Users().IsEmpty);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ReviewServer).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Publishing.LargestUpload + 1024 * 1024;
            kestrel.Listen(access.Address, access.Port != 0 ? access.Port : LastPort(access), listen =>
            {
                if (access.Certificate is { } certificate)
                    listen.UseHttps(certificate);
            });
        });
        if (access.Certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        AddServices(builder.Services, settings, access);
        configure?.Invoke(builder);
        var application = builder.Build();
        Map(application, access);
        return application;
    }

    /// <summary>The address of a server that listens, without its last slash; its port is remembered, so that open pages find a desk
    /// that was started again.</summary>
    public static string Address(WebApplication application)
    {
        var access = application.Services.GetRequiredService<AccessOptions>();
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        if (access.Port == 0)
            File.WriteAllText(PortFile(access), new Uri(address).Port.ToString(CultureInfo.InvariantCulture));
        return address.TrimEnd('/');
    }

    private static string PortFile(AccessOptions access) => Path.Combine(access.Folder, "review.port");

    private static int LastPort(AccessOptions access)
    {
        if (!File.Exists(PortFile(access)) || !int.TryParse(File.ReadAllText(PortFile(access)), CultureInfo.InvariantCulture, out var port) || port is < 1024 or > 65535)
            return 0;
        using var probe = new Socket(access.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        probe.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        try
        {
            probe.Bind(new IPEndPoint(access.Address, port));
            return port;
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    private static void AddServices(IServiceCollection services, DeskSettings settings, AccessOptions access)
    {
        services.AddSingleton(settings).AddSingleton(access).AddSingleton(settings.Time)
            .AddSingleton<OneTimeToken>().AddSingleton<Sessions>()
            .AddSingleton<DeskEvents>().AddSingleton<TermsInForce>().AddSingleton<ReviewDesk>().AddSingleton<Presence>().AddSingleton<Suggestions>()
            .AddSingleton<Publishing>().AddSingleton<GlossaryDesk>()
            .AddSingleton<Intake>().AddHostedService(s => s.GetRequiredService<Intake>())
            .AddSingleton<RequestGuard>()
            .AddLocalization()
            .AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Components.Server.Circuits", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error))
            .AddOpenApi()
            .AddRouting();
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
            circuits.DetailedErrors = false;
        });
        services.AddCascadingAuthenticationState();

        // Keys outlive a restart, and with them sessions and open pages.
        services.AddDataProtection().SetApplicationName("localization").PersistKeysToFileSystem(PrivateFolder(Path.Combine(access.Folder, "keys")));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        services.AddAuthentication(Sessions.Scheme)
            .AddPolicyScheme(Sessions.Scheme, null, options => options.ForwardDefaultSelector = Sessions.SchemeOf)
            .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, options => Sessions.Configure(options, access))
            .AddBearerToken(BearerTokenDefaults.AuthenticationScheme);
        Roles.AddTo(services.AddAuthorizationBuilder());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "localization-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = access.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(AccessEndpoints.Guesses, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress ?? IPAddress.None, _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) }));
        });
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Languages[0]).AddSupportedCultures([.. Languages]).AddSupportedUICultures([.. Languages]);
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new RequestLanguage()];
        });
        if (access.BehindProxy)
            services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    private static DirectoryInfo PrivateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static void Map(WebApplication application, AccessOptions access)
    {
        if (access.BehindProxy)
            application.UseForwardedHeaders();
        application.UseWebSockets();
        var guard = application.Services.GetRequiredService<RequestGuard>();
        application.Use((context, next) => guard.InvokeAsync(context, next));
        application.UseRequestLocalization();
        application.UseRouting();
        application.UseRateLimiter();
        application.UseAuthentication();
        application.UseAuthorization();
        application.UseAntiforgery();
        DeskAssets.Map(application);
        AccessEndpoints.Map(application);
        ReviewApi.Map(application);
        application.MapOpenApi("/api/openapi.json");
        application.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
