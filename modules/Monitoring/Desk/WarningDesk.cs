using System.Globalization;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Clients;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Desk;

/// <summary>What became of a warning.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Due">What is due next; null when nothing is.</param>
internal sealed record HandledAnswer(string Id, WarningState State, DueAnswer? Due);

/// <summary>An act on a warning: its line in the history, its verb in the trail, and what somebody wrote.</summary>
internal sealed record DeskAct(WarningEventKind Kind, string Verb, string Text)
{
    /// <summary>What is kept or looked at beside it, in its transaction; a refusal ends it.</summary>
    public Func<SunLedgerDb, Warning, CancellationToken, Task<RefusalText?>>? Also { get; init; }
}

/// <summary>Where people work on warnings: takes one up, asks its case for the next one, keeps it with its history and its line in the trail.</summary>
internal sealed class WarningDesk(IDatabase database, ICaller caller, IDivisions divisions, Plans plans, IAuditTrail trail, TimeProvider time, IEventOutbox? outbox = null)
{
    /// <summary>How long what people write may be.</summary>
    public const int MostCharacters = 2_000;

    // Whoever did one of these to a warning is no other person when it is decided.
    private static readonly WarningEventKind[] HandlingKinds = [WarningEventKind.Signed, WarningEventKind.Explained, WarningEventKind.Rectified, WarningEventKind.Proved];

    /// <summary>Does an act; answers the request, refused or done.</summary>
    public async Task<HandledAnswer?> DoAsync(HttpContext http, long id, DeskAct act, Func<WarningCase, CaseActor, DateOnly, CaseOutcome> step, CancellationToken ct)
    {
        var (refusal, answer) = await database.WriteAsync((db, token) => DoAsync(db, id, act, step, token), ct);
        if (refusal is not null) await Problem.WriteAsync(http, refusal, "id");
        return answer;
    }

    private async Task<(RefusalText? Refusal, HandledAnswer? Answer)> DoAsync(
        SunLedgerDb db, long id, DeskAct act, Func<WarningCase, CaseActor, DateOnly, CaseOutcome> step, CancellationToken ct)
    {
        var warning = await db.Set<Warning>().SingleOrDefaultAsync(w => w.Id == id, ct);
        var today = time.Today();
        if (warning is null || !divisions.Sees(caller, warning.DivisionPath, today)) return (EntryRefusals.NotFound, null);

        var before = warning.Case;
        var outcome = step(before, await ActorAsync(db, warning, ct), today);
        if (outcome.Refusal is { } refusal) return (refusal, null);
        if (act.Also is { } also && await also(db, warning, ct) is { } other) return (other, null);

        var clocks = Clocks.Of(plans.Current.Kernel(warning.DivisionPath), today);
        warning.Take(outcome.Case, clocks);
        warning.ChangedAt = time.GetUtcNow();
        // The first of two only proposes.
        var kind = act.Kind == WarningEventKind.Settled && warning.State != WarningState.Settled ? WarningEventKind.Proposed : act.Kind;
        db.Add(new WarningEvent { WarningId = id, Kind = kind, Level = warning.Level, Text = act.Text, ById = caller.Id, ByName = caller.Name, At = warning.ChangedAt });
        db.KeepPasts(warning.ChangedAt);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, new Act(act.Verb, "warning", Text(id))
        {
            DivisionPath = warning.DivisionPath,
            Before = new { state = before.Life.State, handler = before.Handling.HandlerId },
            After = new { warning.State, handler = warning.HandlerId, reason = warning.Reason ?? warning.Proposed },
            Reason = act.Text,
        }, ct);
        if (outbox is not null && WarningNews.KindOf(kind) is { } told) await outbox.AddAsync(db, [WarningNews.Of(warning, told)], ct);
        return (null, new(Text(id), warning.State, DueAnswer.Of(warning, clocks, today)));
    }

    private async Task<CaseActor> ActorAsync(SunLedgerDb db, Warning warning, CancellationToken ct)
    {
        var hasHandled = warning.HandlerId == caller.Id
            || await db.Set<WarningEvent>().AnyAsync(e => e.WarningId == warning.Id && e.ById == caller.Id && HandlingKinds.Contains(e.Kind), ct);
        return new(caller.Id, caller.Roles.Contains(RoleCodes.Supervision), hasHandled);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is due about a warning, and how late it is (KG-04).</summary>
/// <param name="Step">What is due.</param>
/// <param name="On">The last day for it.</param>
/// <param name="IsLate">True when that day is past.</param>
/// <param name="Missed">How many clocks were missed, those that were met too late included.</param>
/// <param name="LateLevel">How grave that is: yellow for one clock, then a level up for each.</param>
internal sealed record DueAnswer(HandlingStep Step, DateOnly On, bool IsLate, int Missed, Level? LateLevel)
{
    public static DueAnswer? Of(Warning warning, Clocks clocks, DateOnly today)
    {
        if (clocks.Next(warning.Case) is not { } due) return null;
        var missed = clocks.Missed(warning.Case, today).Count;
        return new(due.Step, due.On, due.On < today, missed, Clocks.LateLevel(missed));
    }
}
