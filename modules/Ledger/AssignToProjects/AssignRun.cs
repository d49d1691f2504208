using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.AssignToProjects;

/// <summary>A posted assignment.</summary>
internal sealed record AssignedLine(Assignment Assignment, AccountInHand Account, ProjectFacts Project) : PostedLine(Assignment.Id, Assignment.ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => [Account];
}

/// <summary>Posts assignments.</summary>
internal sealed class AssignRun(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, IProjects projects, ISwitches switches)
    : PostingRun<AssignmentDraft, AssignedLine>(db, time, monitor, successions, switches)
{
    private const string LibraryRule = "KB-01";

    private readonly ContentHash _hash = new();
    private IReadOnlyDictionary<string, ProjectFacts> _projects = new Dictionary<string, ProjectFacts>();

    protected override string Kind => "assignments";

    protected override async Task LookUpAsync(IReadOnlyList<Call<AssignmentDraft>> calls, IReadOnlyList<AssignmentDraft> asked, CancellationToken ct)
    {
        await LockAsync(asked.Select(a => a.IndicatorId), ct);
        _projects = await projects.FindAsync(Db, [.. asked.Select(a => a.ProjectCode).Distinct()], ct);
        await ShareLookUp.TakeAsync(Db, Books, _projects.Values, ct);
        var ids = asked.Select(a => a.Id).Distinct().ToArray();
        KnowTwins(await Db.Set<Assignment>().Where(a => ids.Contains(a.Id)).Select(a => new Twin(a.Id, a.ContentHash)).ToListAsync(ct));
    }

    protected override Taken<AssignedLine> Take(AssignmentDraft asked, in Slot slot)
    {
        var hash = _hash.Add(asked.IndicatorId).Add(asked.ProjectCode).Add(asked.Amount).Add(asked.AssignedOn).Take();
        var twin = TwinOf(asked.Id, hash);
        if (twin == TwinKind.Same) return Taken<AssignedLine>.Duplicate;

        var account = Books.Find(asked.IndicatorId, slot.By);
        if (OffFault(account, slot.Row) is { } off) return Taken<AssignedLine>.Refused(off);
        var project = _projects.GetValueOrDefault(asked.ProjectCode);
        var share = account is null || project is null ? null : Books.Share(account, project.Key);
        var settled = Posting.Assign(new AssignmentLine(
            IdTaken: twin == TwinKind.Other,
            From: account?.Now,
            ProjectFound: project is not null,
            ProjectIsHere: account is not null && project is not null && Successions.IsWithin(project.DivisionPath, account.Indicator.DivisionPath),
            share?.Now ?? default, asked.Amount, account?.Indicator.RegisteredOn ?? default, asked.AssignedOn, Today));
        if (settled.Refusal != LedgerRefusal.None) return Taken<AssignedLine>.Refused(Fault(settled.Refusal, asked, account, slot.Row));

        share ??= Books.Add(ShareInHand.Empty(account!.Indicator.Key, project!.Key));
        Books.Move(share, settled.Share);
        share.AssignedOn(asked.AssignedOn);
        Books.Move(account!, settled.Account, MovementKind.Assign, asked.Amount, asked.AssignedOn, document: null).Assigned += asked.Amount.Fen;
        return Taken<AssignedLine>.Posted(new AssignedLine(Assignment(asked, slot.No, hash, account!, project!), account!, project!));
    }

    protected override async Task StoreAsync(CancellationToken ct)
    {
        string[] columns = ["no", "id", "content_hash", "indicator_key", "project_key", "amount_fen", "assigned_on"];
        await using var bulk = await BulkInsert.OpenAsync(Db, Columns.Module, Storage.Assignment.Table, columns, ct);
        foreach (var a in Lines.Select(l => l.Assignment))
            await bulk.Long(a.No).Text(a.Id).Long(a.ContentHash).Long(a.IndicatorKey).Long(a.ProjectKey).Long(a.AmountFen).Date(a.AssignedOn).EndRowAsync(ct);
        await bulk.CompleteAsync(ct);
    }

    protected override async Task<IEnumerable<(int Call, int Index, string RuleCode)>> JudgeAsync(CancellationToken ct)
    {
        var found = await ProjectMoney.JudgeAsync(Db, Monitor, [.. Lines.Select(l => l.Project).DistinctBy(p => p.Key)], Today, ct);
        var ofProjects = Lines.SelectMany((line, i) => found[line.Project.Key].Select(f => (PlaceOf(i).Call, PlaceOf(i).Index, f.RuleCode)));
        return [.. ofProjects, .. await base.JudgeAsync(ct), .. await UnpayableAsync(ct)];
    }

    // Whoever assigns is told what will stop every payment: the rule about the library is asked now, of one payment for each indicator and project.
    private async Task<IEnumerable<(int Call, int Index, string RuleCode)>> UnpayableAsync(CancellationToken ct)
    {
        var pairs = Lines.Select((line, i) => (Line: line, Place: i)).ToLookup(l => (l.Line.Account, l.Line.Project.Key));
        var asked = pairs.Select((pair, i) => WouldBe(pair.First().Line, i + 1)).ToArray();
        if (asked.Length == 0) return [];
        var places = pairs.Select(pair => pair.Select(l => PlaceOf(l.Place)).ToArray()).ToArray();
        var stopped = await Monitor.StoppedAsync(Db, asked, Today, ct);
        return stopped.Where(f => f.RuleCode == LibraryRule).SelectMany(f => places[f.Row - 1].Select(p => (p.Call, p.Index, f.RuleCode)));
    }

    private PaymentFacts WouldBe(AssignedLine line, int row) => new()
    {
        Row = row, Id = line.Id, Indicator = line.Account.Facts, Project = line.Project, Amount = new Money(line.Assignment.AmountFen), AssignedHere = new Money(line.Assignment.AmountFen),
        PaidOn = Today, PayeeName = "", PayeeKey = 0,
    };

    private static Assignment Assignment(AssignmentDraft asked, long no, long hash, AccountInHand account, ProjectFacts project) => new()
    {
        No = no,
        Id = asked.Id,
        ContentHash = hash,
        IndicatorKey = account.Indicator.Key,
        ProjectKey = project.Key,
        AmountFen = asked.Amount.Fen,
        AssignedOn = asked.AssignedOn,
    };

    private Fault Fault(LedgerRefusal refusal, AssignmentDraft asked, AccountInHand? account, int row) => refusal switch
    {
        LedgerRefusal.IdReused => refusal.At(row, "id", asked.Id),
        LedgerRefusal.UnknownIndicator => refusal.At(row, "indicatorId", asked.IndicatorId),
        LedgerRefusal.UnknownProject or LedgerRefusal.ProjectElsewhere => refusal.At(row, "projectCode", asked.ProjectCode),
        LedgerRefusal.DateInFuture => refusal.At(row, "assignedOn", asked.AssignedOn.Iso(), Today.Iso()),
        LedgerRefusal.AssignedBeforeRegistered => refusal.At(row, "assignedOn", asked.AssignedOn.Iso(), account!.Indicator.RegisteredOn.Iso()),
        LedgerRefusal.ExceedsUndistributed => refusal.At(row, "amount", asked.Amount, account!.Now.Balances.Undistributed - account.Now.Balances.Pledged),
        _ => refusal.At(row, null),
    };
}
