using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>A proxy between a client and a server on this machine that forwards data after a delay. It does not limit the bandwidth.</summary>
internal sealed class DelayProxy : IDisposable
{
    private const int BufferSize = 65_536;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly string _host;
    private readonly int _port;
    private readonly TimeSpan _delay;

    internal DelayProxy(string host, int port, TimeSpan delay)
    {
        (_host, _port, _delay) = (host, port, delay);
        _listener.Start();
        Start(Accept);
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Stop();
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }
    }

    // Uses its own threads, which sleep: a timer of the thread pool would be late by up to a millisecond more.
    private static void Start(Action work) =>
        new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // One side has closed its connection; close the other too.
            }
        })
        {
            IsBackground = true,
        }.Start();

    private void Accept()
    {
        while (true)
        {
            var client = _listener.AcceptSocket();
            var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
            server.Connect(_host, _port);
            client.NoDelay = server.NoDelay = true;
            _sockets.Add(client);
            _sockets.Add(server);
            Relay(client, server);
            Relay(server, client);
        }
    }

    private void Relay(Socket from, Socket to)
    {
        var onTheWay = new BlockingCollection<(long Arrival, byte[] Bytes)>();
        Start(() =>
        {
            var buffer = new byte[BufferSize];
            int read;
            while ((read = from.Receive(buffer)) > 0)
            {
                onTheWay.Add((Stopwatch.GetTimestamp(), buffer[..read]));
            }

            onTheWay.CompleteAdding();
        });
        Start(() =>
        {
            foreach (var (arrival, bytes) in onTheWay.GetConsumingEnumerable())
            {
                while (_delay - Stopwatch.GetElapsedTime(arrival) is { Ticks: > 0 } rest)
                {
                    Thread.Sleep(Math.Max(1, (int)rest.TotalMilliseconds));
                }

                to.Send(bytes);
            }

            to.Shutdown(SocketShutdown.Send);
        });
    }
}
