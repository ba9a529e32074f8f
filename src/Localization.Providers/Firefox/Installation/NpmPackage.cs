using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Localization.Model;

namespace Localization.Providers.Firefox.Installation;

/// <summary>The engine's WebAssembly out of the package that npm fetches: at the pinned version and integrity, without
/// running any script of it.</summary>
internal static class NpmPackage
{
    /// <exception cref="ProviderUnavailableException">There is no npm, or it cannot fetch the package.</exception>
    public static async Task<byte[]> EngineAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("localize-npm-");
        try
        {
            await PackAsync(folder.FullName, cancellationToken);
            var archive =
                folder.GetFiles("*.tgz").SingleOrDefault()
                ?? throw new ProviderUnavailableException("firefox-npm", EngineRelease.Package, "");
            return Unpack(await File.ReadAllBytesAsync(archive.FullName, cancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The engine in the package's archive.</summary>
    /// <exception cref="ProviderResponseException">It is not the pinned one.</exception>
    public static byte[] Unpack(byte[] archive)
    {
        if ("sha512-" + Convert.ToBase64String(SHA512.HashData(archive)) != EngineRelease.Integrity)
            throw new ProviderResponseException("firefox-hash", EngineRelease.Package, "npm");
        using var reader = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
        while (reader.GetNextEntry() is { } entry)
        {
            if (!entry.Name.EndsWith("/" + EngineRelease.File, StringComparison.Ordinal) || entry.DataStream is null)
                continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            return bytes.ToArray();
        }

        throw new ProviderResponseException("firefox-hash", EngineRelease.File, "npm");
    }

    private static async Task PackAsync(string folder, CancellationToken cancellationToken)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(
            npm,
            ["pack", "--ignore-scripts", "--silent", $"{EngineRelease.Package}@{EngineRelease.Version}"]
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            try
            {
                await process.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            await output;
            if (process.ExitCode != 0)
                throw new ProviderUnavailableException(
                    "firefox-npm",
                    EngineRelease.Package,
                    (await errors).Trim().Split('\n')[^1]
                );
        }
        catch (Win32Exception exception)
        {
            throw new ProviderUnavailableException(exception, "firefox-no-npm", EngineRelease.Package);
        }
    }
}
