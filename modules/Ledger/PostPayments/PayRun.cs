using SunLedger.Ledger.Approvals;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Payees;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.PostPayments;

/// <summary>
/// Posts payments: what the database knows is read first, for the whole set, and so is what the rules forbid; then each line is decided on
/// running balances, and stored while the next ones are decided; what was posted, and what was attempted against a limit or a rule, is judged
/// in the same transaction.
/// </summary>
internal sealed class PayRun(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, IProjects projects, ICategories categories, PayeeBook payees, ISwitches switches, IContracts contracts,
    Exceptions exceptions)
    : PostingRun<PaymentDraft, PaidLine>(db, time, monitor, successions, switches)
{
    private readonly FieldCheck _fields = new(categories.Current, Subject.Payment);
    private readonly ContentHash _hash = new();
    private readonly Originals _originals = new();
    private readonly ContractsInHand _contracts = new(contracts);
    private readonly Attempts _attempts = new();
    private readonly OwnHolds _own = new();
    private readonly HashSet<ProjectInHand> _touched = [];
    private Dictionary<string, ProjectInHand> _projects = [];
    private Rows _rows = new([]);
    private FoundForPayment[] _found = [];
    private IPaymentReview? _review;
    private readonly HashSet<int> _agreedByPoster = [];
    private Dictionary<int, Finding> _stopped = [];
    private IReadOnlyList<Finding> _findings = [];
    private ILookup<ProjectInHand, Finding> _ofProjects = Enumerable.Empty<Finding>().ToLookup(_ => default(ProjectInHand)!);
    private ILookup<AccountInHand, Finding> _ofAccounts = Enumerable.Empty<Finding>().ToLookup(_ => default(AccountInHand)!);
    private PaymentStream? _stream;
    private int _streamed;
    private (Foresight Foresight, PostedBefore Before)? _foreseen;
    private EvidenceDemand? _demand;
    private IReadOnlyDictionary<int, Finding> _owing = new Dictionary<int, Finding>();

    /// <summary>What rules found, once it is posted, by row over all calls and each rule once: about the payment, its project and its indicator, and what stopped it.</summary>
    public ILookup<int, Finding> Found =>
        (_review?.Stopped ?? []).Concat(_findings).Concat(Lines.SelectMany(l => Moved(l).Select(f => f with { Row = l.Row }))).DistinctBy(f => (f.Row, f.RuleCode)).ToLookup(f => f.Row);

    /// <summary>What was posted though a rule asks for evidence that was not brought, where it has to be there first: the rows, and what asks. Empty when nothing has.</summary>
    public IReadOnlyDictionary<int, Finding> Owing { get; private set; } = new Dictionary<int, Finding>();

    /// <summary>What was posted, for whoever posts what comes next.</summary>
    public PostedBefore Posted => new(Lines.Count == 0 ? null : (Lines[0].No, Lines[^1].No), Lines.Any(l => l.ReturnsNo is not null), Digests, _review);

    protected override string Kind => "payments";

    /// <summary>Demands evidence before payments are posted that the platform itself began, or of all; a savepoint is left at which it may begin again.</summary>
    public void Demand(EvidenceDemand demand, IReadOnlyDictionary<int, Finding> owing) => (_demand, _owing) = (demand, owing);

    /// <summary>Says what was read about the payments before their turn came, and what was posted just before them.</summary>
    public void Foresee(Foresight ahead, PostedBefore before) => _foreseen = (ahead, before);

    protected override async Task LookUpAsync(IReadOnlyList<Call<PaymentDraft>> calls, IReadOnlyList<PaymentDraft> asked, CancellationToken ct)
    {
        await LockAsync(asked.Select(a => a.IndicatorId), calls.Count, ct);
        var found = await projects.FindAsync(Db, [.. asked.Select(a => a.ProjectCode).OfType<string>().Distinct()], ct);
        var trip = new RoundTrip(Db);
        var ids = asked.Select(a => a.Id).ToArray();
        var twins = _foreseen is null ? trip.Twins(Db.Dialect, Payment.Table, ids) : null;
        _projects = (await ShareLookUp.TakeAllAsync(trip, Db.Dialect, Books, [.. found.Values], ct)).ToDictionary(p => p.Code, p => new ProjectInHand(p), StringComparer.Ordinal);
        await _originals.LookUpAsync(Db, asked, ct);
        await _own.LookUpAsync(Db, Books, asked, ct);
        await _contracts.LookUpAsync(Db, asked, ct);
        var foreseen = await StillTrueAsync(ct) ? _foreseen : null;
        var judgeable = FindAll(calls);
        KnowTwins(foreseen?.Foresight.Twins ?? (twins is null ? await Probe.TwinsAsync(Db, Payment.Table, ids, ct) : twins() ?? await Probe.EachTwinAsync(Db, Payment.Table, ids, ct)));
        if (foreseen is not null) KnowTwins(foreseen.Value.Before.Digests);
        judgeable.RemoveAll(p => HasTwin(p.Asked.Id)); // it is not posted again, and what stands under its id is a neighbour like any other
        if (judgeable.Count > 0) _review = Foreseen(foreseen, judgeable) ?? await Monitor.ReviewAsync(Db, [.. judgeable.Select(p => PaidFacts.Of(p.Asked, p.Row, _found[p.Row - 1]))], Today, ct);
        _foreseen = null;
        _stopped = _review?.Stopped.DistinctBy(f => f.Row).ToDictionary(f => f.Row) ?? [];
        if (_stopped.Count > 0) await LetPassAsync(calls, ct);
        if (_demand is not null) await _demand.BeginAsync(Db, _found.Any(f => f is { Own: not null }), ct);
        _stream = new(Db, ct);
    }

    protected override Taken<PaidLine> Take(PaymentDraft asked, in Slot slot)
    {
        var row = _rows.Of(slot);
        var found = _found[row - 1];
        var (fields, faults) = found.Account is null ? (null, []) : _fields.Read(asked.Fields, found.Account.Indicator.CategoryCode, found.Account.Indicator.DivisionPath, slot.Row);
        var hash = Hash(asked, found.Payee, fields);
        var twin = TwinOf(asked.Id, hash);
        if (twin == TwinKind.Same) return Taken<PaidLine>.Duplicate;
        if (OffFault(found.Account, slot.Row) is { } off) return Taken<PaidLine>.Refused(off);

        var (stop, owing) = (_stopped.GetValueOrDefault(row), _owing.GetValueOrDefault(row));
        var original = _originals.Of(asked, found.Account?.Indicator.Key, found.Project?.Facts.Key);
        var settled = Posting.Pay(new PaymentLine(
            IdTaken: twin == TwinKind.Other,
            From: found.Free?.Here ?? found.Account?.Now,
            NamesProject: asked.ProjectCode is not null,
            ProjectFound: found.Project is not null,
            Share: found.Free?.Share ?? found.Share?.Now,
            original, asked.Amount, found.Account?.Indicator.Year ?? 0, found.Account?.Indicator.RegisteredOn ?? default, asked.PaidOn, Today,
            IsStopped: stop is not null,
            OwesEvidence: owing is not null,
            PosterAgreed: _agreedByPoster.Contains(row),
            ContractFits: asked.ContractCode is null || found.Contract is { } contract && contract.Facts.Project.Code == asked.ProjectCode));
        if (settled.Refusal != LedgerRefusal.None)
        {
            if (IsAttempt(settled.Refusal)) _attempts.Note(PaidFacts.Of(asked, row, found));
            return Taken<PaidLine>.Refused(PaymentFaults.Of(settled.Refusal, asked, found, original, stop ?? owing, slot.Row, Today));
        }
        if (faults.Count > 0) return Taken<PaidLine>.Refused(faults);

        var line = new PaidLine(slot.No, hash, asked, row, found, found.Account!.Now.Balances.Paid, found.Project!.Paid, fields, _originals.NoOf(asked), _originals.PayeeKindOf(asked),
            found.Contract?.Paid ?? Money.Zero);
        if (found.Own is { } own) _own.Use(own, Books, found, slot.No, Today);
        Book(line, settled);
        return Taken<PaidLine>.Posted(line);
    }

    // A line that stands by itself is stored at once; one that stands or falls with its call, when the call is kept.
    protected override void LineTaken(PaidLine line, BatchMode mode)
    {
        if (mode != BatchMode.Partial) return;
        _stream!.Add(line);
        _streamed++;
    }

    protected override async Task StoreAsync(CancellationToken ct)
    {
        Judge(); // while the last lines are on their way
        await _stream!.CompleteAsync();
        await _own.StoreAsync(Db, ct);
    }

    protected override Task AbandonAsync() => _stream?.AbandonAsync() ?? Task.CompletedTask;

    protected override async Task<IEnumerable<(int Call, int Index, string RuleCode)>> JudgeAsync(CancellationToken ct)
    {
        if (_review is null || Lines.Count == 0 && _attempts.All.Count == 0) return [];
        if (Lines.Count == 0) Judge();
        // What these payments made of their projects and indicators is in hand: nothing is read again.
        var (projects, accounts) = (Lines.Select(l => l.Found.Project!).Distinct().ToArray(), MovedAccounts());
        var (ofProjects, ofAccounts) = await Monitor.MovedAsync(Db, _review, [.. projects.Select(p => p.Now)], [.. accounts.Select(a => a.Facts)], Today, ct);
        _ofProjects = ofProjects.ToLookup(f => projects[f.Row - 1]);
        _ofAccounts = ofAccounts.ToLookup(f => accounts[f.Row - 1]);
        if (_demand is { HasBegun: true }) Owing = await _demand.OwingAsync(Db, [.. Lines.Where(l => _demand.IsAsked(l.Found.Own is not null) && l.Asked.Amount > Money.Zero).Select(l => (l.Row, l.Asked.Id, l.Asked.IndicatorId))], Found, ct);
        return Said();
    }

    protected override void CallKept()
    {
        foreach (var project in _touched) project.Keep();
        _touched.Clear();
        _originals.Keep();
        _contracts.Keep();
        _attempts.Keep();
        _own.Keep();
        for (; _streamed < Lines.Count; _streamed++) _stream!.Add(Lines[_streamed]);
    }

    protected override void CallUndone()
    {
        foreach (var project in _touched) project.Undo();
        _touched.Clear();
        _originals.Undo();
        _contracts.Undo();
        _attempts.Undo();
        _own.Undo();
    }

    // What was foreseen holds as long as the only payments since are those posted just before, none of which takes an earlier one back. Who posts at the very
    // same moment is not seen by either, foreseen or not: the sweep brings together what belongs together.
    private async Task<bool> StillTrueAsync(CancellationToken ct)
    {
        if (_foreseen is not { } foreseen) return false;
        var newest = foreseen.Foresight.Newest;
        if (foreseen.Before.Numbers is not var (first, last)) return await NewestAsync(long.MaxValue, ct) == newest;
        if (foreseen.Before.HoldsReturns) return false;
        return await NewestAsync(long.MaxValue, ct) == last && await NewestAsync(first, ct) == newest;
    }

    // The end of an index, whatever the database believes to be in between.
    private async Task<long> NewestAsync(long before, CancellationToken ct) => await Db.Set<Payment>().Where(p => p.No < before).MaxAsync(p => (long?)p.No, ct) ?? 0;

    // Contracts and own holds are not looked up ahead: where a payment has one, all is judged anew. So it is when what is named no longer says what it said.
    private IPaymentReview? Foreseen((Foresight Foresight, PostedBefore Before)? foreseen, List<(PaymentDraft Asked, int Row)> judgeable)
    {
        if (foreseen is not var (foresight, before) || foresight.Ahead is not { } ahead) return null;
        if (judgeable.Exists(p => p.Asked.ContractCode is not null || _found[p.Row - 1].Own is not null)) return null;
        return foresight.Named.SaysTheSameAs(new(Books, _projects)) ? ahead.Review([.. judgeable.Select(p => p.Row)], before.Review) : null;
    }

    // What a rule stops may pass once, when people agreed to an exception; that the rule hit is still a warning.
    private async Task LetPassAsync(IReadOnlyList<Call<PaymentDraft>> calls, CancellationToken ct)
    {
        var drafts = calls.SelectMany(c => c.Drafts.Select(d => (d.Asked, c.By))).ToArray();
        var rows = _stopped.Keys.ToArray();
        var excepted = await exceptions.FindAsync(Db, [.. rows.Select(row => (drafts[row - 1].Asked!, drafts[row - 1].By))], Today, ct);
        for (var i = 0; i < rows.Length; i++)
        {
            if (excepted[i] is not { } passed) continue;
            _stopped.Remove(rows[i]);
            if (passed.PosterAgreed) _agreedByPoster.Add(rows[i]);
        }
    }

    // A project and an account speak in every line that moved them.
    private IEnumerable<Finding> Moved(PaidLine line) => _ofProjects[line.Found.Project!].Concat(_ofAccounts[line.Found.Account!]);

    private IEnumerable<(int Call, int Index, string RuleCode)> Said()
    {
        foreach (var finding in _findings)
        {
            var (call, index) = _rows.PlaceOf(finding.Row);
            yield return (call, index, finding.RuleCode);
        }
        if (_ofProjects.Count + _ofAccounts.Count == 0) yield break;
        foreach (var line in Lines)
        {
            var (call, index) = _rows.PlaceOf(line.Row);
            foreach (var finding in _ofProjects[line.Found.Project!]) yield return (call, index, finding.RuleCode);
            foreach (var finding in _ofAccounts[line.Found.Account!]) yield return (call, index, finding.RuleCode);
        }
    }

    private void Judge()
    {
        var posted = new PaymentFacts[Lines.Count];
        for (var i = 0; i < posted.Length; i++) posted[i] = PaidFacts.Of(Lines[i]);
        _findings = _review!.Judge(posted, _attempts.All);
    }

    // Finds what every line names; answers those that can be shown to a rule, with their rows.
    private List<(PaymentDraft Asked, int Row)> FindAll(IReadOnlyList<Call<PaymentDraft>> calls)
    {
        _rows = new Rows(calls.Select(c => c.Drafts.Count));
        _found = new FoundForPayment[calls.Sum(c => c.Drafts.Count)];
        var judgeable = new List<(PaymentDraft Asked, int Row)>(_found.Length);
        var row = 0;
        foreach (var call in calls)
        {
            foreach (var draft in call.Drafts)
            {
                if (draft.Asked is { } asked)
                {
                    var found = _found[row] = Find(asked, call.By);
                    if (found.IsJudgeable(asked)) judgeable.Add((asked, row + 1));
                }
                row++;
            }
        }
        return judgeable;
    }

    private FoundForPayment Find(PaymentDraft asked, PostedBy by)
    {
        var account = Books.Find(asked.IndicatorId, by);
        var project = asked.ProjectCode is { } code ? _projects.GetValueOrDefault(code) : null;
        var share = account is null || project is null ? null : Books.Share(account, project.Facts.Key);
        return new(account, project, share, asked.PayeeIn(payees), _own.Of(asked, account, share, by), _contracts.Of(asked));
    }

    private void Book(PaidLine line, Settled settled)
    {
        var (asked, found) = (line.Asked, line.Found);
        Books.Move(found.Share!, settled.Share);
        var movement = asked.Amount < Money.Zero ? MovementKind.Return : MovementKind.Pay;
        var flow = Books.Move(found.Account!, settled.Account, movement, asked.Amount < Money.Zero ? -asked.Amount : asked.Amount, asked.PaidOn, asked.VoucherNo);
        flow.Pay(asked.Amount.Fen, Destinations.Of(line.PayeeKind));
        flow.Payments++;
        found.Project!.Pay(asked.Amount);
        _touched.Add(found.Project);
        _contracts.Pay(found.Contract, asked.Amount);
        _originals.Note(line);
    }

    // Limits and rules: what was attempted against them is worth a warning, what merely does not read is not.
    private static bool IsAttempt(LedgerRefusal refusal) => refusal
        is LedgerRefusal.PaymentWithoutProject or LedgerRefusal.NotAssigned
        or LedgerRefusal.ExceedsIndicator or LedgerRefusal.ExceedsAssigned or LedgerRefusal.StoppedByRule;

    // What came later is added only where it is given: a payment of before has the digest that it had.
    private long Hash(PaymentDraft a, Payee payee, string? fields) => (a.ContractCode is { } contract ? _hash.Add(contract) : _hash)
        .Add(a.IndicatorId).Add(a.ProjectCode).Add(a.Amount).Add(a.PaidOn).Add(a.VoucherDate).Add(a.VoucherNo).Add(a.PayeeName).Add(payee.Key).Add(a.PayeeBank)
        .Add(a.PayeeKind).Add(a.Use).Add(a.FunctionSubject).Add(a.GovEconomic).Add(a.DepEconomic).Add(a.InvoiceNo).Add(a.SettleMode).Add(a.PayType)
        .Add(a.PersonBatchId).Add(a.Returns).Add(fields).Take();
}
