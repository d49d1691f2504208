using SunLedger.Comparison.Digests;
using SunLedger.Comparison.Storage;
using SunLedger.Messages.Registers;

namespace SunLedger.Comparison.Asking;

/// <summary>Reads whole registers of one division.</summary>
internal sealed class RegisterRolls(RegisterKeys keys, DateTimeOffset? until = null) : IRegisterRolls
{
    public IRegisterRolls KnownAt(DateTimeOffset instant) => new RegisterRolls(keys, instant);

    public async Task<RegisterRoll?> StandingAsync(SunLedgerDb db, Register register, IReadOnlyList<string> states, string divisionPath, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var mark = keys.Mark;
        var versions = await db.Set<VersionRow>().AsNoTracking()
            .Where(v => v.State == VersionState.Accepted && v.KeyMark == mark && v.Register == register.Code && v.DivisionPath == divisionPath && (until == null || v.DecidedAt <= until)).ToListAsync(ct);
        // Of versions that cover a day the one that was accepted last speaks, as everywhere.
        var from = versions.Where(v => v.Covers(first)).MaxBy(v => (v.DecidedAt, v.Key));
        var to = versions.Where(v => v.Covers(last)).MaxBy(v => (v.DecidedAt, v.Key));
        if (from is null || to is null) return null;
        int[] places = [.. states.Select(state => register.States.ToList().IndexOf(state))];
        var before = await OnAsync(db, from.Key, places, first, ct);
        before.IntersectWith(await OnAsync(db, to.Key, places, last, ct));
        return new(before, from.Key == to.Key ? [from.ToFacts()] : [from.ToFacts(), to.ToFacts()]);
    }

    private static async Task<HashSet<long>> OnAsync(SunLedgerDb db, long version, int[] states, DateOnly day, CancellationToken ct) =>
        [.. await db.Set<EntryRow>().AsNoTracking().Where(e => e.VersionKey == version && (states.Length == 0 || states.Contains(e.State)) && e.FromOn <= day && (e.ToOn == null || e.ToOn > day)).Select(e => e.Digest).ToListAsync(ct)];
}
