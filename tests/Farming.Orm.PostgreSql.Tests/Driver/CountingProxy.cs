using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Driver;

/// <summary>A proxy between Npgsql and the server, on this machine. It counts bytes and round trips (a round trip begins when the client sends after the server has answered).</summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly EndPoint _server;
    private readonly Task _accepting;
    private int _roundTrips;
    private long _received;

    private CountingProxy(EndPoint server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>How many round trips began since the last reset.</summary>
    internal int RoundTrips => Volatile.Read(ref _roundTrips);

    /// <summary>How many bytes the server has sent since the last reset.</summary>
    internal long Received => Interlocked.Read(ref _received);

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>A proxy of the server that a connection string names, and the string that leads through it.</summary>
    internal static (CountingProxy Proxy, string ConnectionString) Start(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        EndPoint server = settings.Host!.StartsWith('/')
            ? new UnixDomainSocketEndPoint($"{settings.Host}/.s.PGSQL.{settings.Port}")
            : new DnsEndPoint(settings.Host, settings.Port);
        var proxy = new CountingProxy(server);
        settings.Host = "127.0.0.1";
        settings.Port = proxy.Port;
        settings.SslMode = SslMode.Disable;
        return (proxy, settings.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    internal void Reset()
    {
        Volatile.Write(ref _roundTrips, 0);
        Interlocked.Exchange(ref _received, 0);
    }

    private async Task AcceptAsync()
    {
        var relays = new List<Task>();
        try
        {
            while (true)
            {
                relays.Add(RelayAsync(await _listener.AcceptSocketAsync(_end.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(relays);
        }
    }

    private async Task RelayAsync(Socket client)
    {
        using var server = _server is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            await server.ConnectAsync(_server);
            var hasAnswered = true;
            var sending = PumpAsync(client, server, _ =>
            {
                if (hasAnswered)
                {
                    hasAnswered = false;
                    Interlocked.Increment(ref _roundTrips);
                }
            });
            var answering = PumpAsync(server, client, bytes =>
            {
                hasAnswered = true;
                Interlocked.Add(ref _received, bytes);
            });
            await Task.WhenAny(sending, answering);
        }
    }

    private async Task PumpAsync(Socket from, Socket to, Action<int> note)
    {
        var buffer = new byte[65536];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer, _end.Token)) > 0)
            {
                note(read);
                await to.SendAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // One side has gone; so does the other.
        }
    }
}
