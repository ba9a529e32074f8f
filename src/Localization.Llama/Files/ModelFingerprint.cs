using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Localization.Llama.Files;

/// <summary>Names the content of a model: models have gigabytes, so its head, its length and evenly placed samples of
/// its weights are hashed. Training changes all weights, so another model has another name.</summary>
public static class ModelFingerprint
{
    private const int Samples = 64,
        SampleSize = 1 << 16,
        Shown = 12;

    /// <summary>The fingerprint, in hexadecimal digits.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string Of(GgufFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var stream = File.OpenRead(file.Path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, file.Length);
        hash.AppendData(length);
        Append(0, file.DataStart);
        var weights = file.Length - file.DataStart;
        if (weights <= (long)Samples * SampleSize)
            Append(file.DataStart, weights);
        else
        {
            for (var i = 0; i < Samples; i++)
                Append(file.DataStart + (weights - SampleSize) / (Samples - 1) * i, SampleSize);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Shown];

        void Append(long start, long count)
        {
            var buffer = new byte[SampleSize];
            stream.Seek(start, SeekOrigin.Begin);
            while (count > 0)
            {
                var part = buffer.AsSpan(0, (int)Math.Min(count, buffer.Length));
                stream.ReadExactly(part);
                hash.AppendData(part);
                count -= part.Length;
            }
        }
    }
}
