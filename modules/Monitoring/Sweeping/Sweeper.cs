using System.Text.Json;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Does a sweep that was asked for, and writes down how it went.</summary>
internal sealed class Sweeper(IDatabase database, SweepRun run, IAuditTrail trail, WatchedDays days, TimeProvider time, ILogger<Sweeper> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What rules said, as the table keeps it.</summary>
    public static IReadOnlyList<RuleCount> ReadRules(string rules) => JsonSerializer.Deserialize<RuleCount[]>(rules, Json) ?? [];

    /// <summary>What a sweep judges. A project goes on from year to year: at night it is judged once, as of today.</summary>
    public static Swept Of(Sweep sweep, WatchedDays days) =>
        sweep.ById == NightlySweep.By.Id && sweep.Year < days.On(BusinessDay.On(sweep.AskedAt)).Year ? Swept.OfTheYear : Swept.All;

    /// <summary>Writes down that a sweep is wanted; false when one with this id is there already.</summary>
    public Task<bool> AskAsync(Sweep sweep, CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            if (await db.Set<Sweep>().AnyAsync(s => s.Id == sweep.Id, token)) return false;
            db.Add(sweep);
            await db.SaveChangesAsync(token);
            await trail.RecordAsync(db, SweepActs.Asked(sweep), token);
            return true;
        },
        ct);

    /// <summary>The sweeps that wait, or that a host left behind when it went down.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        return await db.Set<Sweep>().Where(s => s.State == SweepState.Queued || s.State == SweepState.Running).OrderBy(s => s.AskedAt).Select(s => s.Id).ToListAsync(ct);
    }

    /// <summary>Does the sweep with this id, unless it was done.</summary>
    public async Task DoAsync(string id, CancellationToken ct)
    {
        var sweep = await database.WriteAsync((db, token) => BeginAsync(db, id, token), ct);
        if (sweep is null) return;

        var tally = new SweepTally();
        try
        {
            await run.JudgeAsync(sweep.DivisionPath, sweep.Year, sweep.AsOf, Of(sweep, days), tally, ct);
            await EndAsync(id, tally, null, ct);
        }
        catch (Exception e) when (e is not (OperationCanceledException or RulesNotInForceException) && e.Outage() is null)
        {
            // The sweep is lost, not the night: the reason is kept where whoever asked for it looks.
            log.LogError(e, "Sweep {Id} failed", id);
            await EndAsync(id, tally, e.Message, ct);
        }
    }

    private async Task<Sweep?> BeginAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        if (await db.Set<Sweep>().SingleOrDefaultAsync(s => s.Id == id, ct) is not { State: SweepState.Queued or SweepState.Running } sweep) return null;
        (sweep.State, sweep.StartedAt) = (SweepState.Running, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return sweep;
    }

    private Task<bool> EndAsync(string id, SweepTally tally, string? error, CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            var sweep = await db.Set<Sweep>().SingleAsync(s => s.Id == id, token);
            (sweep.State, sweep.FinishedAt, sweep.Error) = (error is null ? SweepState.Done : SweepState.Failed, time.GetUtcNow(), error);
            (sweep.Indicators, sweep.Projects, sweep.Payments) = (tally.Things(Subject.Indicator), tally.Things(Subject.Project), tally.Things(Subject.Payment));
            sweep.Rules = JsonSerializer.Serialize(tally.Rules, Json);
            await db.SaveChangesAsync(token);
            await trail.RecordAsync(db, SweepActs.Ended(sweep), token);
            return true;
        },
        ct);
}
