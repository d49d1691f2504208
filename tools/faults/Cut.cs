using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SunLedger.Faults;

/// <summary>A wire between the host and PostgreSQL that can be cut: every connection is reset, and new ones are refused until it is mended.</summary>
internal sealed class Cut : IFault
{
    private readonly int _to;
    private readonly int _port;
    private readonly ConcurrentDictionary<Socket, byte> _open = [];
    private Socket? _listener;

    public Cut(Place place)
    {
        _to = place.Postgres!.Port;
        Listen(0);
        _port = ((IPEndPoint)_listener!.LocalEndPoint!).Port;
        place.HostReachesPostgresAt(_port);
    }

    public bool TakesTheHostAway => false;

    public bool LastsUntilNoticed => false;

    public Task BreakAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public Task MendAsync()
    {
        Listen(_port);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _listener?.Dispose();
        foreach (var socket in _open.Keys) Reset(socket);
    }

    private void Listen(int port)
    {
        _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        _listener.Listen(256);
        _ = AcceptAsync(_listener);
    }

    private async Task AcceptAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptAsync();
                var far = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                near.NoDelay = true;
                _open[near] = _open[far] = 0;
                await far.ConnectAsync(IPAddress.Loopback, _to);
                _ = PumpAsync(near, far);
                _ = PumpAsync(far, near);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The wire was cut.
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[1 << 16];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer)) > 0)
                for (var sent = 0; sent < read;) sent += await to.SendAsync(buffer.AsMemory(sent, read - sent));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One end is gone; the other follows.
        }
        Reset(from);
        Reset(to);
    }

    private void Reset(Socket socket)
    {
        if (_open.TryRemove(socket, out _)) socket.Close(0);
    }
}
