using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Localization.Hangfire.Tests.Machines;

/// <summary>A server that refuses each password, as PostgreSQL does: the tests' own server asks for none.</summary>
internal sealed class RefusingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RefusingServer()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await RefuseAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is at its end.
        }
    }

    private static async Task RefuseAsync(NetworkStream stream)
    {
        var buffer = new byte[1024];
        while (true)
        {
            await stream.ReadExactlyAsync(buffer.AsMemory(0, 4));
            var length = BinaryPrimitives.ReadInt32BigEndian(buffer) - 4;
            await stream.ReadExactlyAsync(buffer.AsMemory(0, length));
            // Asked for encryption (length 8), it has none; what follows is the start of the session.
            if (length != 4)
                break;
            await stream.WriteAsync("N"u8.ToArray());
        }

        var body = Encoding.ASCII.GetBytes("SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0");
        var message = new byte[body.Length + 5];
        message[0] = (byte)'E';
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), body.Length + 4);
        body.CopyTo(message, 5);
        await stream.WriteAsync(message);
    }
}
