using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.KeepClients;

/// <summary>What is kept of a secret that was just made.</summary>
internal static class NewSecret
{
    public static SecretRow Of(string clientId, int no, string secret, DateTimeOffset now, ICaller by) => new()
    {
        Hash = ClientSecret.Hash(secret),
        ClientId = clientId,
        No = no,
        Start = secret[..ClientSecret.Shown],
        CreatedAt = now,
        CreatedBy = by.Id,
    };
}
