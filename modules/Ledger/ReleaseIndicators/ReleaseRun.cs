using SunLedger.Ledger.Approvals;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.ReadFacts;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.ReleaseIndicators;

/// <summary>A posted release.</summary>
internal sealed record ReleasedLine(Release Release, AccountInHand From, AccountInHand Child) : PostedLine(Release.Id, Release.ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => [From, Child];
}

/// <summary>Posts releases. A release may go on from an indicator that an earlier line of the same batch opened.</summary>
internal sealed class ReleaseRun(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, IDivisions divisions, IOrganisations organisations,
    IEnumerable<IApprovalDemands> demands, ISwitches switches)
    : PostingRun<ReleaseDraft, ReleasedLine>(db, time, monitor, successions, switches)
{
    private readonly ContentHash _hash = new();
    private readonly Demanded _demanded = new(ReleaseDocument.KindCode, demands);
    private HashSet<string> _takenChildIds = [];
    private IReadOnlyList<long> _keys = [];
    private int _keysUsed;

    protected override string Kind => "releases";

    protected override async Task LookUpAsync(IReadOnlyList<Call<ReleaseDraft>> calls, IReadOnlyList<ReleaseDraft> asked, CancellationToken ct)
    {
        await LockAsync(asked.Select(a => a.From), ct);
        var ids = asked.Select(a => a.Id).Distinct().ToArray();
        KnowTwins(await Db.Set<Release>().Where(r => ids.Contains(r.Id)).Select(r => new Twin(r.Id, r.ContentHash)).ToListAsync(ct));
        var children = asked.Select(a => a.ChildId).Distinct().ToArray();
        _takenChildIds = await Db.Set<Indicator>().Where(i => children.Contains(i.Id)).Select(i => i.Id).ToHashSetAsync(ct);
        _keys = await Numbers.ForIndicatorsAsync(Db, asked.Count, ct);
        await _demanded.LookUpAsync(Db, calls.Select(c => c.By), ct);
    }

    protected override Taken<ReleasedLine> Take(ReleaseDraft asked, in Slot slot)
    {
        var hash = Hash(asked);
        var twin = TwinOf(asked.Id, hash);
        if (twin == TwinKind.Same) return Taken<ReleasedLine>.Duplicate;

        var from = Books.Find(asked.From, slot.By);
        var receiver = Receiver.Find(asked.To, asked.ReleasedOn, divisions, organisations);
        // The path of who receives goes on from that of who gives: one look answers for both.
        if (from is not null && OffFault(from.Indicator.FundCode, from.Indicator.CategoryCode, receiver?.Division.Path ?? from.Indicator.DivisionPath, slot.Row, "from") is { } off)
            return Taken<ReleasedLine>.Refused(off);
        var poverty = asked.Poverty ?? (from is null ? null : PovertyShare.Of(from.Now, asked.Amount));
        if (from is not null && poverty is null) return Taken<ReleasedLine>.Refused(LedgerRefusal.Required.At(slot.Row, "povertyAmount", "povertyAmount", "povertyAmount"));

        var childTaken = _takenChildIds.Contains(asked.ChildId) || Books.Has(asked.ChildId);
        var released = Posting.Release(new ReleaseLine(
            IdTaken: twin == TwinKind.Other || childTaken,
            From: from?.Now,
            ReceiverFound: receiver is not null,
            IsDirectlyBelow: receiver is not null && from is not null && receiver.IsDirectlyBelow(from.Indicator, Successions),
            asked.Amount, poverty ?? Money.Zero, from?.Indicator.Year ?? 0, asked.IsAdvance, from?.Indicator.RegisteredOn ?? default, asked.ReleasedOn, Today));
        if (released.Refusal != LedgerRefusal.None) return Taken<ReleasedLine>.Refused(Fault(released.Refusal, asked, from, twin, poverty, slot.Row));
        var home = Successions.CodeOf(from!.Indicator);
        if (_demanded.Stops(slot.By, home)) return Taken<ReleasedLine>.Refused(LedgerRefusal.ApprovalDemanded.At(slot.Row, null, home, ReleaseDocument.KindCode));

        var child = Books.Add(AccountInHand.Opened(Child(asked, from.Indicator, receiver!, poverty!.Value, hash)));
        Move(asked, from, child, released);
        return Taken<ReleasedLine>.Posted(new ReleasedLine(Release(asked, slot.No, hash, from, child), from, child));
    }

    protected override async Task StoreAsync(CancellationToken ct)
    {
        string[] columns = ["no", "id", "content_hash", "from_key", "child_key", "amount_fen", "poverty_fen", "doc_no", "distribution_mode", "released_on", "is_advance", "matching_demanded"];
        await using var bulk = await BulkInsert.OpenAsync(Db, Columns.Module, Storage.Release.Table, columns, ct);
        foreach (var r in Lines.Select(l => l.Release))
            await bulk.Long(r.No).Text(r.Id).Long(r.ContentHash).Long(r.FromKey).Long(r.ChildKey).Long(r.AmountFen).Long(r.PovertyFen)
                .Text(r.DocNo).Text(r.DistributionMode).Date(r.ReleasedOn).Flag(r.IsAdvance).Flag(r.MatchingDemanded).EndRowAsync(ct);
        await bulk.CompleteAsync(ct);
    }

    protected override async Task<IEnumerable<(int Call, int Index, string RuleCode)>> JudgeAsync(CancellationToken ct)
    {
        var ofAccounts = (await base.JudgeAsync(ct)).ToArray();
        var findings = Lines.Count == 0 ? [] : await Monitor.ReleasesAsync(Db, [.. Lines.Select((line, i) => ReleaseReader.Of(line.Release, line.From.Facts, line.Child.Indicator.Level) with { Row = i + 1 })], Today, ct);
        return [.. ofAccounts, .. findings.Select(f => (PlaceOf(f.Row - 1).Call, PlaceOf(f.Row - 1).Index, f.RuleCode))];
    }

    // Money that goes to a unit of the same division has not left the division: its totals do not move.
    private void Move(ReleaseDraft asked, AccountInHand from, AccountInHand child, Released released)
    {
        var gives = Books.Move(from, released.From, MovementKind.Release, asked.Amount, asked.ReleasedOn, asked.DocNo);
        var takes = Books.Move(child, released.Child, MovementKind.Register, asked.Amount, asked.ReleasedOn, asked.DocNo);
        takes.InTransit += asked.Amount.Fen;
        if (child.Indicator.AgencyCode is not null) return;
        takes.Received += asked.Amount.Fen;
        if (from.Indicator.ParentKey is null) gives.ReleasedOwn += asked.Amount.Fen;
        else gives.ReleasedPassed += asked.Amount.Fen;
    }

    private Indicator Child(ReleaseDraft asked, Indicator from, Receiver to, Money poverty, long hash) => new()
    {
        Key = _keys[_keysUsed++],
        Id = asked.ChildId,
        ContentHash = hash,
        ParentKey = from.Key,
        FundCode = from.FundCode,
        CategoryCode = from.CategoryCode,
        Department = from.Department,
        Year = from.Year,
        OriginYear = from.OriginYear,
        DivisionCode = to.Division.Code,
        DivisionPath = to.Division.Path,
        Level = to.Division.Level,
        AgencyCode = to.Agency?.Code,
        IsExecutable = to.Agency is not null,
        DocNo = asked.DocNo,
        DocDate = asked.ReleasedOn,
        SupDocNo = from.DocNo,
        RegisteredOn = asked.ReleasedOn,
        FunctionSubject = from.FunctionSubject,
        FundNature = from.FundNature,
        FundOrigin = from.FundOrigin,
        TrackCode = from.TrackCode,
        ProjectCode = from.ProjectCode,
        MatchingDemanded = asked.MatchingDemanded,
        PovertyFen = poverty.Fen,
        Fields = from.Fields,
        AmountFen = asked.Amount.Fen,
        Version = 0,
    };

    private static Release Release(ReleaseDraft asked, long no, long hash, AccountInHand from, AccountInHand child) => new()
    {
        No = no,
        Id = asked.Id,
        ContentHash = hash,
        FromKey = from.Indicator.Key,
        ChildKey = child.Indicator.Key,
        AmountFen = asked.Amount.Fen,
        PovertyFen = child.Now.Poverty.Fen,
        DocNo = asked.DocNo,
        DistributionMode = asked.DistributionMode,
        ReleasedOn = asked.ReleasedOn,
        IsAdvance = asked.IsAdvance,
        MatchingDemanded = asked.MatchingDemanded,
    };

    private Fault Fault(LedgerRefusal refusal, ReleaseDraft asked, AccountInHand? from, TwinKind twin, Money? poverty, int row) => refusal switch
    {
        LedgerRefusal.IdReused when twin == TwinKind.Other => refusal.At(row, "id", asked.Id),
        LedgerRefusal.IdReused => refusal.At(row, "childId", asked.ChildId),
        LedgerRefusal.UnknownIndicator => refusal.At(row, "from", asked.From),
        LedgerRefusal.UnknownDivision or LedgerRefusal.NotDirectlyBelow => refusal.At(row, "to", asked.To),
        LedgerRefusal.DateInFuture => refusal.At(row, "releasedOn", asked.ReleasedOn.Iso(), Today.Iso()),
        LedgerRefusal.YearMismatch => refusal.At(row, "releasedOn", asked.ReleasedOn.Iso(), from!.Indicator.Year),
        LedgerRefusal.ReleasedBeforeRegistered => refusal.At(row, "releasedOn", asked.ReleasedOn.Iso(), from!.Indicator.RegisteredOn.Iso()),
        LedgerRefusal.PovertyAboveAmount => refusal.At(row, "povertyAmount", poverty, asked.Amount),
        LedgerRefusal.ExceedsUndistributed => refusal.At(row, "amount", asked.Amount, from!.Now.Free),
        _ => refusal.At(row, null),
    };

    private long Hash(ReleaseDraft a)
    {
        _hash.Add(a.From).Add(a.To).Add(a.ChildId).Add(a.DocNo).Add(a.Amount).Add(a.Poverty?.Fen ?? -1).Add(a.DistributionMode).Add(a.ReleasedOn);
        if (a.IsAdvance) _hash.Add(1); // lines that were posted before there were advance releases keep their digests
        if (a.MatchingDemanded is { } demanded) _hash.Add(demanded ? 2 : 3); // and so do those before demands were entered
        return _hash.Take();
    }
}
