using System.Globalization;
using System.Runtime.Versioning;

namespace Localization.Memory.Sqlite;

/// <summary>The files of a store: nobody but their owner reads them, for they hold what is not published yet.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Content = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a file and its folder where they are missing, and takes from others what an older version gave
    /// them. What SQLite makes beside the file has its mode.</summary>
    public static void Create(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // A store may lie in a folder of other things, such as the system's for temporary files.
        if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, Folder);
        else if (Path.GetFileName(folder) == ".localization")
            TryRestrict(folder, Folder);
        if (!File.Exists(path))
            CreateEmpty(path);
        foreach (var part in new[] { path, path + "-wal", path + "-shm" }.Where(File.Exists))
            TryRestrict(part, Content);
    }

    /// <summary>Makes a folder of the store where it is missing, and takes from others what an older version gave
    /// them.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else if (Directory.Exists(folder))
            TryRestrict(folder, Folder);
        else
            Directory.CreateDirectory(folder, Folder);
    }

    // The file itself is never opened here: to close it would drop the locks of a connection that this process has to
    // it.
    [UnsupportedOSPlatform("windows")]
    private static void CreateEmpty(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():n}.new";
        using (
            File.Open(
                draft,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = Content,
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

    /// <summary>The empty file in which a copy is drafted; drafts of processes that are gone are removed.</summary>
    public static string Draft(string target)
    {
        RemoveDrafts(target);
        var draft = string.Create(
            CultureInfo.InvariantCulture,
            $"{target}.{Environment.ProcessId}-{Guid.NewGuid():n}.tmp"
        );
        Create(draft);
        return draft;
    }

    private static void RemoveDrafts(string target)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        foreach (var draft in Directory.EnumerateFiles(folder, Path.GetFileName(target) + ".*-*.tmp"))
        {
            var process = Path.GetFileName(draft)[(Path.GetFileName(target).Length + 1)..].Split('-')[0];
            if (!IsAlive(process))
                File.Delete(draft);
        }
    }

    /// <summary>Whether a process of this machine is there; true also where its number is none.</summary>
    public static bool IsAlive(string process)
    {
        try
        {
            if (!int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return true;
            using var found = System.Diagnostics.Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void TryRestrict(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & ~mode) == 0)
            return;
        try
        {
            File.SetUnixFileMode(path, mode);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is somebody else's, who shares it with this user.
        }
    }
}
