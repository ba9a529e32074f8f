using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;

namespace Localization.Review.Access;

/// <summary>Keeps the keys of sessions in files that their owner alone can read.</summary>
internal sealed class PrivateKeys(DirectoryInfo folder, ILoggerFactory logging)
    : FileSystemXmlRepository(folder, logging)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public override void StoreElement(XElement element, string friendlyName)
    {
        base.StoreElement(element, friendlyName);
        Restrict(Directory);
    }

    /// <summary>The folder, which its owner alone can open; what is in it loses the rights of others.</summary>
    public static DirectoryInfo Folder(string path)
    {
        if (OperatingSystem.IsWindows())
            return System.IO.Directory.CreateDirectory(path);
        var folder = System.IO.Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
        File.SetUnixFileMode(path, Owner | UnixFileMode.UserExecute);
        Restrict(folder);
        return folder;
    }

    private static void Restrict(DirectoryInfo folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in folder.EnumerateFiles())
            File.SetUnixFileMode(file.FullName, Owner);
    }
}
