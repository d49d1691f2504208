using System.Globalization;
using System.Text.Json;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Messages.Registers;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reading;

/// <summary>Counts who stands on registers and on no line: what whole registers say, against what was paid to anybody.</summary>
internal sealed class UndrawnReader(IRegisterRolls registers, IProjects projects, DateTimeOffset? until = null)
{
    /// <summary>The same of what had been recorded by an instant.</summary>
    public UndrawnReader KnownAt(DateTimeOffset instant) => new(registers.KnownAt(instant), projects.KnownAt(instant), instant);

    /// <summary>What lines of a year say of who is entitled: one look through them.</summary>
    public async Task<IUndrawn> ReadAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct)
    {
        // Where nobody ever brought a line, no line need be looked through.
        if (!await db.Set<LinePlace>().AnyAsync(p => p.Year == year, ct)) return NothingUndrawn.One;
        return new OfYear(this, (await FirstAsync(db, divisionPath, year, ct)).ToLookup(l => l.DivisionPath, StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<IndicatorFacts>> CountedAsync(
        SunLedgerDb db, ILookup<string, FirstLine> first, IReadOnlyList<IndicatorFacts> indicators, Func<IndicatorFacts, IEnumerable<SoughtEntitlement>> sought, DateOnly asOf, CancellationToken ct)
    {
        var counted = new Dictionary<string, (Dictionary<string, int> Numbers, Dictionary<string, IReadOnlyList<RegisterVersion>> By)>(StringComparer.Ordinal);
        foreach (var place in indicators.GroupBy(i => i.DivisionPath, StringComparer.Ordinal).Where(place => first.Contains(place.Key)))
        {
            var here = place.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var one in place.DistinctBy(i => i.CategoryCode).SelectMany(sought).DistinctBy(s => (s.Definition.Code, s.Entitlement.Code)))
            {
                // All lines of the division are looked at, whatever part of its indicators is at hand: it is counted once.
                var ofIt = first[place.Key].Where(l => IsOf(one, l.Category) && IsItem(one, l.Item)).ToArray();
                if (!ofIt.Any(l => here.Contains(l.IndicatorId))) continue;
                var paying = await PayingAsync(db, one, ofIt, ct);
                if (ofIt.Where(l => paying is null || l.Project is { } code && paying.Contains(code)).MinBy(l => l.Key) is not { } carrier || !here.Contains(carrier.IndicatorId)) continue;
                if (await UndrawnAsync(db, one, place.Key, asOf, ct) is not var (persons, time, versions)) continue;
                if (!counted.TryGetValue(carrier.IndicatorId, out var known)) counted.Add(carrier.IndicatorId, known = (new(StringComparer.Ordinal), new(StringComparer.Ordinal)));
                (known.Numbers[one.Entitlement.Undrawn.Code], known.Numbers[one.Entitlement.Time.Code]) = (persons, time);
                known.By[one.Entitlement.Undrawn.Code] = versions;
            }
        }
        return counted.Count == 0 ? indicators : [.. indicators.Select(i => counted.TryGetValue(i.Id, out var known) ? i with { Counted = known.Numbers, CountedBy = known.By } : i)];
    }

    private async Task<(int Persons, int Time, IReadOnlyList<RegisterVersion> Versions)?> UndrawnAsync(SunLedgerDb db, SoughtEntitlement sought, string path, DateOnly asOf, CancellationToken ct)
    {
        var entitlement = sought.Entitlement;
        var before = entitlement.Before(asOf, sought.Length);
        HashSet<long>? entitled = null;
        var versions = new List<RegisterVersion>();
        foreach (var (register, states) in entitlement.Registers)
        {
            if (await registers.StandingAsync(db, register, states, path, before, asOf, ct) is not { } standing) return null;
            versions.AddRange(standing.Versions);
            if (entitled is null) entitled = [.. standing.Digests];
            else entitled.IntersectWith(standing.Digests);
        }
        if (entitled!.Count > 0 && entitlement.IsContinued) entitled.IntersectWith(await DrewAsync(db, sought, path, entitlement.Before(before, sought.Length), before, ct));
        if (entitled.Count > 0) entitled.ExceptWith(await DrewAsync(db, sought, path, before, asOf, ct));
        return (entitled.Count, entitlement.Span is null ? sought.Length : asOf.DayNumber - before.DayNumber, versions);
    }

    private async Task<IReadOnlyList<long>> DrewAsync(SunLedgerDb db, SoughtEntitlement sought, string path, DateOnly before, DateOnly asOf, CancellationToken ct)
    {
        var lines = Lines(db, sought).Where(l => l.DivisionPath.StartsWith(path) && l.Year >= before.Year && l.PaidOn != null && l.PaidOn <= asOf);
        // What is paid for a month of the stretch counts, though it was paid before it began.
        var months = sought.Entitlement.Span is null ? [] : Months(before.AddDays(1), asOf);
        lines = lines.Where(l => l.PaidOn > before || months.Contains(l.PayMonth));
        if (sought.Entitlement.Projects is not null)
        {
            var codes = await lines.Where(l => l.ProjectCode != null).Select(l => l.ProjectCode!).Distinct().ToListAsync(ct);
            string[] paying = [.. await OfWhichItHoldsAsync(db, sought, codes, ct)];
            lines = lines.Where(l => EF.Parameter(paying).Contains(l.ProjectCode));
        }
        return await lines.Select(l => l.PersonKey).Distinct().ToListAsync(ct);
    }

    private async Task<IReadOnlySet<string>?> PayingAsync(SunLedgerDb db, SoughtEntitlement sought, IEnumerable<FirstLine> lines, CancellationToken ct) =>
        sought.Entitlement.Projects is null ? null : await OfWhichItHoldsAsync(db, sought, [.. lines.Select(l => l.Project).OfType<string>().Distinct()], ct);

    private async Task<IReadOnlySet<string>> OfWhichItHoldsAsync(SunLedgerDb db, SoughtEntitlement sought, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        codes.Count == 0 ? new HashSet<string>() : (await projects.FindAsync(db, codes, ct)).Values.Where(p => Holds(sought, p)).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);

    private static bool Holds(SoughtEntitlement sought, ProjectFacts project)
    {
        if (project.CategoryCode != sought.Definition.Code || project.Fields is not { } fields) return false;
        using var json = JsonDocument.Parse(fields);
        return sought.Entitlement.IsPaidBy(CategoryFields.Read(json.RootElement, Subject.Project, sought.Definition).Values);
    }

    private IQueryable<PersonLine> Lines(SunLedgerDb db, SoughtEntitlement sought)
    {
        var lines = Recorded(db).ThatStand(db, until);
        if (sought.Entitlement.Items.ToArray() is { Length: > 0 } items) lines = lines.Where(l => items.Contains(l.Item));
        // A benefit that the kernel names may be paid from any fund.
        return sought.Definition.Code is var code && code != CategorySnapshot.KernelCode ? lines.Where(l => l.CategoryCode == code) : lines;
    }

    private static bool IsOf(SoughtEntitlement sought, string category) => sought.Definition.Code == CategorySnapshot.KernelCode || sought.Definition.Code == category;

    private static bool IsItem(SoughtEntitlement sought, string? item) => sought.Entitlement.Items.Count == 0 || item is not null && sought.Entitlement.Items.Contains(item);

    // The year's lines say who pays what: a division that stopped paying is the very one to look at.
    private async Task<IReadOnlyList<FirstLine>> FirstAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) =>
        await Recorded(db).Where(l => l.Year == year && l.DivisionPath.StartsWith(divisionPath)).ThatStand(db, until).GroupBy(l => new { l.DivisionPath, l.IndicatorId, l.CategoryCode, l.ProjectCode, l.Item })
            .Select(g => new FirstLine(g.Key.DivisionPath, g.Key.IndicatorId, g.Key.CategoryCode, g.Key.ProjectCode, g.Key.Item, g.Min(l => l.Key))).ToListAsync(ct);

    private IQueryable<PersonLine> Recorded(SunLedgerDb db) =>
        until is { } instant ? db.Set<PersonLine>().AsNoTracking().Where(l => l.EnteredAt <= instant) : db.Set<PersonLine>().AsNoTracking();

    private static string[] Months(DateOnly first, DateOnly last)
    {
        var months = new List<string>();
        for (var day = new DateOnly(first.Year, first.Month, 1); day <= last; day = day.AddMonths(1)) months.Add(day.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return [.. months];
    }

    private sealed class OfYear(UndrawnReader reader, ILookup<string, FirstLine> first) : IUndrawn
    {
        public Task<IReadOnlyList<IndicatorFacts>> CountedAsync(
            SunLedgerDb db, IReadOnlyList<IndicatorFacts> indicators, Func<IndicatorFacts, IEnumerable<SoughtEntitlement>> sought, DateOnly asOf, CancellationToken ct) =>
            reader.CountedAsync(db, first, indicators, sought, asOf, ct);
    }

    private sealed record FirstLine(string DivisionPath, string IndicatorId, string Category, string? Project, string? Item, long Key);
}
