using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.GrantRoles;

/// <summary>What is recorded of grants.</summary>
internal static class GrantActs
{
    private const string Kind = "grant";

    public static Act Proposed(GrantRow grant, UserRow user) => Of("grant.propose", grant, user, grant.Reason) with { After = Seen(grant) };

    public static Act Moved(GrantRow grant, UserRow user, GrantState before, string? opinion) =>
        Of(Verb(grant.State), grant, user, opinion) with { Before = new { State = before.ToString() }, After = Seen(grant) };

    private static string Verb(GrantState state) => state switch
    {
        GrantState.Agreed => "grant.agree",
        GrantState.Refused => "grant.refuse",
        GrantState.Withdrawn => "grant.withdraw",
        GrantState.Ended => "grant.end",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No step leads there."),
    };

    private static object Seen(GrantRow grant) => new { grant.UserId, grant.Role, State = grant.State.ToString(), grant.FromOn, grant.UntilOn };

    private static Act Of(string verb, GrantRow grant, UserRow user, string? reason) => new(verb, Kind, grant.Id) { DivisionPath = user.DivisionPath, Reason = reason };
}
