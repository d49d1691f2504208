using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.ReserveMoney;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.Batches;

/// <summary>Posts calls of one kind in one transaction.</summary>
internal interface IPostingRun<T> where T : class
{
    /// <summary>Posts the calls in order, each by itself all or nothing when it asks for that. Answers one list of results per call. To be used once.</summary>
    Task<IReadOnlyList<IReadOnlyList<RowResult>>> PostAsync(IReadOnlyList<Call<T>> calls, CancellationToken ct);
}

/// <summary>
/// The one path of everything that is posted, for one line, an array and a file alike: look up in sets and lock, decide line by line in
/// memory, store in bulk, judge. What differs between kinds of lines stands in the derived classes. What only frees money is never switched off, and asks no switch.
/// </summary>
internal abstract class PostingRun<T, TLine>(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, ISwitches? switches = null) : IPostingRun<T>
    where T : class
    where TLine : PostedLine
{
    private readonly Dictionary<string, long> _twins = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, long>? _twinsBefore;
    private readonly List<TLine> _lines = [];
    private readonly List<(int Call, int Index)> _places = [];
    private readonly List<Batch> _batches = [];
    private IReadOnlyList<long>? _numbers;

    protected SunLedgerDb Db => db;

    protected IMonitor Monitor => monitor;

    protected Successions Successions => successions;

    protected Books Books { get; } = new(successions);

    protected DateOnly Today { get; } = time.Today();

    /// <summary>The lines of all calls that were kept.</summary>
    protected IReadOnlyList<TLine> Lines => _lines;

    /// <summary>The kind of batch: payments.</summary>
    protected abstract string Kind { get; }

    /// <summary>The instant of the whole run.</summary>
    protected DateTimeOffset Now { get; } = WholeMicroseconds(time.GetUtcNow());

    /// <inheritdoc />
    public async Task<IReadOnlyList<IReadOnlyList<RowResult>>> PostAsync(IReadOnlyList<Call<T>> calls, CancellationToken ct)
    {
        T[] asked = [.. calls.SelectMany(c => c.Drafts).Select(d => d.Asked).OfType<T>()];
        _twins.EnsureCapacity(asked.Length);
        _lines.EnsureCapacity(asked.Length);
        _places.EnsureCapacity(asked.Length);
        await LookUpAsync(calls, asked, ct);
        var numbers = _numbers ?? await Numbers.ForBatchesAsync(db, calls.Count, ct);
        var results = new List<IReadOnlyList<RowResult>>(calls.Count);
        try
        {
            for (var i = 0; i < calls.Count; i++) results.Add(Post(calls[i], i, numbers[i]));
            if (_lines.Count > 0) await StoreAsync(ct);
        }
        catch
        {
            await AbandonAsync();
            throw;
        }
        if (_lines.Count > 0) await BookStore.SaveAsync(db, Books, _batches, ct);
        foreach (var batch in _batches) await RecordAsync(batch, ct);
        var warnings = await JudgeAsync(ct);
        await BookStore.AddTotalsAsync(db, Books, Now, ct);
        return Warned(results, warnings);
    }

    /// <summary>Finds and locks everything that the lines name, and the twins of their ids.</summary>
    protected abstract Task LookUpAsync(IReadOnlyList<Call<T>> calls, IReadOnlyList<T> asked, CancellationToken ct);

    /// <summary>Decides one line and posts it into the books.</summary>
    protected abstract Taken<TLine> Take(T asked, in Slot slot);

    /// <summary>Stores the lines that were kept; accounts, entries and totals are stored by the base.</summary>
    protected abstract Task StoreAsync(CancellationToken ct);

    /// <summary>Called for each line as it is posted, with the mode of its call. Until <see cref="StoreAsync"/> nothing but the lines is written.</summary>
    protected virtual void LineTaken(TLine line, BatchMode mode)
    {
    }

    /// <summary>Called for each batch that was stored. What is posted is sealed with who posted it and when; only what changes earlier postings is told to the audit trail, too.</summary>
    protected virtual Task RecordAsync(Batch batch, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Called when deciding or storing failed, before the transaction is rolled back.</summary>
    protected virtual Task AbandonAsync() => Task.CompletedTask;

    /// <summary>Called when a call was taken back, with how many of its lines went.</summary>
    protected virtual void CallUndone()
    {
    }

    /// <summary>Called when a call was kept.</summary>
    protected virtual void CallKept()
    {
    }

    /// <summary>Has the rules judge what was posted. Answers rule codes by place.</summary>
    protected virtual async Task<IEnumerable<(int Call, int Index, string RuleCode)>> JudgeAsync(CancellationToken ct)
    {
        var findings = await JudgeAccountsAsync(ct);
        return _lines.SelectMany((line, i) => line.Accounts.SelectMany(a => findings[a]).Select(f => (_places[i].Call, _places[i].Index, f.RuleCode)));
    }

    /// <summary>Whose line it is: the call, and the place in it.</summary>
    protected (int Call, int Index) PlaceOf(int line) => (_places[line].Call, _places[line].Index);

    /// <summary>The accounts that were moved, or opened.</summary>
    protected AccountInHand[] MovedAccounts() => [.. Books.Accounts.Where(a => a.HasChanged)];

    /// <summary>Has the rules about indicators judge every account that was moved. Answers what they found, by account.</summary>
    protected async Task<ILookup<AccountInHand, Finding>> JudgeAccountsAsync(CancellationToken ct)
    {
        var moved = MovedAccounts();
        var findings = moved.Length == 0 ? [] : await monitor.IndicatorsAsync(db, [.. moved.Select(a => a.Facts)], Today, ct);
        return findings.ToLookup(f => moved[f.Row - 1]);
    }

    /// <summary>Digests by id of what was posted by this run, and of what it knew to be in the ledger.</summary>
    protected IReadOnlyDictionary<string, long> Digests => _twins;

    /// <summary>Takes over what the run just before posted, and knew.</summary>
    protected void KnowTwins(IReadOnlyDictionary<string, long> before) => _twinsBefore = before;

    /// <summary>Notes the digests of lines that are in the ledger already.</summary>
    protected void KnowTwins(IEnumerable<Twin> twins)
    {
        foreach (var twin in twins) _twins[twin.Id] = twin.ContentHash;
    }

    /// <summary>True when a line stands under the id already.</summary>
    protected bool HasTwin(string id) => DigestOf(id) is not null;

    /// <summary>What stands under the id already: nothing, the same line, or another.</summary>
    protected TwinKind TwinOf(string id, long contentHash) =>
        DigestOf(id) is not { } known ? TwinKind.None : known == contentHash ? TwinKind.Same : TwinKind.Other;

    /// <summary>The fault of a line about an account whose fund is switched off there; null while it is on.</summary>
    protected Fault? OffFault(AccountInHand? account, int row, string field = "indicatorId") =>
        account is null ? null : OffFault(account.Indicator.FundCode, account.Indicator.CategoryCode, account.Indicator.DivisionPath, row, field);

    /// <summary>The fault of a line about a fund that is switched off in the division with this path; null while it is on.</summary>
    protected Fault? OffFault(string fundCode, string categoryCode, string divisionPath, int row, string field) =>
        switches is null || switches.IsAllOn ? null : switches.Fund(fundCode, categoryCode, divisionPath)?.Fault(row, field);

    /// <summary>Takes an indicator's account into hand for every id, locked; what late reservations hold of it is free.</summary>
    protected async Task LockAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var locked = await BookStore.LockAsync(db, wanted, ct);
        if (await LateReservations.FreeAsync(db, time, monitor, successions, locked, ct)) locked = await BookStore.LockAsync(db, wanted, ct);
        foreach (var indicator in locked) Books.Add(new AccountInHand(indicator));
    }

    /// <summary>The same for a run that locks nothing else: the numbers of its batches are taken on the way.</summary>
    protected async Task LockAsync(IEnumerable<string> ids, int batches, CancellationToken ct)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var (locked, numbers) = await BookStore.LockAsync(db, wanted, batches, ct);
        // What is freed is posted before, and its number is lower: ours are taken anew.
        if (await LateReservations.FreeAsync(db, time, monitor, successions, locked, ct)) (locked, numbers) = await BookStore.LockAsync(db, wanted, batches, ct);
        _numbers = numbers;
        foreach (var indicator in locked) Books.Add(new AccountInHand(indicator));
    }

    /// <summary>The same, and what late reservations hold is left to the caller.</summary>
    protected async Task LockAsIsAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        foreach (var indicator in await BookStore.LockAsync(db, ids.ToHashSet(StringComparer.Ordinal), ct)) Books.Add(new AccountInHand(indicator));
    }

    private long? DigestOf(string id) =>
        _twins.TryGetValue(id, out var known) || _twinsBefore is not null && _twinsBefore.TryGetValue(id, out known) ? known : null;

    private IReadOnlyList<RowResult> Post(Call<T> call, int callIndex, long batchNo)
    {
        var before = _lines.Count;
        var results = new RowResult[call.Drafts.Count];
        for (var i = 0; i < results.Length; i++) results[i] = Post(call.Drafts[i], call.Mode, new Slot(callIndex, i, call.Drafts[i].Row, Batch.LineNo(batchNo, i + 1), call.By));

        if (call.Mode == BatchMode.All && results.Any(r => r.Outcome == Outcome.Refused))
        {
            Books.Undo();
            CallUndone();
            Forget(before);
            return BatchAnswer.HoldBack(results, call.Mode);
        }
        Books.Keep(batchNo);
        CallKept();
        if (_lines.Count > before)
            _batches.Add(new Batch { No = batchNo, Kind = Kind, PostedAt = Now, ById = call.By.Id, ByName = call.By.Name, Lines = _lines.Count - before });
        return results;
    }

    private RowResult Post(Draft<T> draft, BatchMode mode, in Slot slot)
    {
        if (draft.Asked is not { } asked) return RowResult.Refused(draft.Row, draft.Id, draft.Faults);
        var taken = Take(asked, slot);
        if (taken.Faults.Count > 0) return RowResult.Refused(draft.Row, draft.Id, taken.Faults);
        if (taken.Line is not { } line) return RowResult.Duplicate(draft.Row, draft.Id!);
        _lines.Add(line);
        _places.Add((slot.Call, slot.Index));
        _twins.Add(line.Id, line.ContentHash);
        LineTaken(line, mode);
        return RowResult.Accepted(draft.Row, draft.Id!);
    }

    private void Forget(int from)
    {
        for (var i = from; i < _lines.Count; i++) _twins.Remove(_lines[i].Id);
        _lines.RemoveRange(from, _lines.Count - from);
        _places.RemoveRange(from, _places.Count - from);
    }

    // Codes are collected first: rows have a few, and a row of results is copied once.
    private static List<IReadOnlyList<RowResult>> Warned(List<IReadOnlyList<RowResult>> results, IEnumerable<(int Call, int Index, string RuleCode)> warnings)
    {
        var sets = new RuleCodeSets();
        var codes = new IReadOnlyList<string>[results.Count][];
        foreach (var (call, index, code) in warnings)
        {
            ref var of = ref (codes[call] ??= new IReadOnlyList<string>[results[call].Count])[index];
            of = sets.With(of ?? sets.None, code);
        }
        for (var call = 0; call < codes.Length; call++)
            if (codes[call] is { } said) results[call] = [.. results[call].Select((row, i) => said[i] is { } its ? row with { Warnings = its } : row)];
        return results;
    }

    // The finer half of a tick survives SQLite and not PostgreSQL: both keep the same instant.
    private static DateTimeOffset WholeMicroseconds(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
}
