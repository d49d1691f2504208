using System.Net;
using System.Net.Sockets;

namespace SunLedger.Identity.Domain;

/// <summary>What attempts are counted for. A machine with IPv6 has as many addresses as it likes: its site, the /64 that it was given, is counted. With IPv4 it is the address.</summary>
internal static class Site
{
    private const int Version6Site = 8; // bytes

    public static string Of(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed)) return address;
        if (parsed.IsIPv4MappedToIPv6) parsed = parsed.MapToIPv4();
        if (parsed.AddressFamily == AddressFamily.InterNetwork) return parsed.ToString();
        var bytes = parsed.GetAddressBytes();
        Array.Clear(bytes, Version6Site, bytes.Length - Version6Site);
        return $"{new IPAddress(bytes)}/64";
    }
}
