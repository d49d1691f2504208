using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Storage;

/// <summary>Grants as they begin.</summary>
internal static class NewGrant
{
    /// <summary>One that holds from today on by the word of one person or of the platform itself: only what the setup does.</summary>
    public static GrantRow AtOnce(string userId, string role, string reason, string by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString(),
        UserId = userId,
        Role = role,
        FromOn = BusinessDay.On(now),
        Reason = reason,
        ProposedBy = by,
        ProposedAt = now,
        State = GrantState.Agreed,
        DecidedBy = by,
        DecidedAt = now,
    };
}
