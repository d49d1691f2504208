using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Users;

/// <summary>A role to choose from.</summary>
internal sealed record RoleAnswer(string Code, string Name, string English, IReadOnlyList<string> Permissions);

/// <summary>GET /roles: the roles that can be given, and what each may do.</summary>
internal sealed class ListRoles : EndpointWithoutRequest<IReadOnlyList<RoleAnswer>>
{
    public override void Configure()
    {
        Get("/roles");
        Permissions(May.Administer);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "The roles that can be given, and what each may do.");
    }

    public override Task HandleAsync(CancellationToken ct) =>
        Send.OkAsync([.. Role.All.Select(r => new RoleAnswer(r.Code, r.Name, r.English, r.Permissions))], ct);
}
