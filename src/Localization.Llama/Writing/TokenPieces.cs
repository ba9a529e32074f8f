using LLama.Native;

namespace Localization.Llama.Writing;

/// <summary>The bytes that each token writes; none for those that only steer a model.</summary>
internal sealed class TokenPieces(SafeLlamaModelHandle model)
{
    private readonly byte[]?[] _pieces = new byte[]?[model.Vocab.Count];

    public ReadOnlySpan<byte> Of(int token) => _pieces[token] ??= Read(token);

    private byte[] Read(int token)
    {
        var bytes = new byte[64];
        while (true)
        {
            var length = (int)model.TokenToSpan(token, bytes, 0, false);
            if (length <= bytes.Length)
                return bytes[..length];
            bytes = new byte[length];
        }
    }
}
