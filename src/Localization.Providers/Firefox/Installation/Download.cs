using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ZstdSharp;

namespace Localization.Providers.Firefox.Installation;

/// <summary>How far an installation is.</summary>
/// <param name="File">The file that is being fetched.</param>
/// <param name="Done">The bytes of it that are here.</param>
/// <param name="Total">All its bytes; 0 where nobody said.</param>
public sealed record DownloadProgress(string File, long Done, long Total);

/// <summary>Fetches a model's file: what is here already is not fetched again, what is cut is taken up where it ended,
/// what stalls is asked for anew, and what is not what was promised is thrown away.</summary>
/// <param name="source">Where from.</param>
/// <param name="folder">Where what is half fetched waits.</param>
/// <param name="stall">How long nothing may come.</param>
/// <param name="time">Measures it.</param>
internal sealed class Download(IFileSource source, string folder, TimeSpan stall, TimeProvider time)
{
    private const int Tries = 4;

    /// <summary>Fetches a file and writes it, unpacked and verified, to <paramref name="target"/>. Without a hash, its
    /// size is verified, and what an earlier command received is not used.</summary>
    /// <exception cref="ProviderException">It cannot be had, or is not what was promised.</exception>
    public async Task<InstalledFile> FetchAsync(
        ModelRecord record,
        string target,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        // Another source may pack the file otherwise: what came of it is not the beginning of the rest.
        var origin = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(source.Address + record.Location))
        );
        var part = Path.Combine(folder, $"{record.Sha256}.{origin[..12]}.part");
        if (record.Sha256.Length == 0)
            File.Delete(part);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ReceiveAsync(record, part, progress, cancellationToken);
                break;
            }
            catch (Exception exception)
                when (attempt < Tries
                    && exception is IOException or TimeoutException
                    && !cancellationToken.IsCancellationRequested
                )
            {
                // What has come stays; the next try goes on after it.
            }
            catch (Exception exception) when (exception is IOException or TimeoutException)
            {
                throw new ProviderUnavailableException(
                    exception,
                    "firefox-cut",
                    record.Name,
                    source.Address,
                    exception.Message
                );
            }
        }

        try
        {
            var (size, hash) = await UnpackAsync(record, part, target, cancellationToken);
            if ((record.Sha256.Length > 0 && hash != record.Sha256) || (record.Size > 0 && size != record.Size))
                throw new ProviderResponseException("firefox-hash", record.Name, source.Address);
            File.Delete(part);
            return new InstalledFile(record.Type, Path.GetFileName(target), size, hash);
        }
        catch (ProviderException)
        {
            // A wrong file is wrong from its first byte: going on with it would be wrong for ever.
            File.Delete(part);
            throw;
        }
    }

    private async Task ReceiveAsync(
        ModelRecord record,
        string part,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write);
        file.Position = file.Length;
        if (record.Packed > 0 && file.Length >= record.Packed)
            return;

        using var idle = new CancellationTokenSource(stall, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, idle.Token);
        try
        {
            var (content, resumed) = await source.OpenAsync(record.Location, file.Length, stop.Token);
            await using var stream = content;
            if (!resumed)
                file.SetLength(0);
            var buffer = new byte[81_920];
            for (
                var read = await stream.ReadAsync(buffer, stop.Token);
                read > 0;
                read = await stream.ReadAsync(buffer, stop.Token)
            )
            {
                idle.CancelAfter(stall);
                await file.WriteAsync(buffer.AsMemory(0, read), stop.Token);
                progress?.Report(new DownloadProgress(record.Name, file.Length, record.Packed));
                if (file.Length > (record.Packed > 0 ? record.Packed : ModelRecord.MaxSize))
                    throw new ProviderResponseException("firefox-too-large", record.Name, source.Address);
            }
        }
        catch (OperationCanceledException exception)
            when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{stall.TotalSeconds:0} s", exception);
        }
        catch (ProviderResponseException)
        {
            file.SetLength(0);
            throw;
        }

        if (file.Length < record.Packed)
            throw new IOException($"{file.Length} < {record.Packed}");
    }

    // Zstandard (RFC 8878 §3.1.1) or gzip (RFC 1952 §2.3.1) where it begins so, else the bytes as they are. Never more
    // than was promised.
    private async Task<(long Size, string Hash)> UnpackAsync(
        ModelRecord record,
        string part,
        string target,
        CancellationToken cancellationToken
    )
    {
        await using var file = File.OpenRead(part);
        var magic = new byte[4];
        var begin = await file.ReadAtLeastAsync(magic, 4, throwOnEndOfStream: false, cancellationToken);
        file.Position = 0;
        await using Stream content =
            begin == 4 && magic is [0x28, 0xB5, 0x2F, 0xFD] ? new DecompressionStream(file, leaveOpen: true)
            : begin >= 2 && magic is [0x1F, 0x8B, ..]
                ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true)
            : file;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var output = File.Create(target);
        var buffer = new byte[81_920];
        try
        {
            for (
                var read = await content.ReadAsync(buffer, cancellationToken);
                read > 0;
                read = await content.ReadAsync(buffer, cancellationToken)
            )
            {
                hash.AppendData(buffer, 0, read);
                await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                if (output.Length > (record.Size > 0 ? record.Size : ModelRecord.MaxSize))
                    throw new ProviderResponseException("firefox-too-large", record.Name, source.Address);
            }
        }
        catch (ZstdException exception)
        {
            throw new ProviderResponseException(exception, "firefox-hash", record.Name, source.Address);
        }
        catch (Exception exception) when (exception is EndOfStreamException or InvalidDataException)
        {
            throw new ProviderResponseException(exception, "firefox-hash", record.Name, source.Address);
        }

        return (output.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
