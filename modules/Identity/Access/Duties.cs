using SunLedger.Identity.Domain;
using SunLedger.Messages.People;

namespace SunLedger.Identity.Access;

/// <summary>Answers other modules from the duty table and the table of separations.</summary>
internal sealed class Duties : IDuties
{
    public PermissionsApart? Apart(IReadOnlyCollection<string> permissions)
    {
        var sorted = permissions.Order(StringComparer.Ordinal).ToArray();
        var apart = from one in sorted from other in sorted where string.CompareOrdinal(one, other) < 0 && !GoTogether(one, other) select new PermissionsApart(one, other);
        return apart.FirstOrDefault();
    }

    public RolesApart? Conflict(IEnumerable<string> roles, IReadOnlyCollection<string> held)
    {
        foreach (var code in roles.Except(held))
            if (SeparationTable.Conflict(code, held) is var (apart, other))
            {
                var (role, there) = (DutyTable.Find(code)!, DutyTable.Find(other)!);
                return new(role.Name, there.Name, apart.Why, role.English, there.English, apart.English);
            }
        return null;
    }

    // Somebody may hold both: by one role, or by two that the table lets come together.
    private static bool GoTogether(string one, string other) =>
        Holding(one).Any(role => Holding(other).Any(second => role == second || !SeparationTable.All.Any(s => s.Forbids(role, second))));

    private static IEnumerable<string> Holding(string permission) => DutyTable.All.Where(r => r.Permissions.Contains(permission)).Select(r => r.Code);
}
