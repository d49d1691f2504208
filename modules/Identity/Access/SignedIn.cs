using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>Somebody signed in, and the roles that they hold today.</summary>
internal sealed record SignedIn(UserRow User, IReadOnlyList<string> Roles);
