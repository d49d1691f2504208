using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Users;

/// <summary>A user as an administrator sees them.</summary>
/// <param name="Id">Account name.</param>
/// <param name="Name">The name to show.</param>
/// <param name="DivisionCode">Their division.</param>
/// <param name="OrganisationCode">Their budget unit; null for people of the finance department and of line departments.</param>
/// <param name="Roles">Codes of the roles held today.</param>
/// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
/// <param name="Active">False when they may not sign in.</param>
/// <param name="MustChangePassword">True until a one-time password is replaced.</param>
/// <param name="ResetBy">Who gave them a new password that nobody else has confirmed yet: until then nobody signs in with it.</param>
/// <param name="Tie">A subject of the identity provider that waits to be confirmed; left out when none does.</param>
/// <param name="CreatedAt">When the account was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="SignedInAt">When they last signed in; null when never.</param>
internal sealed record UserAnswer(
    string Id, string Name, string DivisionCode, string? OrganisationCode, IReadOnlyList<string> Roles, string Language, bool Active, bool MustChangePassword,
    string? ResetBy, WaitingTie? Tie, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? SignedInAt);

/// <summary>A subject of the identity provider that waits for a second person.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="By">Who tied it.</param>
internal sealed record WaitingTie(string Subject, string By);

/// <summary>Users with their roles of today.</summary>
internal static class UserAnswers
{
    public static async Task<IReadOnlyList<UserAnswer>> OfAsync(SunLedgerDb db, IReadOnlyList<UserRow> users, DateOnly today, CancellationToken ct)
    {
        var ids = users.Select(u => u.Id).ToList();
        var held = (await db.Set<GrantRow>().AsNoTracking().InForce(today).Where(g => ids.Contains(g.UserId)).Select(g => new { g.UserId, g.Role }).ToListAsync(ct))
            .ToLookup(g => g.UserId, g => g.Role);
        var ties = await db.Set<ExternalSubjectRow>().AsNoTracking().Where(t => ids.Contains(t.UserId) && t.TiedBy != null).ToDictionaryAsync(t => t.UserId, t => new WaitingTie(t.Subject, t.TiedBy!), ct);
        return [.. users.Select(u => Of(u, held[u.Id], ties.GetValueOrDefault(u.Id)))];
    }

    private static UserAnswer Of(UserRow user, IEnumerable<string> roles, WaitingTie? tie) => new(
        user.Id, user.Name, user.DivisionCode, user.OrganisationCode, [.. roles.Order(StringComparer.Ordinal)], user.Language, user.Active, user.MustChangePassword,
        user.ResetBy, tie, user.CreatedAt, user.CreatedBy, user.SignedInAt);
}

/// <summary>A password to be used once and replaced; it is shown here and never again.</summary>
internal sealed record OneTimePassword(string UserId, string Password) : IShownOnce;
