using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Storage;

/// <summary>Questions that several use cases ask of the grants.</summary>
internal static class Grants
{
    /// <summary>Those that hold on the day.</summary>
    public static IQueryable<GrantRow> InForce(this IQueryable<GrantRow> grants, DateOnly day) =>
        grants.Where(g => g.State == GrantState.Agreed && g.FromOn <= day && (g.UntilOn == null || g.UntilOn >= day));
}
