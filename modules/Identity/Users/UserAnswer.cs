using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Users;

/// <summary>A user as an administrator sees them.</summary>
/// <param name="Id">Account name.</param>
/// <param name="Name">The name to show.</param>
/// <param name="DivisionCode">Their division.</param>
/// <param name="Role">Role code.</param>
/// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
/// <param name="Active">False when they may not sign in.</param>
/// <param name="MustChangePassword">True until a one-time password is replaced.</param>
/// <param name="CreatedAt">When the account was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="SignedInAt">When they last signed in; null when never.</param>
internal sealed record UserAnswer(
    string Id, string Name, string DivisionCode, string Role, string Language, bool Active, bool MustChangePassword,
    DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? SignedInAt)
{
    public static UserAnswer Of(UserRow user) => new(
        user.Id, user.Name, user.DivisionCode, user.Role, user.Language, user.Active, user.MustChangePassword,
        user.CreatedAt, user.CreatedBy, user.SignedInAt);
}

/// <summary>A password to be used once and replaced; it is shown here and never again.</summary>
internal sealed record OneTimePassword(string UserId, string Password) : IShownOnce;
