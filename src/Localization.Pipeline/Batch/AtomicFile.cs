using Localization.Model;

namespace Localization.Pipeline;

/// <summary>Writes files so that a reader, or a crash, never meets half of one.</summary>
public static class AtomicFile
{
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
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            Directory.CreateDirectory(folder);
            var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
            try
            {
                using (var output = File.Create(draft))
                    write(output);
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
