using SunLedger.Identity.Storage;

namespace SunLedger.Identity.ApiKeys;

/// <summary>A key as an administrator sees it; the key itself is not kept.</summary>
/// <param name="Id">Id of the key; what it did is recorded under <c>api:</c> and this id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Start">Its first characters, to tell keys apart.</param>
/// <param name="DivisionCode">It sees this division and everything below.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="ExpiresOn">Last day on which it works.</param>
/// <param name="UsedAt">When it was last used, to the minute; null when never.</param>
/// <param name="RevokedAt">When it was revoked; null when it was not.</param>
internal sealed record ApiKeyAnswer(
    string Id, string Name, string Start, string DivisionCode, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, string CreatedBy,
    DateOnly ExpiresOn, DateTimeOffset? UsedAt, DateTimeOffset? RevokedAt)
{
    public static ApiKeyAnswer Of(ApiKeyRow key) => new(
        key.Id, key.Name, key.Start, key.DivisionCode, key.Scopes.Split(' '), key.CreatedAt, key.CreatedBy,
        BusinessDay.On(key.ExpiresAt).AddDays(-1), key.UsedAt, key.RevokedAt);
}
