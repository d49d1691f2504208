using SunLedger.Catalogue.Memory;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.ListDivisions;

/// <summary>Which divisions to list.</summary>
/// <param name="Parent">List what is directly below this division in the finance tree.</param>
/// <param name="Q">Part of a name, or the beginning of a code, anywhere below the caller's division.</param>
/// <param name="AsOf">The day on which they must be valid; today when absent.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListDivisionsRequest(string? Parent, string? Q, DateOnly? AsOf, string? Cursor, int? Limit);

/// <summary>A division as the API shows it.</summary>
/// <param name="Code">6, 9 or 12 digits.</param>
/// <param name="Name">Name as published.</param>
/// <param name="Level">Level of government.</param>
/// <param name="FinanceParent">Who releases money to it.</param>
/// <param name="GeographicParent">The division that it lies in.</param>
/// <param name="Path">Path in the finance tree.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">First day on which the code is no longer valid.</param>
/// <param name="Children">How many stand directly below it.</param>
internal sealed record DivisionAnswer(
    string Code, string Name, DivisionLevel Level, string? FinanceParent, string? GeographicParent, string Path, DateOnly ValidFrom, DateOnly? ValidTo, int Children)
{
    public static DivisionAnswer Of(Division d, int children) =>
        new(d.Code, d.Name, d.Level, d.FinanceParent, d.GeographicParent, d.Path, d.ValidFrom, d.ValidTo, children);
}

/// <summary>GET /divisions: what stands below a division, what a search finds, or the caller's own division, where the tree begins.</summary>
internal sealed class ListDivisions(DivisionBook divisions, ICaller caller, TimeProvider time) : Endpoint<ListDivisionsRequest, Page<DivisionAnswer>>
{
    public override void Configure()
    {
        Get("/divisions");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "Divisions below one, found by name or code, or the caller's own.");
    }

    public override async Task HandleAsync(ListDivisionsRequest req, CancellationToken ct)
    {
        var on = req.AsOf ?? time.Today();
        if (req.Parent is not null && divisions.Find(req.Parent, on) is not { } parent)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "parent");
            return;
        }

        var found = Asked(req, on).Where(d => caller.Sees(d.Path));
        var page = Page.Of(found, d => d.Code, Cursor.Keys(req.Cursor, 1)?[0], req.Limit);
        await Send.OkAsync(new([.. page.Items.Select(d => DivisionAnswer.Of(d, divisions.Children(d.Code, on).Count))], page.Next), ct);
    }

    private IEnumerable<Division> Asked(ListDivisionsRequest req, DateOnly on)
    {
        if (req.Parent is not null) return divisions.Children(req.Parent, on);
        var words = req.Q?.Trim();
        if (string.IsNullOrEmpty(words)) return divisions.Find(caller.DivisionCode, on) is { } own ? [own] : [];
        return divisions.All.Where(d => d.IsValidOn(on) && (d.Code.StartsWith(words, StringComparison.Ordinal) || d.Name.Contains(words, StringComparison.Ordinal)));
    }
}
