using System.Net;
using System.Net.Sockets;

namespace SunLedger.Modules;

/// <summary>
/// Where the platform may call to. An address that somebody entered could lead back into the office's own network, to services that trust whoever
/// stands inside; so only addresses of the public internet are called, judged after the name was resolved and used as they were judged.
/// </summary>
public static class OutgoingAddress
{
    /// <summary>What the exception says when an address is not allowed.</summary>
    public const string NotPublicMessage = "The name stands for an address that is not allowed.";

    // What IANA has set aside (RFC 6890 and its registries): reached from inside only, or by nobody.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    // Of IPv6 this part alone is given out; what carries an IPv4 address inside (2002::/16, 64:ff9b::/96) lies outside of it or stands in the list above.
    private static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");

    /// <summary>True for an address of the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && !GivenOut.Contains(plain)) return false;
        return !NotPublic.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>Opens a connection to a name whose addresses are all judged by <paramref name="isAllowed"/>, and to one of these addresses: what the name becomes afterwards does not matter.</summary>
    /// <exception cref="HttpRequestException">The name stands for an address that is not allowed.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, Func<IPAddress, bool> isAllowed, CancellationToken ct)
    {
        var addresses = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(to.Host, ct);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, a => isAllowed(a))) throw new HttpRequestException(HttpRequestError.ConnectionError, NotPublicMessage);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
