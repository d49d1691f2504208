using SunLedger.Catalogue.Memory;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Switching;

/// <summary>Of which division.</summary>
/// <param name="Division">The division whose switches are wanted; the caller's own when absent.</param>
internal sealed record SeeSwitchesRequest(string? Division);

/// <summary>Something that can be switched, and how it stands.</summary>
/// <param name="Kind">module, category or fund.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="English">Its name in English.</param>
/// <param name="CategoryCode">The category of a fund.</param>
/// <param name="IsSwitchable">False for a kernel: it is always on.</param>
/// <param name="IsOn">True when it is on in the division.</param>
/// <param name="OffDivision">Who switched it off: a division, or nothing for the whole system.</param>
/// <param name="OffDivisionName">That division's name.</param>
/// <param name="Since">Since when it is off.</param>
/// <param name="By">Who switched it off.</param>
/// <param name="Reason">Why.</param>
internal sealed record SwitchState(
    SwitchKind Kind, string Code, string Name, string English, string? CategoryCode, bool IsSwitchable, bool IsOn,
    string? OffDivision, string? OffDivisionName, DateTimeOffset? Since, string? By, string? Reason);

/// <summary>GET /switches: every module, category and fund, and whether it is on in a division.</summary>
internal sealed class SeeSwitches(SwitchBook book, CategoryBook categories, FundBook funds, IReadOnlyList<SunModule> modules, DivisionBook divisions, ICaller caller)
    : Endpoint<SeeSwitchesRequest, IReadOnlyList<SwitchState>>
{
    public override void Configure()
    {
        Get("/switches");
        Permissions(May.SeeLedger, May.Administer);
        Description(d => d.WithTags("Switches"));
        Summary(s => s.Summary = "Modules, categories and funds: on or off in a division, since when, by whom and why.");
    }

    public override async Task HandleAsync(SeeSwitchesRequest req, CancellationToken ct)
    {
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        var codes = funds.All.Select(f => f.CategoryCode).Union(categories.Current.ByCode.Keys.Where(c => c != "kernel")).Order(StringComparer.Ordinal);
        await Send.OkAsync(
            [
                .. modules.Select(m => State(SwitchKind.Module, m.Code, new(m.Name, m.English), null, book.Module(m.Code), m.IsSwitchable)),
                .. codes.Select(c => State(SwitchKind.Category, c, categories.NameOf(c), null, book.Category(c, path))),
                .. funds.Entries.Where(e => e.IsFor(caller)).Select(e => e.Fund)
                    .Select(f => State(SwitchKind.Fund, f.Code, new(f.Name, f.English), f.CategoryCode, book.Fund(f.Code, f.CategoryCode, path))),
            ],
            ct);
    }

    private SwitchState State(SwitchKind kind, string code, Bilingual name, string? category, SwitchedOff? off, bool isSwitchable = true) => new(
        kind, code, name.Chinese, name.English, category, isSwitchable, off is null, off?.DivisionCode,
        off?.DivisionCode is { } by ? divisions.Latest(by)?.Name : null, off?.Since, off?.By, off?.Reason);
}
