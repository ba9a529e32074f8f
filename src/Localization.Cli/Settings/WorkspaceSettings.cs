using System.Collections.Immutable;
using Localization.Conventions;
using Localization.Editions;
using Localization.Providers.Pricing;
using Localization.Providers.Resilience;
using Localization.Quality;
using Localization.Quality.House;
using Localization.Quality.Risk;
using Microsoft.Extensions.Configuration;

namespace Localization.Cli.Settings;

/// <summary>The settings of a workspace: <c>localization.json</c> in the folder where the command runs. Each can come
/// from an environment variable instead, such as <c>LOCALIZATION_prices__deepl</c>. Keys of providers come from nowhere
/// else.</summary>
/// <param name="folder">The workspace. Its file is read when a setting is first asked for.</param>
internal sealed class WorkspaceSettings(string folder)
{
    /// <summary>The name of the file.</summary>
    public const string File = "localization.json";

    private readonly Lazy<IConfiguration> _settings = new(() => Load(folder));

    /// <summary>The prices that were set.</summary>
    /// <exception cref="SettingsException">One is not a price, or the file is broken.</exception>
    public PriceTable Prices =>
        new(
            Keys.Currency,
            Keys.Prices.ToImmutableDictionary(p => p.Key, p => Price(p.Key, p.Value), StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>The connection string of the database that holds the memory and the ledger, from <c>database</c>; null
    /// for the workspace's own file.</summary>
    public string? Database => Keys.Database is { Length: > 0 } database ? database : null;

    /// <summary>Where the review desk sends notices, from <c>review.webhooks</c>.</summary>
    public IReadOnlyList<string> Webhooks => Bind<ReviewKeys>(_settings.Value.GetSection("review")).Webhooks;

    /// <summary>The mail server of the review desk, from <c>review.mail</c>; null for none.</summary>
    public MailKeys? Mail => Bind<ReviewKeys>(_settings.Value.GetSection("review")).Mail;

    /// <summary>The plug-ins that may be loaded, from <c>plugins</c>: names of assemblies, and the SHA-256 of
    /// each.</summary>
    public IReadOnlyDictionary<string, string> Plugins => Keys.Plugins.ToDictionary(p => p.Key, p => p.Value ?? "");

    // Variables of the launcher and the tests have the prefix too: unknown keys are allowed here.
    private WorkspaceKeys Keys => Bind<WorkspaceKeys>(_settings.Value, allowUnknown: true);

    /// <summary>The options of a provider, from <c>providers.NAME</c>.</summary>
    /// <exception cref="SettingsException">One is unknown, is not a value of its kind, or is a key.</exception>
    public T Provider<T>(string name)
        where T : class, new()
    {
        var section = _settings.Value.GetSection($"providers:{name}");
        if (
            section
                .GetChildren()
                .FirstOrDefault(c =>
                    c.Key.Equals("key", StringComparison.OrdinalIgnoreCase)
                    || c.Key.Equals("token", StringComparison.OrdinalIgnoreCase)
                ) is
            { } secret
        )
            throw new SettingsException("settings-secret", File, secret.Path.Replace(':', '.'));
        return Bind<T>(section);
    }

    /// <summary>How editions look, from <c>editions</c>: title, logo, address, colors, templates.</summary>
    /// <exception cref="SettingsException">One is not a value of its kind.</exception>
    public Branding Branding
    {
        get
        {
            var keys = Bind<EditionKeys>(_settings.Value.GetSection("editions"));
            if (
                keys.Address is not null
                && !(Uri.TryCreate(keys.Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            )
                throw new SettingsException("settings-value", File, "editions.address", keys.Address);
            var branding = new Branding
            {
                Title = keys.Title,
                Logo = keys.Logo,
                Address = keys.Address is null ? null : new Uri(keys.Address),
                Colors = keys.Colors.ToImmutableDictionary(c => c.Key.ToLowerInvariant(), c => c.Value ?? ""),
                TemplateFolder = keys.Templates is { } templates ? Path.Combine(folder, templates) : null,
            };
            branding.Validate();
            return branding;
        }
    }

    /// <summary>What is checked, from <c>quality</c>: <c>off</c> names checks, <c>ignore</c> issues, <c>severity</c>
    /// gives issues another, <c>style</c> is the file of the house's rules.</summary>
    /// <exception cref="SettingsException">One is not a value of its kind, or names no check.</exception>
    public QualityOptions Quality
    {
        get
        {
            var keys = Bind<QualityKeys>(_settings.Value.GetSection("quality"));
            if (keys.Off.FirstOrDefault(n => !QualityChecks.Names.Contains(n)) is { } unknown)
                throw new SettingsException(
                    "settings-value",
                    File,
                    "quality.off",
                    $"{unknown} ({string.Join(", ", QualityChecks.Names)})"
                );
            return new QualityOptions
            {
                Off = [.. keys.Off],
                Ignored = [.. keys.Ignore],
                Severities = keys.Severity.ToImmutableDictionary(
                    s => s.Key,
                    s =>
                        Enum.TryParse<QualitySeverity>(s.Value, ignoreCase: true, out var severity)
                            ? severity
                            : throw new SettingsException("settings-value", File, $"quality.severity.{s.Key}", s.Value)
                ),
                Style = keys.Style is { } style ? StyleFile.Load(Path.Combine(folder, style)) : [],
                Risk = Weights(keys.Risk),
            };
        }
    }

    /// <summary>What the house decides of its conventions, from <c>conventions</c>.</summary>
    /// <exception cref="SettingsException">One is not a value of its kind.</exception>
    public ConventionOptions Conventions =>
        Bind<ConventionKeys>(_settings.Value.GetSection("conventions")).Measures switch
        {
            null or "keep" => ConventionOptions.Default,
            "convert" => new ConventionOptions { ConvertMeasures = true },
            var other => throw new SettingsException(
                "settings-value",
                File,
                "conventions.measures",
                $"{other} (keep, convert)"
            ),
        };

    /// <summary>The steps of the pipeline that are left out, from <c>pipeline.leaveOut</c>.</summary>
    public ImmutableArray<string> LeftOut => [.. Bind<PipelineKeys>(_settings.Value.GetSection("pipeline")).LeaveOut];

    /// <summary>Where calibrated risk weights are written.</summary>
    public string RiskPath =>
        Path.Combine(folder, Bind<QualityKeys>(_settings.Value.GetSection("quality")).Risk ?? RiskFile.Usual);

    /// <summary>How a provider is asked again, from <c>resilience.NAME</c>.</summary>
    /// <exception cref="SettingsException">One is unknown, or is not a value of its kind.</exception>
    public ResilienceOptions Resilience(string provider)
    {
        var options = Bind<ResilienceOptions>(_settings.Value.GetSection($"resilience:{provider}"));
        options.Validate(provider);
        return options;
    }

    // A file that is named must exist.
    private RiskWeights Weights(string? named) =>
        named is not null || System.IO.File.Exists(RiskPath) ? RiskFile.Load(RiskPath) : RiskWeights.Default;

    private static IConfiguration Load(string folder)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(Path.Combine(folder, File)), optional: true, reloadOnChange: false)
                .AddEnvironmentVariables("LOCALIZATION_")
                .Build();
        }
        catch (Exception exception)
            when (exception is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                exception,
                "settings-broken",
                File,
                (exception.InnerException ?? exception).Message
            );
        }
    }

    private static T Bind<T>(IConfiguration section, bool allowUnknown = false)
        where T : class, new()
    {
        try
        {
            var options = new T();
            section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = !allowUnknown);
            return options;
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException(
                exception,
                "settings-value",
                File,
                (section as IConfigurationSection)?.Path.Replace(':', '.') ?? "",
                (exception.InnerException ?? exception).Message
            );
        }
    }

    private static decimal Price(string provider, string? price) =>
        decimal.TryParse(
            price,
            System.Globalization.NumberStyles.Number,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value
        )
        && value >= 0
            ? value
            : throw new SettingsException("settings-value", File, $"prices.{provider}", price);
}
