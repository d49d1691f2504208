using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Inbox;

/// <summary>
/// What waits in other modules for the caller, as items of the inbox. Each has the same clock (ASSUMED, as that of a change of approval): five working days, in which it is its own
/// division's where somebody there may decide it; once it is late it is shown to those above, too.
/// </summary>
internal sealed class Matters(IEnumerable<IWaitingMatters> sources, IDivisions divisions, TimeProvider time)
{
    private const int WorkingDays = 5;

    /// <summary>The items of one box, the longest waiting first; none of the boxes of what is over.</summary>
    public async Task<IReadOnlyList<DocumentItem>> OfAsync(SunLedgerDb db, string box, ICaller caller, CancellationToken ct)
    {
        if (box is not ("mine" or "section" or "overdue")) return [];
        var items = new List<DocumentItem>();
        foreach (var source in sources)
            foreach (var matter in await source.OfAsync(db, caller, ct)) items.Add(ItemOf(matter));
        return [.. items.Where(i => box == "overdue" ? i.IsOverdue : IsShown(i, caller)).OrderBy(i => i.DueOn).ThenBy(i => i.Id, StringComparer.Ordinal)];

        bool IsShown(DocumentItem item, ICaller to) => item.IsOverdue || !item.IsOursFirst || item.DivisionCode == to.DivisionCode;
    }

    private DocumentItem ItemOf(WaitingMatter matter)
    {
        var due = Categories.WorkingDays.National.After(BusinessDay.On(matter.Since), WorkingDays);
        var isLate = due < time.Today();
        return new(
            matter.Id, matter.Kind, matter.KindName, matter.Title, matter.Division, divisions.Latest(matter.Division)?.Name ?? matter.Division, null, Domain.DocumentState.Pending, 1, due, isLate,
            isLate, "", matter.SubmittedBy, matter.Since, matter.Since, matter.Screen) { IsOursFirst = matter.IsOursFirst };
    }
}
