using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.ListOrganisations;

/// <summary>Which organisations to list.</summary>
/// <param name="Division">Of this division and those below it.</param>
/// <param name="Q">Part of a name, or the beginning of a code.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListOrganisationsRequest(string? Division, string? Q, string? Cursor, int? Limit);

/// <summary>An organisation as the API shows it.</summary>
/// <param name="Code">Code, unique in the platform.</param>
/// <param name="Name">Name as registered.</param>
/// <param name="Division">Division whose budget it belongs to.</param>
/// <param name="Kind">财政部门, 主管部门, 预算单位, 实施单位 or 监督部门.</param>
internal sealed record OrganisationAnswer(string Code, string Name, string Division, string Kind);

/// <summary>GET /organisations: those of the caller's division and below.</summary>
internal sealed class ListOrganisations(OrganisationBook organisations, DivisionBook divisions, ICaller caller)
    : Endpoint<ListOrganisationsRequest, Page<OrganisationAnswer>>
{
    public override void Configure()
    {
        Get("/organisations");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "Organisations of a division and those below it.");
    }

    public override async Task HandleAsync(ListOrganisationsRequest req, CancellationToken ct)
    {
        var below = caller.DivisionPath;
        if (req.Division is not null)
        {
            if (divisions.Latest(req.Division) is not { } division || !caller.Sees(division.Path))
            {
                await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
                return;
            }
            below = division.Path;
        }

        var found = organisations.Rows.Where(o => o.DivisionPath.StartsWith(below, StringComparison.Ordinal) && Matches(o, req.Q?.Trim()));
        var page = Page.Of(found, o => o.Code, Cursor.Keys(req.Cursor, 1)?[0], req.Limit);
        await Send.OkAsync(new([.. page.Items.Select(o => new OrganisationAnswer(o.Code, o.Name, o.DivisionCode, o.Kind))], page.Next), ct);
    }

    private static bool Matches(OrganisationRow o, string? words) =>
        string.IsNullOrEmpty(words) || o.Code.StartsWith(words, StringComparison.Ordinal) || o.Name.Contains(words, StringComparison.Ordinal);
}
