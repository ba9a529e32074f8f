using System.Diagnostics;
using System.Globalization;

namespace Localization.Pipeline.Output;

/// <summary>Writes files so that a reader, or a crash, never meets half of one.</summary>
public static class AtomicFile
{
    private const string DraftPrefix = ".localize-";
    private const string DraftSuffix = ".tmp";

    private static int _drafts;

    /// <summary>Writes <paramref name="content"/> to <paramref name="path"/>, making its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All that it is to hold.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, byte[] content) => Write(path, output => output.Write(content));

    /// <summary>Writes a file unless it holds the same already: then its date stays, for those who publish what is
    /// new.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All that it is to hold.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void WriteChanged(string path, byte[] content)
    {
        if (!Holds(path, content))
            Write(path, content);
    }

    /// <summary>Writes a file as <paramref name="write"/> does, making its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes all that it is to hold; where it fails the file is as it was.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var draft = Draft(path, write, null);
        try
        {
            Place(draft, path);
        }
        catch (OutputException)
        {
            TryDelete(draft);
            throw;
        }
    }

    /// <summary>Writes a file as <paramref name="write"/> does, making its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes all that it is to hold; where it fails the file is as it was.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        try
        {
            var draft = Draft(path, null);
            try
            {
                await using (var output = File.Create(draft))
                    await write(output);
            }
            catch
            {
                File.Delete(draft);
                throw;
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", path, exception.Message);
        }
    }

    /// <summary>What a file holds; null where it is missing.</summary>
    /// <exception cref="OutputException">It cannot be read.</exception>
    internal static byte[]? Content(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", path, exception.Message);
        }
    }

    /// <summary>Writes a draft of a file, making the file's folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes all that it is to hold.</param>
    /// <param name="drafts">Where it is drafted; null for its own folder.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="OutputException">It cannot be written; there is no draft.</exception>
    internal static string Draft(string path, Action<Stream> write, string? drafts)
    {
        try
        {
            var draft = Draft(path, drafts);
            try
            {
                using var output = File.Create(draft);
                write(output);
            }
            catch
            {
                File.Delete(draft);
                throw;
            }

            return draft;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", path, exception.Message);
        }
    }

    /// <summary>Makes a draft the file.</summary>
    /// <exception cref="OutputException">It cannot be moved there; the file is as it was.</exception>
    internal static void Place(string draft, string path)
    {
        try
        {
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception, "output-unwritable", path, exception.Message);
        }
    }

    /// <summary>Makes a folder, and sees whether files can be written in it.</summary>
    /// <exception cref="OutputException">They cannot.</exception>
    internal static void Probe(string folder)
    {
        var probe = Path.Combine(folder, $"{DraftPrefix}{Environment.ProcessId}-0{DraftSuffix}");
        Write(probe, []);
        TryDelete(probe);
    }

    /// <summary>Removes a file where that can be done.</summary>
    internal static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed does no harm.
        }
    }

    /// <summary>Removes the drafts in a folder whose processes are gone.</summary>
    internal static void RemoveDrafts(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var draft in Directory.EnumerateFiles(folder, $"{DraftPrefix}*{DraftSuffix}"))
        {
            if (!IsAlive(Path.GetFileName(draft)[DraftPrefix.Length..].Split('-')[0]))
                TryDelete(draft);
        }
    }

    private static bool IsAlive(string process)
    {
        try
        {
            if (!int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return true;
            using var found = Process.GetProcessById(id);
            return id != Environment.ProcessId && !found.HasExited;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Draft(string path, string? drafts)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var name = $"{DraftPrefix}{Environment.ProcessId}-{Interlocked.Increment(ref _drafts)}{DraftSuffix}";
        return Path.Combine(drafts ?? folder, name);
    }

    private static bool Holds(string path, byte[] content)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists
                && file.Length == content.Length
                && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
