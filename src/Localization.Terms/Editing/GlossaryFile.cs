using System.Security.Cryptography;
using System.Text;

namespace Localization.Terms.Editing;

/// <summary>Changes a glossary's file so that two people who do so at once lose nothing: the file is locked, read,
/// changed and replaced as a whole; where another program wrote it in between, the change is made again on what it
/// wrote.</summary>
/// <param name="path">The file.</param>
/// <param name="time">Waits for the lock.</param>
public sealed class GlossaryFile(string path, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Makes a change.</summary>
    /// <param name="change">Changes the entries; called again where the file was written meanwhile.</param>
    /// <param name="cancellationToken">Stops the wait; the file is as it was.</param>
    /// <exception cref="TermBaseException">The file is broken or cannot be written, or somebody holds it too
    /// long.</exception>
    public async Task EditAsync(Action<GlossaryEdit> change, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(cancellationToken);
        while (true)
        {
            var text = GlossaryText.Load(path);
            change(new GlossaryEdit(text, path));
            if (Write(text))
                return;
        }
    }

    // A program that does not know our lock may have written since; its change must not be lost.
    private bool Write(GlossaryText text)
    {
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(draft, text.ToBytes());
            if (!text.IsCurrent(path))
            {
                File.Delete(draft);
                return false;
            }

            File.Move(draft, path, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TermBaseException(exception, "glossary-unwritable", path, exception.Message);
        }
    }

    // The lock is in the system's own folder, so that nothing is left beside the glossary. It is never deleted: a
    // lock on a file that somebody deletes is worth nothing.
    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))));
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "localization-locks"));
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(folder.FullName, name),
                    FileMode.OpenOrCreate,
                    FileAccess.Read,
                    FileShare.None
                );
            }
            catch (IOException) when (time.GetElapsedTime(start) < LongestWait)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new TermBaseException(exception, "glossary-unwritable", path, exception.Message);
            }
        }
    }
}
