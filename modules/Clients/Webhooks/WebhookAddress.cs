using System.Net;

namespace SunLedger.Clients.Webhooks;

/// <summary>Judges an address that somebody entered. What its name stands for is judged with every connection again.</summary>
internal static class WebhookAddress
{
    private const int Longest = 500;

    /// <summary>Why it will not do; null when it will.</summary>
    public static Fault? Refuse(string? address, bool allowPrivate)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || address!.Length > Longest || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return Fault.Of(ClientsRefusals.WebhookAddress, null, "address", address);
        if (uri.Scheme != Uri.UriSchemeHttps && !(allowPrivate && uri.Scheme == Uri.UriSchemeHttp)) return Fault.Of(ClientsRefusals.WebhookAddress, null, "address", address);
        if (allowPrivate) return null;
        var isPrivate = uri.IsLoopback || IPAddress.TryParse(uri.DnsSafeHost, out var literal) && !OutgoingAddress.IsPublic(literal);
        return isPrivate ? Fault.Of(ClientsRefusals.AddressNotPublic, null, "address", address) : null;
    }
}
