using System.Runtime.Versioning;

namespace Localization.Memory.Sqlite;

/// <summary>A file that its owner alone can read and write: a workspace holds unpublished texts and passwords' hashes.
/// Journals get the rights of their database.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the file, empty, or takes the rights of others from one that is there.</summary>
    /// <remarks>The file itself is never opened here: to close it would drop the locks of a connection that this
    /// process has to it.</remarks>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (!File.Exists(path))
            Create(path);
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            Restrict(file);
    }

    [UnsupportedOSPlatform("windows")]
    private static void Create(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():n}.new";
        using (
            File.Open(
                draft,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = Owner,
                }
            )
        ) { }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
            File.Delete(draft);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void Restrict(string file)
    {
        try
        {
            if (File.Exists(file) && (File.GetUnixFileMode(file) & ~Owner) != 0)
                File.SetUnixFileMode(file, Owner);
        }
        catch (Exception exception) when (exception is FileNotFoundException or UnauthorizedAccessException)
        {
            // The journal is gone in between, or the file is another user's, who decides.
        }
    }
}
