using SunLedger.Catalogue.Memory;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.ListFunds;

/// <summary>Which funds to list.</summary>
/// <param name="Level">Of this level's lists.</param>
/// <param name="Category">Served by this category.</param>
/// <param name="Q">Part of a name, or the beginning of a code.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListFundsRequest(DivisionLevel? Level, string? Category, string? Q, string? Cursor, int? Limit);

/// <summary>A fund as the API shows it.</summary>
/// <param name="Code">C21, P17, M06, 370400-X01.</param>
/// <param name="Level">Level whose list it stands on.</param>
/// <param name="Seq">Number on that list.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="English">Name in English.</param>
/// <param name="CategoryCode">Category that serves it.</param>
/// <param name="ResponsibleDepartment">Responsible finance section.</param>
/// <param name="ScopeClause">The clause that limits it.</param>
/// <param name="IsPartial">True when each indicator carries its own poverty share.</param>
/// <param name="OwnerDivision">Division that added it; absent on the national lists.</param>
/// <param name="IsLocked">True for the national lists.</param>
/// <param name="Note">What is odd about the row in print, Chinese.</param>
/// <param name="NoteEn">The same in English.</param>
/// <param name="LocalDepartment">The section that answers for it where the caller is, as the pack of the division says.</param>
internal sealed record FundAnswer(
    string Code, DivisionLevel Level, int Seq, string Name, string English, string CategoryCode, string ResponsibleDepartment,
    string? ScopeClause, bool IsPartial, string? OwnerDivision, bool IsLocked, string? Note, string? NoteEn, string? LocalDepartment)
{
    public static FundAnswer Of(Listing entry, string? localDepartment) => new(
        entry.Fund.Code, entry.Fund.Level, entry.Fund.Seq, entry.Fund.Name, entry.Fund.English, entry.Fund.CategoryCode, entry.Fund.ResponsibleDepartment,
        entry.Fund.ScopeClause, entry.Fund.IsPartial, entry.Fund.OwnerDivision, entry.Fund.OwnerDivision is null, entry.Note, entry.NoteEn, localDepartment);
}

/// <summary>GET /funds: the national lists, and the own funds of the caller's branch.</summary>
internal sealed class ListFunds(FundBook funds, PackBook packs, ICaller caller) : Endpoint<ListFundsRequest, Page<FundAnswer>>
{
    public override void Configure()
    {
        Get("/funds");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "The fund lists of the centre, the province and the city, and own local funds.");
    }

    public override Task HandleAsync(ListFundsRequest req, CancellationToken ct)
    {
        var words = req.Q?.Trim();
        var found = funds.Entries.Where(e => e.IsFor(caller)
            && (req.Level is null || e.Fund.Level == req.Level)
            && (req.Category is null || e.Fund.CategoryCode == req.Category)
            && (string.IsNullOrEmpty(words) || Matches(e.Fund, words)));
        var page = Page.Of(found, e => e.Fund.Code, Cursor.Keys(req.Cursor, 1)?[0], req.Limit);
        return Send.OkAsync(new([.. page.Items.Select(e => FundAnswer.Of(e, packs.OwnerOf(e.Fund.Code, caller.DivisionPath)))], page.Next), ct);
    }

    private static bool Matches(Fund fund, string words) =>
        fund.Code.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        || fund.Name.Contains(words, StringComparison.Ordinal)
        || fund.English.Contains(words, StringComparison.OrdinalIgnoreCase);
}
