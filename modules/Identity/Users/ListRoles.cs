using SunLedger.Identity.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Users;

/// <summary>A role to choose from.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="English">English name.</param>
/// <param name="Kind"><c>administrator</c>, <c>finance</c>, <c>department</c> or <c>unit</c>.</param>
/// <param name="About">What the duty is.</param>
/// <param name="AboutEnglish">The same in English.</param>
/// <param name="Source">Where the duty is written.</param>
/// <param name="Levels">Levels of the divisions whose people may hold it.</param>
/// <param name="Permissions">What it may do.</param>
internal sealed record RoleAnswer(
    string Code, string Name, string English, RoleKind Kind, string About, string AboutEnglish, string Source, IReadOnlyList<DivisionLevel> Levels,
    IReadOnlyList<string> Permissions)
{
    public static RoleAnswer Of(Role role) =>
        new(role.Code, role.Name, role.English, role.Kind, role.About, role.AboutEnglish, role.Source, role.Levels, role.Permissions);
}

/// <summary>GET /roles: the roles that can be given, and what each may do.</summary>
internal sealed class ListRoles : EndpointWithoutRequest<IReadOnlyList<RoleAnswer>>
{
    public override void Configure()
    {
        Get("/roles");
        Permissions(May.SeeUsers, May.DecideGrants);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "The roles that can be given, and what each may do.");
    }

    public override Task HandleAsync(CancellationToken ct) =>
        Send.OkAsync([.. DutyTable.All.Select(RoleAnswer.Of)], ct);
}
