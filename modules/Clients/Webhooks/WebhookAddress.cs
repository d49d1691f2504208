namespace SunLedger.Clients.Webhooks;

/// <summary>Judges an address that somebody entered. What its name stands for is judged with every connection again.</summary>
internal static class WebhookAddress
{
    private const int Longest = 500;

    /// <summary>Why it will not do; null when it will.</summary>
    public static async Task<Fault?> RefuseAsync(string? address, OutgoingAddresses outgoing, CancellationToken ct)
    {
        if (address is { Length: > Longest } || address?.Contains('#', StringComparison.Ordinal) == true) return Fault.Of(ClientsRefusals.WebhookAddress, null, "address", address);
        return await outgoing.RefuseAsync(address, ct) is { } refusal ? Fault.Of(refusal, null, "address") : null;
    }
}
