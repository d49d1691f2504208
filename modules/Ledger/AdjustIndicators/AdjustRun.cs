using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>A posted adjustment.</summary>
/// <param name="Adjustment">The row to store.</param>
/// <param name="Found">What it moved.</param>
/// <param name="Payment">The payment line that takes a corrected payment back.</param>
internal sealed record AdjustedLine(Adjustment Adjustment, FoundForAdjustment Found, Payment? Payment) : PostedLine(Adjustment.Id, Adjustment.ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => Found.There is null ? [Found.Here!] : [Found.Here!, Found.There];
}

/// <summary>Posts adjustments.</summary>
internal sealed class AdjustRun(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, IProjects projects, IAuditTrail trail, ISwitches switches)
    : PostingRun<AdjustmentDraft, AdjustedLine>(db, time, monitor, successions, switches)
{
    private readonly ContentHash _hash = new();
    private readonly LinesToCorrect _lines = new();
    private readonly HashSet<ProjectInHand> _touched = [];
    private Dictionary<string, ProjectInHand> _byCode = [];
    private Dictionary<long, ProjectInHand> _byKey = [];
    private Dictionary<long, Source> _sources = [];
    private HashSet<string> _paymentIds = [];
    private IReadOnlyList<long> _keys = [];
    private int _keysUsed;

    protected override string Kind => "adjustments";

    protected override async Task LookUpAsync(IReadOnlyList<Call<AdjustmentDraft>> calls, IReadOnlyList<AdjustmentDraft> asked, CancellationToken ct)
    {
        await _lines.LookUpAsync(Db, asked, ct);
        await LockAsync(asked, ct);
        await TakeProjectsAsync(asked, ct);
        var ids = asked.Select(a => a.Id).Distinct().ToArray();
        KnowTwins(await Db.Set<Adjustment>().Where(a => ids.Contains(a.Id)).Select(a => new Twin(a.Id, a.ContentHash)).ToListAsync(ct));
        if (_lines.All.Any(l => l.Payment is not null)) _paymentIds = await Db.Set<Payment>().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToHashSetAsync(ct);
        _keys = await Numbers.ForIndicatorsAsync(Db, asked.Count(a => a.Kind == AdjustmentKind.CarryOver), ct);
    }

    protected override Taken<AdjustedLine> Take(AdjustmentDraft asked, in Slot slot)
    {
        var hash = Hash(asked);
        var twin = TwinOf(asked.Id, hash);
        if (twin == TwinKind.Same) return Taken<AdjustedLine>.Duplicate;

        var found = asked.Corrects is { } name ? FindLine(name, slot.By) : Find(asked, slot.By);
        if ((OffFault(found.Here, slot.Row) ?? OffFault(found.There, slot.Row, "otherId")) is { } off) return Taken<AdjustedLine>.Refused(off);
        var (amount, poverty) = found.Corrected is { } wrong ? (wrong.Amount, wrong.Poverty) : (asked.Amount, PovertyOf(asked, found.Here));
        if (poverty is null) return Taken<AdjustedLine>.Refused(LedgerRefusal.Required.At(slot.Row, "povertyAmount", "povertyAmount", "povertyAmount"));

        var line = Line(asked, found, slot.By, amount, poverty.Value) with { IdTaken = twin == TwinKind.Other || IsTaken(asked, found, slot.By) };
        var adjusted = Adjusting.Decide(asked.Kind, line);
        if (adjusted.Refusal != LedgerRefusal.None) return Taken<AdjustedLine>.Refused(AdjustmentFaults.Of(adjusted.Refusal, asked, line, found, twin, slot.Row));

        if (asked.Kind == AdjustmentKind.CarryOver) found = Opened(asked, found, hash);
        var payment = found.Corrected?.Payment is { } wrongPayment ? TakenBack(wrongPayment, asked, found, slot.No, hash) : null;
        Move(asked, found, amount, adjusted.After);
        if (asked.Corrects is { } corrected) _lines.Note(corrected);
        return Taken<AdjustedLine>.Posted(new AdjustedLine(Row(asked, slot.No, hash, found, amount, poverty.Value), found, payment));
    }

    protected override async Task StoreAsync(CancellationToken ct)
    {
        string[] columns =
        [
            "no", "id", "content_hash", "kind", "indicator_key", "other_key", "project_key", "amount_fen", "poverty_fen", "moved_on", "doc_no", "reason",
            "corrects_kind", "corrects_id",
        ];
        await using (var bulk = await BulkInsert.OpenAsync(Db, Columns.Module, Adjustment.Table, columns, ct))
        {
            foreach (var a in Lines.Select(l => l.Adjustment))
                await bulk.Long(a.No).Text(a.Id).Long(a.ContentHash).Int((int)a.Kind).Long(a.IndicatorKey).Long(a.OtherKey).Long(a.ProjectKey).Long(a.AmountFen)
                    .Long(a.PovertyFen).Date(a.MovedOn).Text(a.DocNo).Text(a.Reason).Int((int?)a.CorrectsKind).Text(a.CorrectsId).EndRowAsync(ct);
            await bulk.CompleteAsync(ct);
        }
        await PaymentRows.InsertAsync(Db, Lines.Select(l => l.Payment).OfType<Payment>(), ct);
    }

    protected override Task RecordAsync(Batch batch, CancellationToken ct) =>
        trail.RecordAsync(Db, AdjustmentActs.Of(batch, [.. Lines.Where(l => l.Adjustment.No >> Batch.RowBits == batch.No)], trail.Actor), ct);

    protected override async Task<IEnumerable<(int Call, int Index, string RuleCode)>> JudgeAsync(CancellationToken ct)
    {
        var found = await ProjectMoney.JudgeAsync(Db, Monitor, [.. Lines.Select(l => l.Found.Project).OfType<ProjectInHand>().Distinct().Select(p => p.Facts)], Today, ct);
        var ofProjects = Lines.SelectMany((line, i) => line.Found.Project is { } project ? found[project.Facts.Key].Select(f => (PlaceOf(i).Call, PlaceOf(i).Index, f.RuleCode)) : []);
        return [.. ofProjects, .. await base.JudgeAsync(ct)];
    }

    protected override void CallKept()
    {
        foreach (var project in _touched) project.Keep();
        _touched.Clear();
        _lines.Keep();
    }

    protected override void CallUndone()
    {
        foreach (var project in _touched) project.Undo();
        _touched.Clear();
        _lines.Undo();
    }

    private static bool GoesUp(AdjustmentKind kind) => Effects.MovementOf(kind) == MovementKind.Recall;

    // What goes up also moves the account that the money had been released from.
    private async Task LockAsync(IReadOnlyList<AdjustmentDraft> asked, CancellationToken ct)
    {
        var recalled = asked.Where(a => GoesUp(a.Kind)).Select(a => a.IndicatorId).OfType<string>().Distinct().ToArray();
        var sources =
            from i in Db.Set<Indicator>()
            where recalled.Contains(i.Id)
            join r in Db.Set<Release>() on i.Key equals r.ChildKey
            join p in Db.Set<Indicator>() on r.FromKey equals p.Key
            select new { Child = i.Key, Parent = p.Id, Release = r.Id, r.AmountFen };
        _sources = await sources.ToDictionaryAsync(s => s.Child, s => new Source(s.Parent, new(CorrectedKind.Releases, s.Release), new(s.AmountFen)), ct);
        IEnumerable<string?> ids =
        [
            .. asked.Select(a => a.IndicatorId), .. asked.Select(a => a.OtherId), .. _sources.Values.Select(s => s.ParentId),
            .. _lines.All.Select(l => l.Here), .. _lines.All.Select(l => l.There),
        ];
        await LockAsync(ids.OfType<string>(), ct);
        await _lines.LookUpAsync(Db, asked, ct); // again: what was found to lock the accounts may have changed before they were
        await _lines.LookUpCorrectedAsync(Db, [.. _sources.Values.Select(s => s.Release)], ct);
    }

    private async Task TakeProjectsAsync(IReadOnlyList<AdjustmentDraft> asked, CancellationToken ct)
    {
        var named = await projects.FindAsync(Db, [.. asked.Select(a => a.ProjectCode).OfType<string>().Distinct()], ct);
        var corrected = await projects.FindAsync(Db, [.. _lines.All.Select(l => l.ProjectKey).OfType<long>().Distinct()], ct);
        var all = await ProjectMoney.FillAsync(Db, [.. named.Values.Concat(corrected.Values).DistinctBy(p => p.Key)], ct);
        _byKey = all.ToDictionary(p => p.Key, p => new ProjectInHand(p));
        _byCode = _byKey.Values.ToDictionary(p => p.Facts.Code, StringComparer.Ordinal);
        await ShareLookUp.TakeAsync(Db, Books, all, ct);
    }

    private FoundForAdjustment Find(AdjustmentDraft asked, PostedBy by)
    {
        var here = Books.Find(asked.IndicatorId!, by);
        var project = asked.ProjectCode is { } code ? _byCode.GetValueOrDefault(code) : null;
        var there = asked.Kind switch
        {
            _ when GoesUp(asked.Kind) && SourceOf(here) is { } source => Books.Find(source.ParentId),
            AdjustmentKind.Virement or AdjustmentKind.CarryOver => Books.Find(asked.OtherId!, by),
            _ => null,
        };
        return new(here, there, project, ShareOf(here, project), asked.Kind == AdjustmentKind.CarryOver ? ShareOf(there, project) : null, Corrected: null);
    }

    private FoundForAdjustment FindLine(LineName name, PostedBy by)
    {
        if (_lines.Find(name) is not { } line || Books.Find(line.Here, by) is not { } here) return new(null, null, null, null, null, null);
        var there = line.There is { } other ? Books.Find(other) : null;
        var project = line.ProjectKey is { } key ? _byKey.GetValueOrDefault(key) : null;
        var share = ShareOf(here, project);
        // A project that is no longer there cannot be given its money back.
        return line.ProjectKey is not null && share is null ? new(null, null, null, null, null, null) : new(here, there, project, share, ShareOf(there, project), line);
    }

    private ShareInHand? ShareOf(AccountInHand? account, ProjectInHand? project) => account is null || project is null ? null : Books.Share(account, project.Facts.Key);

    private AdjustmentLine Line(AdjustmentDraft asked, FoundForAdjustment found, PostedBy by, Money amount, Money poverty) => new()
    {
        Here = found.Here?.Now,
        There = asked.Kind == AdjustmentKind.CarryOver ? found.There?.Now ?? default(Account) : found.There?.Now,
        LeftOfRelease = SourceOf(found.Here) is { } source ? LeftOf(source, found.Here!) : null,
        ThereIsYours = found.There is null || Books.Sees(by, found.There),
        ThereFits = found.There is null || Fits(asked.Kind, found.Here, found.There),
        YearThere = found.There?.Indicator.Year ?? found.Here?.Indicator.Year + 1 ?? 0,
        IsReleased = found.Here?.Indicator.ParentKey is not null,
        IsReceived = found.Here?.ReceivedOn is not null,
        NamesProject = asked.ProjectCode is not null,
        ProjectFound = found.Project is not null,
        Share = found.Share?.Now,
        ShareThere = found.ShareThere?.Now ?? (asked.Kind == AdjustmentKind.CarryOver && found.Share is not null ? default(Share) : null),
        Amount = amount,
        Poverty = poverty,
        Year = found.Here?.Indicator.Year ?? 0,
        RegisteredOn = Later(found.Here?.Indicator.RegisteredOn, found.There?.Indicator.RegisteredOn),
        MovedOn = asked.MovedOn,
        Today = Today,
        Corrected = asked.Corrects is { } name && found.Corrected is { } line ? new(true, line.CanBeCorrected, _lines.IsCorrected(name), CameBack(line, found), line.Movement) : null,
    };

    // Nothing moves to or from an indicator that is not there yet.
    private static DateOnly Later(DateOnly? one, DateOnly? other) => one > other ? one.Value : other ?? one ?? default;

    // Carried-over money stays what it was; a change of use does not make it younger (kernel-rules.md §2).
    private bool Fits(AdjustmentKind kind, AccountInHand? here, AccountInHand there)
    {
        if (here is null || ReferenceEquals(here, there)) return false;
        var (from, to) = (here.Indicator, there.Indicator);
        var isSameDivision = from.DivisionCode == to.DivisionCode || Successions.Place(from.DivisionPath) == Successions.Place(to.DivisionPath);
        if (kind == AdjustmentKind.Virement) return isSameDivision;
        return kind != AdjustmentKind.CarryOver
            || (isSameDivision && from.AgencyCode == to.AgencyCode && from.FundCode == to.FundCode && from.OriginYear == to.OriginYear);
    }

    private Source? SourceOf(AccountInHand? here) => here is null ? null : _sources.GetValueOrDefault(here.Indicator.Key);

    private Money LeftOf(Source source, AccountInHand here) => (_lines.IsCorrected(source.Release) ? Money.Zero : source.Amount) - here.Now.Balances.Recalled;

    // Of a payment something was returned, of a release something was recalled: those lines are taken back first.
    private static bool CameBack(LineToCorrect line, FoundForAdjustment found) =>
        line.IsReturned || (line.Movement == MovementKind.Release && found.There!.Now.Balances.Recalled > Money.Zero);

    // The id of an indicator that the caller cannot see is taken, and so is that of a payment that a correction would write again.
    private bool IsTaken(AdjustmentDraft asked, FoundForAdjustment found, PostedBy by) =>
        (asked.Kind == AdjustmentKind.CarryOver && Books.Has(asked.OtherId!) && Books.Find(asked.OtherId!, by) is null)
        || (found.Corrected?.Payment is not null && _paymentIds.Contains(asked.Id));

    // An indicator that was emptied does not tell what kind of money comes next.
    private static Money? PovertyOf(AdjustmentDraft asked, AccountInHand? here)
    {
        if (here is null || asked.Kind == AdjustmentKind.Unassign || GoesUp(asked.Kind)) return Money.Zero;
        if (asked.Kind == AdjustmentKind.Supplement && here.Now.Arrived == Money.Zero) return asked.Poverty;
        return asked.Poverty ?? PovertyShare.Of(here.Now, asked.Amount);
    }

    private void Move(AdjustmentDraft asked, FoundForAdjustment found, Money amount, Stand after)
    {
        var (movement, movementThere) = (Effects.MovementOf(asked.Kind), Effects.MovementThere(asked.Kind));
        var isBetweenLevels = found.There is not null && (found.Corrected?.Movement ?? movement) is MovementKind.Release or MovementKind.Recall;
        Book(found.Here!, after.Here, movement);
        if (found.There is { } there) Book(there, after.There!.Value, movementThere);
        if (found.Share is { } share) Books.Move(share, after.Share!.Value);
        if (found.ShareThere is { } shareThere) Books.Move(shareThere, after.ShareThere!.Value);

        void Book(AccountInHand account, Account then, MovementKind kind)
        {
            var before = account.Now;
            var flow = Books.Move(account, then, kind, amount, asked.MovedOn, asked.DocNo);
            AdjustmentFlow.Note(flow, account, before, then, Destinations.Of(found.Corrected?.Payment?.PayeeKind), isBetweenLevels ? found : null);
            if (found.Corrected?.Payment is not null) flow.Payments++;
        }
    }

    private FoundForAdjustment Opened(AdjustmentDraft asked, FoundForAdjustment found, long hash)
    {
        var there = found.There ?? Books.Add(AccountInHand.Opened(NextYears(asked, found.Here!.Indicator, hash)));
        if (found.Share is null) return found with { There = there };
        var share = found.ShareThere ?? Books.Share(there, found.Project!.Facts.Key) ?? Books.Add(ShareInHand.Empty(there.Indicator.Key, found.Project.Facts.Key));
        Books.Move(share, share.Now); // touched before its day is noted, so that it can be taken back
        share.AssignedOn(found.Share.FirstAssignedOn);
        return found with { There = there, ShareThere = share };
    }

    private Indicator NextYears(AdjustmentDraft asked, Indicator from, long hash) => new()
    {
        Key = _keys[_keysUsed++],
        Id = asked.OtherId!,
        ContentHash = hash,
        FundCode = from.FundCode,
        CategoryCode = from.CategoryCode,
        Department = from.Department,
        Year = from.Year + 1,
        OriginYear = from.OriginYear,
        DivisionCode = Successions.CodeOf(from), // a division that ended takes nothing new
        DivisionPath = Successions.Place(from.DivisionPath),
        Level = from.Level,
        AgencyCode = from.AgencyCode,
        IsExecutable = from.IsExecutable,
        DocNo = asked.DocNo!,
        DocDate = asked.MovedOn,
        RegisteredOn = asked.MovedOn,
        FunctionSubject = from.FunctionSubject,
        FundNature = from.FundNature,
        FundOrigin = FundOrigins.CarriedOver,
        TrackCode = from.TrackCode,
        ProjectCode = from.ProjectCode,
        PovertyFen = 0,
        Fields = from.Fields,
        AmountFen = 0,
        Version = 0,
    };

    // The wrong payment stays; a line of the opposite amount that names it takes it back, so that every sum over payments comes right.
    private Payment TakenBack(Payment wrong, AdjustmentDraft asked, FoundForAdjustment found, long no, long hash)
    {
        var row = wrong with
        {
            No = no,
            Id = asked.Id,
            ContentHash = hash,
            AmountFen = -wrong.AmountFen,
            PaidBeforeFen = found.Here!.Now.Balances.Paid.Fen,
            PaidBeforeOnProjectFen = found.Project!.Paid.Fen,
            PaidOn = asked.MovedOn,
            ReturnsNo = wrong.AmountFen > 0 ? wrong.No : wrong.ReturnsNo,
        };
        found.Project.Pay(new Money(row.AmountFen));
        _touched.Add(found.Project);
        return row;
    }

    private static Adjustment Row(AdjustmentDraft asked, long no, long hash, FoundForAdjustment found, Money amount, Money poverty) => new()
    {
        No = no,
        Id = asked.Id,
        ContentHash = hash,
        Kind = asked.Kind,
        IndicatorKey = found.Here!.Indicator.Key,
        OtherKey = found.There?.Indicator.Key,
        ProjectKey = found.Project?.Facts.Key,
        AmountFen = amount.Fen,
        PovertyFen = poverty.Fen,
        MovedOn = asked.MovedOn,
        DocNo = asked.DocNo,
        Reason = asked.Reason,
        CorrectsKind = asked.Corrects?.Kind,
        CorrectsId = asked.Corrects?.Id,
    };

    private long Hash(AdjustmentDraft a) => _hash
        .Add((int)a.Kind).Add(a.IndicatorId).Add(a.OtherId).Add(a.ProjectCode).Add(a.Amount).Add(a.Poverty?.Fen ?? -1).Add(a.MovedOn).Add(a.DocNo).Add(a.Reason)
        .Add((int?)a.Corrects?.Kind ?? 0).Add(a.Corrects?.Id).Take();

    /// <summary>Where an indicator's money was released from.</summary>
    private sealed record Source(string ParentId, LineName Release, Money Amount);
}
