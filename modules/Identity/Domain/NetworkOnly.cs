using System.Net;
using System.Net.Sockets;

namespace SunLedger.Identity.Domain;

/// <summary>An address as somebody else sees it: the network that it lies in, and not the machine. It tells a foreign network from the office's; the trail has the whole.</summary>
internal static class NetworkOnly
{
    private const int Version6Network = 8; // bytes: what is given to one site

    public static string Of(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed)) return address;
        if (parsed.IsIPv4MappedToIPv6) parsed = parsed.MapToIPv4();
        var bytes = parsed.GetAddressBytes();
        if (parsed.AddressFamily == AddressFamily.InterNetwork) return $"{bytes[0]}.{bytes[1]}.{bytes[2]}.*";
        Array.Clear(bytes, Version6Network, bytes.Length - Version6Network);
        return new IPAddress(bytes) + "*";
    }
}
