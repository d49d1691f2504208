using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace SunLedger.Clients.KeepClients;

/// <summary>What a client is to be, as it is agreed to.</summary>
/// <param name="Id">Its id: of a new one, the id that it will have.</param>
/// <param name="Name">What it is for.</param>
/// <param name="DivisionCode">It sees this division and everything below.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="CallsPerMinute">How often it may call.</param>
/// <param name="ExpiresOn">Last day on which it works.</param>
/// <param name="ContactId">Account of the person who makes its first secret and hands it to the program.</param>
/// <param name="BasedOn">What tells the client that was changed from what became of it since; null for one that was not there.</param>
internal sealed record ClientContent(
    string? Id, string? Name, string? DivisionCode, IReadOnlyList<string>? Scopes, int CallsPerMinute, DateOnly ExpiresOn, string? ContactId, string? BasedOn = null)
{
    /// <summary>Tells one content of a client from another.</summary>
    [JsonIgnore]
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Id, Name, DivisionCode, string.Join(' ', Scopes!), CallsPerMinute, ExpiresOn.DayNumber, ContactId))));

    public ClientFacts Facts => new(Name, Scopes, CallsPerMinute, ExpiresOn);

    /// <summary>What is true of a client now.</summary>
    public static ClientContent Of(Storage.ClientRow c) =>
        new(c.Id, c.Name, c.DivisionCode, c.Scopes.Split(' '), c.CallsPerMinute, BusinessDay.On(c.ExpiresAt).AddDays(-1), c.ContactId);

    /// <summary>True when it gives more than before: another permission, a later day, or its secrets to another person.</summary>
    public bool Widens(ClientContent before) =>
        Scopes!.Except(before.Scopes!).Any() || ExpiresOn > before.ExpiresOn || ContactId != before.ContactId;
}
