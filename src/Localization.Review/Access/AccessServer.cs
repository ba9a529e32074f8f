using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.RateLimiting;
using Localization.Review.Desk;
using Localization.Review.Rights;
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
using Microsoft.Extensions.Logging.Abstractions;

namespace Localization.Review.Access;

/// <summary>A web server that lets in who may come in: with the one-time token of the terminal, or with a name and a
/// password. What is behind the sign-in is up to who makes it.</summary>
public static class AccessServer
{
    /// <summary>Makes the server; it does not listen yet.</summary>
    /// <param name="store">Knows the users.</param>
    /// <param name="access">Who may reach it.</param>
    /// <param name="addServices">Adds what is behind the sign-in.</param>
    /// <param name="map">Gives it its addresses.</param>
    /// <param name="configure">Changes the host, as tests do.</param>
    /// <exception cref="SettingsException">It would be open on a network.</exception>
    public static async Task<WebApplication> CreateAsync(
        IReviewStore store,
        AccessOptions access,
        Action<IServiceCollection> addServices,
        Action<WebApplication> map,
        Action<WebApplicationBuilder>? configure = null
    )
    {
        access.Validate(!(await store.UsersAsync()).IsEmpty);
        access = access with { ListeningPort = Port(access) };
        var certificate = Certificate(access);
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(AccessServer).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = Publishing.LargestUpload + 1024 * 1024;
                kestrel.Listen(
                    access.Address,
                    access.ListeningPort,
                    listen =>
                    {
                        if (certificate is not null)
                            listen.UseHttps(certificate);
                    }
                );
            });
        if (access.Certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        AddServices(builder.Services, store, access);
        addServices(builder.Services);
        configure?.Invoke(builder);
        var application = builder.Build();
        Map(application, access);
        map(application);
        return application;
    }

    /// <summary>The address of a server that listens, without its last slash; its port is remembered, so that open
    /// pages find a server that was started again.</summary>
    public static string Address(WebApplication application)
    {
        var access = application.Services.GetRequiredService<AccessOptions>();
        var address = application
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        if (access.Port == 0)
            File.WriteAllText(PortFile(access), new Uri(address).Port.ToString(CultureInfo.InvariantCulture));
        return address.TrimEnd('/');
    }

    private static X509Certificate2? Certificate(AccessOptions access)
    {
        if (access.Certificate is not { } file)
            return null;
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, access.CertificatePassword);
        }
        catch (Exception exception)
            when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(exception, "review-certificate", file, exception.Message);
        }
    }

    // The port is known before the first cookie is named by it.
    private static int Port(AccessOptions access)
    {
        if (access.Port != 0)
            return access.Port;
        if (LastPort(access) is > 0 and var last)
            return last;
        using var probe = new Socket(access.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(access.Address, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

    private static string PortFile(AccessOptions access) => Path.Combine(access.Folder, $"{access.Name}.port");

    private static int LastPort(AccessOptions access)
    {
        if (
            !File.Exists(PortFile(access))
            || !int.TryParse(File.ReadAllText(PortFile(access)), CultureInfo.InvariantCulture, out var port)
            || port is < 1024 or > 65535
        )
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

    private static void AddServices(IServiceCollection services, IReviewStore store, AccessOptions access)
    {
        services
            .AddSingleton(store)
            .AddSingleton(access)
            .AddSingleton<OneTimeToken>()
            .AddSingleton<Sessions>()
            .AddSingleton<RequestGuard>()
            .AddLocalization()
            .AddLogging(logging =>
                logging
                    .AddSimpleConsole()
                    .SetMinimumLevel(LogLevel.Warning)
                    .AddFilter("Microsoft.AspNetCore.Components.Server.Circuits", LogLevel.Error)
                    .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            )
            .AddRouting();
        services.ConfigureHttpJsonOptions(options =>
        {
            // A null where a value belongs is the caller's mistake.
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();

        // Keys outlive a restart, and with them sessions and open pages.
        services
            .AddDataProtection()
            .SetApplicationName("localization")
            .AddKeyManagementOptions(options =>
                options.XmlRepository = new PrivateKeys(
                    PrivateKeys.Folder(Path.Combine(access.Folder, "keys")),
                    NullLoggerFactory.Instance
                )
            );
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        services
            .AddAuthentication(Sessions.Scheme)
            .AddPolicyScheme(Sessions.Scheme, null, options => options.ForwardDefaultSelector = Sessions.SchemeOf)
            .AddCookie(
                CookieAuthenticationDefaults.AuthenticationScheme,
                options => Sessions.Configure(options, access)
            )
            .AddBearerToken(BearerTokenDefaults.AuthenticationScheme);
        Roles.AddTo(services.AddAuthorizationBuilder());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = access.CookieName("localization-form");
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = access.IsSecure
                ? CookieSecurePolicy.Always
                : CookieSecurePolicy.SameAsRequest;
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(
                AccessEndpoints.Guesses,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress ?? IPAddress.None,
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) }
                    )
            );
        });
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options
                .SetDefaultCulture(ReviewServer.Languages[0])
                .AddSupportedCultures([.. ReviewServer.Languages])
                .AddSupportedUICultures([.. ReviewServer.Languages]);
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new RequestLanguage()];
        });
        if (access.BehindProxy)
            services.Configure<ForwardedHeadersOptions>(options =>
                options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            );
    }

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
        var sessions = application.Services.GetRequiredService<Sessions>();
        application.Use((context, next) => sessions.InvokeAsync(context, next));
        application.UseAuthorization();
        application.UseAntiforgery();
        DeskAssets.Map(application);
        AccessEndpoints.Map(application);
    }
}
