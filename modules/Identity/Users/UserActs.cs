using SunLedger.Identity.Access;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Users;

/// <summary>What is recorded of users. Of a password only that it changed.</summary>
internal static class UserActs
{
    private const string Kind = "user";

    public static Act Created(UserRow user, params IReadOnlyList<string> roles) => Of("user.create", user) with
    {
        After = new { user.Name, user.DivisionCode, user.OrganisationCode, user.Language, user.Active, Roles = roles },
    };

    public static Act Changed(UserRow user, object before) => Of("user.change", user) with { Before = before, After = Seen(user) };

    public static Act Closed(UserRow user, IReadOnlyList<string> roles, string reason) => Of("user.close", user) with
    {
        Before = new { Active = true, Roles = roles }, After = new { Active = false, Roles = Array.Empty<string>() }, Reason = reason,
    };

    public static Act Reopened(UserRow user) => Of("user.reopen", user) with { Before = new { Active = false }, After = new { Active = true } };

    public static Act PasswordReset(UserRow user) => Of("user.reset_password", user);

    /// <summary>By nobody of the office: by whoever sits at the machine's console.</summary>
    public static Act DoorOpened(UserRow user, Actor by) => Of("user.open_door", user) with { By = by };

    public static Act ResetConfirmed(UserRow user, string by) => Of("user.confirm_reset", user) with { Before = new { ResetBy = by }, After = new { ResetBy = (string?)null } };

    public static Act PasswordChanged(string userId) => new("user.change_password", Kind, userId);

    /// <summary>The actor is whoever has just been recognised: the request began as nobody's.</summary>
    public static Act SignedIn(UserRow user, IEnumerable<string> roles, Actor actor, string tokenHash, string means) => Of("session.begin", user) with
    {
        After = new { Means = means },
        By = actor with { Id = user.Id, Name = user.Name, Roles = string.Join(' ', roles), DivisionPath = user.DivisionPath, Session = tokenHash[..IdentityClaims.SessionLength] },
    };

    public static Act SessionsEnded(UserRow user, int sessions, string reason) => Of("session.end_all", user) with { After = new { Sessions = sessions }, Reason = reason };

    public static Act SessionEnded(UserRow user, SessionRow session, string reason) => Of("session.end_one", user) with
    {
        Before = new { session.Id, session.Means, session.Address, session.StartedAt }, Reason = reason,
    };

    public static Act SessionsMadeRoom(string userId, int sessions, int most) => new("session.make_room", Kind, userId) { After = new { Ended = sessions, Most = most } };

    public static Act SignedOut(SessionRow session) => new("session.end", Kind, session.UserId) { Before = new { session.Id, session.Means, session.StartedAt } };

    public static Act LanguageChosen(string userId, string before, string after) => new("user.choose_language", Kind, userId) { Before = new { Language = before }, After = new { Language = after } };

    public static Act SecondFactorBegun(string userId) => new("second_factor.begin", Kind, userId);

    public static Act SessionsEnded(string userId, int sessions) => new("session.end_others", Kind, userId) { After = new { Sessions = sessions } };

    public static Act SecondFactorOn(string userId) => new("second_factor.on", Kind, userId);

    public static Act SecondFactorOff(string userId) => new("second_factor.off", Kind, userId);

    public static Act SecondFactorReset(UserRow user) => Of("second_factor.reset", user);

    public static Act RecoveryCodesRenewed(string userId) => new("recovery_codes.renew", Kind, userId);

    public static Act PasskeyRegistered(PasskeyRow passkey) => new("passkey.register", Kind, passkey.UserId) { After = new { passkey.Id, passkey.Name } };

    public static Act PasskeyRemoved(string userId, string id) => new("passkey.remove", Kind, userId) { Before = new { Id = id } };

    public static Act SubjectTied(UserRow user, string? before, string? after) => Of("user.tie_subject", user) with { Before = new { Subject = before }, After = new { Subject = after } };

    public static Act TieConfirmed(UserRow user, ExternalSubjectRow tie, string by) => Of("user.confirm_subject", user) with { Before = new { TiedBy = by }, After = new { tie.Subject, TiedBy = (string?)null } };

    /// <summary>What of a user is recorded before and after.</summary>
    public static object Seen(UserRow user) => new { user.Name, user.DivisionCode, user.OrganisationCode, user.Language, user.Active };

    private static Act Of(string verb, UserRow user) => new(verb, Kind, user.Id) { DivisionPath = user.DivisionPath };
}
