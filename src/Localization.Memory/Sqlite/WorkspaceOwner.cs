using System.Globalization;
using Localization.Memory.Stored;

namespace Localization.Memory.Sqlite;

/// <summary>A process that has the workspace open, known by a file that it keeps locked. The system lets go of the lock
/// when the process ends, however it ends, so that what it had claimed is free at once.</summary>
internal sealed class WorkspaceOwner : IProcessOwner, IDisposable
{
    private readonly string _folder;
    private readonly FileStream _file;

    /// <summary>Enters a workspace.</summary>
    /// <param name="database">The file of the workspace; the locks are in a folder beside it.</param>
    /// <exception cref="OutputException">The lock cannot be made.</exception>
    public WorkspaceOwner(string database)
    {
        _folder = database + ".owners";
        Name = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Guid.NewGuid():n}");
        try
        {
            PrivateFiles.CreateFolder(_folder);
            _file = new FileStream(
                FileOf(Name),
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.Explain(exception, _folder);
        }
    }

    /// <summary>Whether a process has a workspace open. The locks of those that are gone are removed.</summary>
    public static bool IsOpen(string database)
    {
        var folder = database + ".owners";
        var isOpen = false;
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.lock") : [])
        {
            if (IsHeld(file))
                isOpen = true;
            else if (!PrivateFiles.IsAlive(Path.GetFileName(file).Split('-')[0]))
                File.Delete(file);
        }

        return isOpen;
    }

    // Looks without taking the lock: another process may be about to.
    private static bool IsHeld(string file)
    {
        try
        {
            using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Task HoldAsync(CancellationToken cancellationToken) =>
        // The file is locked since this was made.
        Task.CompletedTask;

    /// <inheritdoc/>
    public Task<bool> IsAliveAsync(StoreConnection connection, string name) => Task.FromResult(IsAlive(name));

    /// <summary>Whether a process lives.</summary>
    public bool IsAlive(string name) => name == Name || IsLocked(FileOf(name));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static bool IsLocked(string file)
    {
        try
        {
            using (
                new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose)
            )
                return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private string FileOf(string name) => Path.Combine(_folder, name + ".lock");
}
