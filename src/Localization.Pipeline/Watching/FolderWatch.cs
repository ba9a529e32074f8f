namespace Localization.Pipeline.Watching;

/// <summary>Tells when files in folders have changed and come to rest: whoever copies an article in is not read
/// half.</summary>
public sealed class FolderWatch : IDisposable
{
    /// <summary>How long nothing must happen before a change counts.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changed = new(0);
    private readonly TimeProvider _time;

    /// <summary>Watches from now on.</summary>
    /// <param name="folders">The folders, with those in them.</param>
    /// <param name="time">Measures the rest.</param>
    public FolderWatch(IEnumerable<string> folders, TimeProvider time)
    {
        _time = time;
        foreach (var folder in folders)
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Created += (_, _) => Touch();
            watcher.Changed += (_, _) => Touch();
            watcher.Renamed += (_, _) => Touch();
            watcher.Deleted += (_, _) => Touch();
            // More changes than the system can name are a change all the same.
            watcher.Error += (_, _) => Touch();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Something has changed; <see cref="FolderWatch"/> calls it, and so may whoever knows of a
    /// change.</summary>
    public void Touch() => _changed.Release();

    /// <summary>Returns when something has changed since the last call and has come to rest.</summary>
    /// <returns>False where it was stopped.</returns>
    public async Task<bool> NextAsync(CancellationToken stop)
    {
        try
        {
            await _changed.WaitAsync(stop);
            do
            {
                while (_changed.Wait(0, stop))
                {
                    // All that has happened so far is one change.
                }

                await Task.Delay(Rest, _time, stop);
            } while (_changed.CurrentCount > 0);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _changed.Dispose();
    }
}
