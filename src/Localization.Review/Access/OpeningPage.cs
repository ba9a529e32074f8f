using System.Text.Encodings.Web;

namespace Localization.Review.Access;

/// <summary>A page on disk that leads to the one-time address. Everybody on the machine can read the arguments of a
/// browser, but only its owner can read this file.</summary>
public sealed class OpeningPage : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the page.</summary>
    /// <param name="folder">The folder for it.</param>
    /// <param name="name">Its name, without extension; an older page of that name is replaced.</param>
    /// <param name="link">The address.</param>
    public OpeningPage(string folder, string name, string link)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), $"{name}.html");
        File.Delete(Path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        using var writer = new StreamWriter(new FileStream(Path, options));
        var address = HtmlEncoder.Default.Encode(link);
        writer.Write(
            "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
                + $"<meta http-equiv=\"refresh\" content=\"0;url={address}\"><title>Localization</title></head>"
                + $"<body><a href=\"{address}\">Localization</a></body></html>"
        );
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Removes the file.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next start replaces it, and its address has been used.
        }
    }
}
