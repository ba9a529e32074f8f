using System.Text;

namespace Localization.Terms;

/// <summary>Opens a term base's file as text.</summary>
internal static class TermFileText
{
    /// <summary>How large a file may be, in bytes: a million entries with notes.</summary>
    public const long LargestFile = 256L << 20;

    /// <summary>The text of a file, UTF-8 with or without a byte order mark, or UTF-16 with one. A byte that is not
    /// UTF-8 is an error when it is read.</summary>
    /// <exception cref="TermBaseException">The file cannot be opened.</exception>
    public static TextReader Open(string path) => Reader(OpenBytes(path), path);

    /// <summary>The text of a stream, as <see cref="Open"/> gives it; the stream is closed with it.</summary>
    public static TextReader Reader(Stream stream, string name) =>
        new CheckedReader(new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true)), name);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="TermBaseException">The file cannot be opened, or is too large.</exception>
    public static FileStream OpenBytes(string path)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length <= LargestFile)
                return stream;
            var length = stream.Length;
            stream.Dispose();
            throw new TermBaseException("glossary-too-large", path, length, LargestFile);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TermBaseException(exception, "glossary-missing", path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TermBaseException(exception, "glossary-unreadable", path, exception.Message);
        }
    }

    /// <summary>Says which file it is that cannot be read on.</summary>
    private sealed class CheckedReader(TextReader inner, string path) : TextReader
    {
        public override int Read(char[] buffer, int index, int count) =>
            Checked(() => inner.Read(buffer, index, count));

        public override int Read() => Checked(inner.Read);

        public override int Peek() => Checked(inner.Peek);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        private int Checked(Func<int> read)
        {
            try
            {
                return read();
            }
            catch (DecoderFallbackException exception)
            {
                throw new TermBaseException(exception, "glossary-encoding", path);
            }
            catch (IOException exception)
            {
                throw new TermBaseException(exception, "glossary-unreadable", path, exception.Message);
            }
        }
    }
}
