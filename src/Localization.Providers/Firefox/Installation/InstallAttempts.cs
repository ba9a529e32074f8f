using System.Globalization;
using System.Text.Json;

namespace Localization.Providers.Firefox.Installation;

/// <summary>A source that could not give a model, and why.</summary>
/// <param name="Address">The source.</param>
/// <param name="Cause">Why.</param>
public sealed record FailedSource(string Address, string Cause);

/// <summary>The last attempt to install, where it failed.</summary>
/// <param name="At">When it began.</param>
/// <param name="Failures">How many have failed in a row.</param>
/// <param name="Sources">The sources that were tried; empty where the attempt was stopped.</param>
public sealed record InstallAttempt(DateTimeOffset At, int Failures, IReadOnlyList<FailedSource> Sources)
{
    /// <summary>When the launcher tries again: a day after the first failure, a week after each other.</summary>
    public DateTimeOffset Next => At.AddDays(Failures <= 1 ? 1 : 7);
}

/// <summary>Remembers failed attempts, so that a machine without a network is not asked at every start.</summary>
/// <param name="folder">The folder of the engine.</param>
/// <param name="time">The clock.</param>
public sealed class InstallAttempts(string folder, TimeProvider time)
{
    /// <summary>The file that holds, in seconds since 1970, when the launcher tries again.</summary>
    public const string NextFile = "next-attempt";

    private const string File = "attempt.json";

    /// <summary>The last attempt; null where none failed.</summary>
    public InstallAttempt? Last
    {
        get
        {
            try
            {
                return JsonSerializer.Deserialize(
                    System.IO.File.ReadAllBytes(Path.Combine(folder, File)),
                    InstallationJson.Default.InstallAttempt
                );
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>Whether it is time to try.</summary>
    public bool IsDue => Last is not { } last || time.GetUtcNow() >= last.Next;

    /// <summary>Records a failed attempt. Called before an attempt too, so that one that is killed counts.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Fail(InstallAttempt? before, IReadOnlyList<FailedSource> sources)
    {
        Directory.CreateDirectory(folder);
        var attempt = new InstallAttempt(time.GetUtcNow(), (before?.Failures ?? 0) + 1, sources);
        System.IO.File.WriteAllBytes(
            Path.Combine(folder, File),
            JsonSerializer.SerializeToUtf8Bytes(attempt, InstallationJson.Default.InstallAttempt)
        );
        System.IO.File.WriteAllText(
            Path.Combine(folder, NextFile),
            attempt.Next.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
        );
    }

    /// <summary>Forgets what failed.</summary>
    public void Clear()
    {
        System.IO.File.Delete(Path.Combine(folder, File));
        System.IO.File.Delete(Path.Combine(folder, NextFile));
    }
}
