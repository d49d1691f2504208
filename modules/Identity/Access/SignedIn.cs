using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>Somebody signed in, the roles that they hold today, and the session they are here with.</summary>
internal sealed record SignedIn(UserRow User, IReadOnlyList<string> Roles, SessionRow Session);
