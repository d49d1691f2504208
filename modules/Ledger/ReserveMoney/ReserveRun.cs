using SunLedger.Ledger.Approvals;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>A posted reservation.</summary>
internal sealed record ReservedLine(Reservation Reservation, AccountInHand Account) : PostedLine(Reservation.Id, Reservation.ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => [Account];
}

/// <summary>Posts reservations.</summary>
internal sealed class ReserveRun(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, IProjects projects, IDivisions divisions, IOrganisations organisations, ISwitches switches)
    : PostingRun<ReservationDraft, ReservedLine>(db, time, monitor, successions, switches)
{
    private readonly ContentHash _hash = new();
    private IReadOnlyDictionary<string, ProjectFacts> _projects = new Dictionary<string, ProjectFacts>();

    protected override string Kind => "reservations";

    protected override async Task LookUpAsync(IReadOnlyList<Call<ReservationDraft>> calls, IReadOnlyList<ReservationDraft> asked, CancellationToken ct)
    {
        await LockAsync(asked.Select(a => a.IndicatorId), ct);
        _projects = await projects.FindAsync(Db, [.. asked.Select(a => a.ProjectCode).OfType<string>().Distinct()], ct);
        await ShareLookUp.TakeAsync(Db, Books, _projects.Values, ct);
        var ids = asked.Select(a => a.Id).Distinct().ToArray();
        KnowTwins(await Db.Set<Reservation>().Where(r => ids.Contains(r.Id)).Select(r => new Twin(r.Id, r.ContentHash)).ToListAsync(ct));
    }

    protected override Taken<ReservedLine> Take(ReservationDraft asked, in Slot slot)
    {
        var hash = _hash.Add((int)asked.Kind).Add(asked.IndicatorId).Add(asked.ProjectCode).Add(asked.Receiver).Add(asked.Amount).Add(asked.Minutes).Add(asked.Reason).Take();
        var twin = TwinOf(asked.Id, hash);
        if (twin == TwinKind.Same) return Taken<ReservedLine>.Duplicate;
        if (UnderApproval.Stops(asked.Id, slot.By)) return Taken<ReservedLine>.Refused(LedgerRefusal.UnderApproval.At(slot.Row, "id", asked.Id));

        var account = Books.Find(asked.IndicatorId, slot.By);
        if (OffFault(account, slot.Row) is { } off) return Taken<ReservedLine>.Refused(off);
        var project = asked.ProjectCode is { } code ? _projects.GetValueOrDefault(code) : null;
        var share = account is null || project is null ? null : Books.Share(account, project.Key);
        var line = Line(asked, account, project, share) with { IdTaken = twin == TwinKind.Other };
        var held = Reserving.Hold(line);
        if (held.Refusal != LedgerRefusal.None) return Taken<ReservedLine>.Refused(Fault(held.Refusal, asked, line, slot.Row));

        Books.Move(account!, held.After.Here, MovementKind.Reserve, asked.Amount, Today, asked.Reason);
        if (held.After.Share is { } after) Books.Move(share!, after);
        return Taken<ReservedLine>.Posted(new ReservedLine(Row(asked, slot.No, hash, account!, project), account!));
    }

    protected override async Task StoreAsync(CancellationToken ct)
    {
        string[] columns = ["no", "id", "content_hash", "kind", "indicator_key", "project_key", "receiver", "amount_fen", "reserved_on", "expires_at", "reason"];
        await using (var bulk = await BulkInsert.OpenAsync(Db, Columns.Module, Reservation.Table, columns, ct))
        {
            foreach (var r in Lines.Select(l => l.Reservation))
                await bulk.Long(r.No).Text(r.Id).Long(r.ContentHash).Int((int)r.Kind).Long(r.IndicatorKey).Long(r.ProjectKey).Text(r.Receiver).Long(r.AmountFen)
                    .Date(r.ReservedOn).Instant(r.ExpiresAt).Text(r.Reason).EndRowAsync(ct);
            await bulk.CompleteAsync(ct);
        }
        await using var holds = await BulkInsert.OpenAsync(Db, Columns.Module, Hold.Table, ["reservation_no", "reservation_id", "indicator_key", "expires_at"], ct);
        foreach (var r in Lines.Select(l => l.Reservation)) await holds.Long(r.No).Text(r.Id).Long(r.IndicatorKey).Instant(r.ExpiresAt).EndRowAsync(ct);
        await holds.CompleteAsync(ct);
    }

    private ReservationLine Line(ReservationDraft asked, AccountInHand? account, ProjectFacts? project, ShareInHand? share)
    {
        var receiver = asked.Receiver is { } code ? Receiver.Find(code, Today, divisions, organisations) : null;
        return new()
        {
            Kind = asked.Kind,
            From = account?.Now,
            ReceiverFound = receiver is not null,
            IsDirectlyBelow = receiver is not null && account is not null && receiver.IsDirectlyBelow(account.Indicator, Successions),
            NamesProject = asked.ProjectCode is not null,
            ProjectFound = project is not null,
            ProjectIsHere = account is not null && project is not null && Successions.IsWithin(project.DivisionPath, account.Indicator.DivisionPath),
            Share = share?.Now,
            Amount = asked.Amount,
        };
    }

    private Reservation Row(ReservationDraft asked, long no, long hash, AccountInHand account, ProjectFacts? project) => new()
    {
        No = no,
        Id = asked.Id,
        ContentHash = hash,
        Kind = asked.Kind,
        IndicatorKey = account.Indicator.Key,
        ProjectKey = project?.Key,
        Receiver = asked.Receiver,
        AmountFen = asked.Amount.Fen,
        ReservedOn = Today,
        ExpiresAt = Now.AddMinutes(asked.Minutes),
        Reason = asked.Reason,
    };

    private static Fault Fault(LedgerRefusal refusal, ReservationDraft asked, in ReservationLine line, int row) => refusal switch
    {
        LedgerRefusal.IdReused => refusal.At(row, "id", asked.Id),
        LedgerRefusal.UnknownIndicator => refusal.At(row, "indicatorId", asked.IndicatorId),
        LedgerRefusal.UnknownDivision or LedgerRefusal.NotDirectlyBelow => refusal.At(row, "receiver", asked.Receiver),
        LedgerRefusal.UnknownProject or LedgerRefusal.ProjectElsewhere => refusal.At(row, "projectCode", asked.ProjectCode),
        LedgerRefusal.NotAssigned => refusal.At(row, "projectCode", asked.IndicatorId, asked.ProjectCode),
        LedgerRefusal.ExceedsUndistributed => refusal.At(row, "amount", asked.Amount, line.From!.Value.Free),
        LedgerRefusal.ExceedsIndicator => refusal.At(row, "amount", asked.Amount, line.From!.Value.Unspent),
        LedgerRefusal.ExceedsAssigned => refusal.At(row, "amount", asked.Amount, line.Share!.Value.Unpaid),
        _ => refusal.At(row, "projectCode"),
    };
}
