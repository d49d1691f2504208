using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Payees;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.PostPayments;

/// <summary>
/// Posts payments: rules that need no balance are asked first, for the whole set; then each line is decided on running balances; what was
/// posted, and what was attempted against a limit or a rule, is judged in the same transaction.
/// </summary>
internal sealed class PayRun(SunLedgerDb db, TimeProvider time, IMonitor monitor, IProjects projects, ICategories categories, AccountSeal seal)
    : PostingRun<PaymentDraft, PaidLine>(db, time, monitor)
{
    private readonly FieldCheck _fields = new(categories.Current, Subject.Payment);
    private readonly ContentHash _hash = new();
    private readonly PayeeBook _payees = new(seal);
    private readonly Originals _originals = new();
    private readonly Attempts _attempts = new();
    private readonly HashSet<ProjectInHand> _touched = [];
    private Dictionary<string, ProjectInHand> _projects = [];
    private Dictionary<int, Finding> _stopped = [];
    private Rows _rows = new([]);

    protected override string Kind => "payments";

    protected override async Task LookUpAsync(IReadOnlyList<Call<PaymentDraft>> calls, IReadOnlyList<PaymentDraft> asked, CancellationToken ct)
    {
        await LockAsync(asked.Select(a => a.IndicatorId), ct);
        var found = await projects.FindAsync(Db, [.. asked.Select(a => a.ProjectCode).OfType<string>().Distinct()], ct);
        _projects = (await ProjectMoney.FillAsync(Db, [.. found.Values], ct)).ToDictionary(p => p.Code, p => new ProjectInHand(p), StringComparer.Ordinal);
        await ShareLookUp.TakeAsync(Db, Books, found.Values, ct);
        await _originals.LookUpAsync(Db, asked, ct);
        var ids = asked.Select(a => a.Id).ToArray();
        KnowTwins(await Db.Set<Payment>().Where(p => ids.Contains(p.Id)).Select(p => new Twin(p.Id, p.ContentHash)).ToListAsync(ct));

        _rows = new Rows(calls.Select(c => c.Drafts.Count));
        var judgeable = Judgeable(calls).ToList();
        var stopped = judgeable.Count == 0 ? [] : await Monitor.StoppedAsync(Db, judgeable, Today, ct);
        _stopped = stopped.DistinctBy(f => f.Row).ToDictionary(f => f.Row);
    }

    protected override Taken<PaidLine> Take(PaymentDraft asked, in Slot slot)
    {
        var found = Find(asked, slot.By);
        var (fields, faults) = found.Account is null ? (null, []) : _fields.Read(asked.Fields, found.Account.Indicator.CategoryCode, slot.Row);
        var hash = Hash(asked, found.Payee, fields);
        var twin = TwinOf(asked.Id, hash);
        if (twin == TwinKind.Same) return Taken<PaidLine>.Duplicate;

        var row = _rows.Of(slot);
        var stop = _stopped.GetValueOrDefault(row);
        var settled = Posting.Pay(new PaymentLine(
            IdTaken: twin == TwinKind.Other,
            From: found.Account?.Now,
            NamesProject: asked.ProjectCode is not null,
            ProjectFound: found.Project is not null,
            Share: found.Share?.Now,
            found.Original, asked.Amount, found.Account?.Indicator.Year ?? 0, found.Account?.Indicator.RegisteredOn ?? default, asked.PaidOn, Today,
            IsStopped: stop is not null));
        if (settled.Refusal != LedgerRefusal.None)
        {
            if (IsAttempt(settled.Refusal)) _attempts.Note(PaidFacts.Of(asked, row, found));
            return Taken<PaidLine>.Refused(PaymentFaults.Of(settled.Refusal, asked, found, stop, slot.Row, Today));
        }
        if (faults.Count > 0) return Taken<PaidLine>.Refused(faults);

        var line = new PaidLine(PaymentRows.Of(asked, slot.No, hash, found, fields, _originals.NoOf(asked)), asked, row, found);
        Book(line, settled);
        return Taken<PaidLine>.Posted(line);
    }

    protected override Task StoreAsync(CancellationToken ct) => PaymentRows.InsertAsync(Db, Lines.Select(l => l.Payment), ct);

    protected override async Task<IEnumerable<(int Call, int Index, string RuleCode)>> JudgeAsync(CancellationToken ct)
    {
        if (Lines.Count == 0 && _attempts.All.Count == 0) return [];
        var findings = await Monitor.PaymentsAsync(Db, PaidFacts.Of(Lines), _attempts.All, Today, ct);
        await ProjectMoney.JudgeAsync(Db, Monitor, [.. Lines.Select(l => l.Found.Project!).Distinct().Select(p => p.Facts)], Today, ct);
        await JudgeAccountsAsync(ct);
        return findings.Select(f => (_rows.PlaceOf(f.Row).Call, _rows.PlaceOf(f.Row).Index, f.RuleCode));
    }

    protected override void CallKept()
    {
        foreach (var project in _touched) project.Keep();
        _touched.Clear();
        _originals.Keep();
        _attempts.Keep();
    }

    protected override void CallUndone()
    {
        foreach (var project in _touched) project.Undo();
        _touched.Clear();
        _originals.Undo();
        _attempts.Undo();
    }

    private FoundForPayment Find(PaymentDraft asked, PostedBy by)
    {
        var account = Books.Find(asked.IndicatorId, by);
        var project = asked.ProjectCode is { } code ? _projects.GetValueOrDefault(code) : null;
        var share = account is null || project is null ? null : Books.Share(account, project.Facts.Key);
        return new(account, project, share, _originals.Of(asked, account?.Indicator.Key, project?.Facts.Key), _payees.Of(asked.PayeeAccount, asked.PayeeName));
    }

    private void Book(PaidLine line, Settled settled)
    {
        var (asked, found) = (line.Asked, line.Found);
        Books.Move(found.Share!, settled.Share);
        var movement = asked.Amount < Money.Zero ? MovementKind.Return : MovementKind.Pay;
        var flow = Books.Move(found.Account!, settled.Account, movement, asked.Amount < Money.Zero ? -asked.Amount : asked.Amount, asked.PaidOn, asked.VoucherNo);
        flow.Paid += asked.Amount.Fen;
        flow.Payments++;
        found.Project!.Pay(asked.Amount);
        _touched.Add(found.Project);
        _originals.Note(line.Payment, asked.Returns);
    }

    // What can be shown to a rule at all: the indicator is known, and so is the project when one is named. Returns are never stopped.
    private IEnumerable<PaymentFacts> Judgeable(IReadOnlyList<Call<PaymentDraft>> calls)
    {
        for (var c = 0; c < calls.Count; c++)
        {
            for (var i = 0; i < calls[c].Drafts.Count; i++)
            {
                if (calls[c].Drafts[i].Asked is not { } asked || asked.Amount < Money.Zero) continue;
                var found = Find(asked, calls[c].By);
                if (found.Account is not null && (asked.ProjectCode is null || found.Project is not null)) yield return PaidFacts.Of(asked, _rows.Of(c, i), found);
            }
        }
    }

    // Limits and rules: what was attempted against them is worth a warning, what merely does not read is not.
    private static bool IsAttempt(LedgerRefusal refusal) => refusal
        is LedgerRefusal.PaymentWithoutProject or LedgerRefusal.NotAssigned
        or LedgerRefusal.ExceedsIndicator or LedgerRefusal.ExceedsAssigned or LedgerRefusal.StoppedByRule;

    private long Hash(PaymentDraft a, Payee payee, string? fields) => _hash
        .Add(a.IndicatorId).Add(a.ProjectCode).Add(a.Amount).Add(a.PaidOn).Add(a.VoucherDate).Add(a.VoucherNo).Add(a.PayeeName).Add(payee.Key).Add(a.PayeeBank)
        .Add(a.PayeeKind).Add(a.Use).Add(a.FunctionSubject).Add(a.GovEconomic).Add(a.DepEconomic).Add(a.InvoiceNo).Add(a.SettleMode).Add(a.PayType)
        .Add(a.PersonBatchId).Add(a.Returns).Add(fields).Take();
}
