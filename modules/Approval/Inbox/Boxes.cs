using System.Globalization;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Inbox;

/// <summary>A place in a list: the sort keys of a row.</summary>
/// <param name="DueOn">Last day; absent in lists by number.</param>
/// <param name="No">Number of the row.</param>
internal readonly record struct Place(DateOnly DueOn, long No)
{
    public string Cursor => Modules.Cursor.After(DueOn.DayNumber.ToString(CultureInfo.InvariantCulture), No.ToString(CultureInfo.InvariantCulture));

    public static Place? Of(string? cursor) => Modules.Cursor.Numbers(cursor) is { First: >= 0 and var day } place && day <= DateOnly.MaxValue.DayNumber
        ? new(DateOnly.FromDayNumber((int)day), place.Second) : null;
}

/// <summary>
/// The lists of an inbox. What waits is read seat by seat, each a range of one index, and merged: however many documents there ever were, a page
/// costs a page.
/// </summary>
internal sealed class Boxes(SunLedgerDb db, Actor actor, DateOnly today)
{
    private static readonly ActKind[] Decisions = [ActKind.Agree, ActKind.Countersign, ActKind.Return, ActKind.Refuse];

    /// <summary>What waits for one of the caller's roles, or of those whom they stand in for, and that they may decide.</summary>
    public Task<List<Place>> MineAsync(Place? after, int limit, CancellationToken ct) => WaitingAsync(after, limit, mayDecide: true, overdue: false, ct);

    /// <summary>What waits for one of the caller's roles, whoever of them is to decide.</summary>
    public Task<List<Place>> SectionAsync(Place? after, int limit, CancellationToken ct) => WaitingAsync(after, limit, mayDecide: false, overdue: false, ct);

    /// <summary>The part of the section's that is late. Whoever supervises (监督岗, disclosure-approval §4) is shown every late step of the division: above a leader there is nobody to act instead.</summary>
    public Task<List<Place>> OverdueAsync(Place? after, int limit, CancellationToken ct) => WaitingAsync(after, limit, mayDecide: false, overdue: true, ct);

    /// <summary>What the caller has decided, the last decision first: numbers of acts, and of their documents.</summary>
    public async Task<List<(Place Place, long DocumentNo)>> DoneAsync(Place? after, int limit, CancellationToken ct)
    {
        var acts = db.Set<ActRow>().AsNoTracking().Where(a => a.ById == actor.Id && Decisions.Contains(a.Kind));
        if (after is { } place) acts = acts.Where(a => a.No < place.No);
        var found = await acts.OrderByDescending(a => a.No).Take(limit).Select(a => new { a.No, a.DocumentNo }).ToListAsync(ct);
        return found.ConvertAll(a => (new Place(today, a.No), a.DocumentNo));
    }

    /// <summary>What the caller has submitted, the newest first.</summary>
    public async Task<List<Place>> SubmittedAsync(Place? after, int limit, CancellationToken ct)
    {
        var documents = db.Set<DocumentRow>().AsNoTracking().Where(d => d.SubmittedById == actor.Id);
        if (after is { } place) documents = documents.Where(d => d.No < place.No);
        var found = await documents.OrderByDescending(d => d.No).Take(limit).Select(d => d.No).ToListAsync(ct);
        return found.ConvertAll(no => new Place(today, no));
    }

    private async Task<List<Place>> WaitingAsync(Place? after, int limit, bool mayDecide, bool overdue, CancellationToken ct)
    {
        var found = new List<Place>();
        foreach (var role in Shown(actor.Roles, overdue)) found.AddRange(await AtAsync(role, actor.DivisionCode, null, after, limit, mayDecide, overdue, ct));
        foreach (var mandate in actor.Mandates)
            foreach (var role in Shown(mandate.Roles, overdue)) found.AddRange(await AtAsync(role, mandate.DivisionCode, mandate.FromId, after, limit, mayDecide, overdue, ct));
        return [.. found.Distinct().OrderBy(p => p.DueOn).ThenBy(p => p.No).Take(limit)];
    }

    private static IEnumerable<string> Shown(IReadOnlyList<string> roles, bool overdue) => overdue && roles.Contains(RoleCodes.Supervision) ? ActingRoles.Codes : roles;

    private async Task<List<Place>> AtAsync(string role, string division, string? forId, Place? after, int limit, bool mayDecide, bool overdue, CancellationToken ct)
    {
        var tasks = db.Set<TaskRow>().AsNoTracking().Where(t => t.DivisionCode == division && t.Role == role);
        // Somebody of a budget unit sees what is that unit's, and nothing else.
        if (actor.OrganisationCode is { } unit) tasks = tasks.Where(t => db.Set<DocumentRow>().Any(d => d.No == t.DocumentNo && d.OrganisationCode == unit));
        if (overdue) tasks = tasks.Where(t => t.DueOn < today);
        if (after is { } place) tasks = tasks.Where(t => t.DueOn >= place.DueOn && (t.DueOn > place.DueOn || t.DocumentNo > place.No));
        if (mayDecide)
        {
            tasks = tasks.Where(t => t.SubmittedById != actor.Id && t.SubmittedById != forId);
            tasks = tasks.Where(t => !db.Set<AgreementRow>().Any(a =>
                a.DocumentNo == t.DocumentNo && (a.ById == actor.Id || a.ForId == actor.Id || forId != null && (a.ById == forId || a.ForId == forId))));
        }
        return await tasks.OrderBy(t => t.DueOn).ThenBy(t => t.DocumentNo).Take(limit).Select(t => new Place(t.DueOn, t.DocumentNo)).ToListAsync(ct);
    }
}
