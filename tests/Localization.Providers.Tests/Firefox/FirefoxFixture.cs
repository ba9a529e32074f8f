using Localization.Providers.Firefox;
using Localization.Providers.Firefox.Installation;
using Localization.Providers.Tests.Http;
using Localization.Testing.Synthetic;

namespace Localization.Providers.Tests.Firefox;

/// <summary>The options and the installer over a mirror of synthetic models.</summary>
internal sealed class FirefoxFixture : IDisposable
{
    private readonly SyntheticMirror _mirror = new();

    public string Folder => _mirror.Folder;

    public FirefoxOptions Options(int instances = 1) =>
        new()
        {
            Folder = Path.Combine(Folder, "cache"),
            Instances = instances,
            // Random weights translate nothing plausibly.
            Check = false,
            // A machine under load takes long over a long sentence, and the deadline has tests of its own.
            Deadline = 600,
        };

    public FirefoxInstaller Installer() => new(() => Options(), Remote.Downloads, TimeProvider.System);

    public string Mirror(params string[] pairs) => _mirror.Write(pairs);

    public void Dispose() => _mirror.Dispose();
}
