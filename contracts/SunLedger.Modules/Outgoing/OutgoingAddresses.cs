using System.Net;
using System.Net.Sockets;

namespace SunLedger.Modules;

/// <summary>
/// Which addresses the host may call when somebody has entered where: the internet, and what the office allows inside its own walls. Else a webhook would be a
/// way to look behind the firewall with our eyes (SSRF). A name is judged by what it resolves to, at the moment of the call, and the call goes to the address
/// that was judged: a name that resolves otherwise a moment later leads nowhere else.
/// </summary>
/// <param name="allowed">Networks that may be called although they are not the internet's, and may be called without TLS: <c>10.20.0.0/16</c>.</param>
/// <param name="resolve">Looks a name up; the system's way unless told otherwise.</param>
public sealed class OutgoingAddresses(IReadOnlyList<IPNetwork> allowed, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);

    // IANA's special-purpose registries: nothing of this is on the internet.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96"); // NAT64: an IPv4 address in its last four bytes
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16"); // an IPv4 address in bytes 2 to 5

    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;

    /// <summary>Why nobody may be called there; null when it looks callable. Its address is judged again with each call.</summary>
    public async Task<RefusalText?> RefuseAsync(string? address, CancellationToken ct)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
            return OutgoingRefusals.AddressUnreadable;
        IPAddress[] found;
        try
        {
            found = await _resolve(uri.IdnHost, ct);
        }
        catch (SocketException)
        {
            return OutgoingRefusals.AddressUnknown;
        }
        if (found.Length == 0) return OutgoingRefusals.AddressUnknown;
        if (!found.All(May)) return OutgoingRefusals.AddressForbidden;
        return uri.Scheme == "https" || found.All(IsAllowed) ? null : OutgoingRefusals.AddressUnencrypted;
    }

    /// <summary>True when this address may be called.</summary>
    public bool May(IPAddress address) => IsAllowed(address) || IsPublic(Plain(address));

    /// <summary>A handler whose every connection goes to an address that was judged. It follows no redirect, knows no proxy and keeps no cookies.</summary>
    /// <param name="trusted">The one name that is not judged, because whoever runs the host has set it: an identity provider stands inside the office's walls. Null for none.</param>
    public SocketsHttpHandler NewHandler(string? trusted = null) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = ConnectLimit,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = async (context, ct) => await ConnectAsync(context.DnsEndPoint, string.Equals(context.DnsEndPoint.Host, trusted, StringComparison.OrdinalIgnoreCase), ct),
    };

    private async Task<Stream> ConnectAsync(DnsEndPoint to, bool isTrusted, CancellationToken ct)
    {
        var found = await _resolve(to.Host, ct);
        if (found.Length == 0 || !isTrusted && !found.All(May)) throw new OutgoingForbiddenException(to.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address) => allowed.Any(network => network.Contains(Plain(address)));

    private static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork) return !Special.Any(s => s.Contains(address));
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        return GlobalUnicast.Contains(address) && !Special.Any(s => s.Contains(address));
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}

/// <summary>A call was about to go where none may go.</summary>
/// <param name="host">The name that was called.</param>
public sealed class OutgoingForbiddenException(string host) : IOException($"{host} is not an address that may be called.");
