using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Payees;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.TraceBack;

/// <summary>Which payee. It stands in the body, so that no account appears in an address or a log.</summary>
internal sealed record TracePayeeRequest : TimedRequest
{
    /// <summary>The payee's account.</summary>
    public string? Account { get; init; }

    /// <summary>The payee's name; who has an account is found by either.</summary>
    public string? Name { get; init; }

    /// <summary>Of this budget year; of all when absent.</summary>
    public int? Year { get; init; }
}

/// <summary>A payee and the ways of their money. Money is in yuan.</summary>
/// <param name="PayeeName">The payee's name on the newest payment; absent when there is none.</param>
/// <param name="PayeeAccount">The last four characters of the account.</param>
/// <param name="Paid">What was paid to them, in all.</param>
/// <param name="Sources">Where it came from, the largest first: the upper ends of the chains. What each paid and what is mixed sum up to what was paid.</param>
/// <param name="Mixed">Of it, paid of money of several sources, and so of none of them alone.</param>
/// <param name="Ways">The ways, the largest first.</param>
/// <param name="Left">How many ways are not shown.</param>
/// <param name="Definition">Code of what the numbers count (口径); see /definitions.</param>
/// <param name="DataTime">When the newest batch of the books was posted, as far as was recorded by the moment that is asked about.</param>
internal sealed record PayeeTrace(
    string? PayeeName, string? PayeeAccount, LinesSum Paid, IReadOnlyList<PayeeSource> Sources, decimal Mixed, IReadOnlyList<PayeeWay> Ways, int Left, string Definition, DateTimeOffset DataTime);

/// <summary>An indicator that money came from in the end.</summary>
/// <param name="IndicatorId">Its id.</param>
/// <param name="DocNo">Number of its notice.</param>
/// <param name="Division">Its division.</param>
/// <param name="FundCode">Its fund.</param>
/// <param name="Paid">Paid of it, and of nothing else.</param>
/// <param name="Mixed">Paid of money of which it is one of several sources: no more than this is from it.</param>
internal sealed record PayeeSource(string IndicatorId, string DocNo, DivisionView Division, string FundCode, decimal Paid, decimal Mixed);

/// <summary>Payments from one indicator for one project.</summary>
internal sealed record PayeeWay(decimal Paid, long Payments, DateOnly FirstPaidOn, DateOnly LastPaidOn, Chain Chain);

/// <summary>POST /payees/trace: from a payee back to every source. It changes nothing.</summary>
internal sealed class TracePayee(IDatabase database, Sights sights, ChainReader chains, AccountSeal seal, ICaller caller, TimeProvider time) : Endpoint<TracePayeeRequest, PayeeTrace>
{
    private const int MostWays = 200;
    private const int LongestText = 120;

    public override void Configure()
    {
        Post("/payees/trace");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "From a payee, by account or name in the body, back to every source of what they were paid.");
    }

    public override async Task HandleAsync(TracePayeeRequest req, CancellationToken ct)
    {
        var (account, name) = (req.Account?.Trim(), req.Name?.Trim());
        if (string.IsNullOrEmpty(account) && string.IsNullOrEmpty(name))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.Required, "account", "收款账号或收款人", "An account or a name");
            return;
        }
        if (account?.Length > LongestText || name?.Length > LongestText)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.TooLong, account?.Length > LongestText ? "account" : "name", "内容", "The text", LongestText);
            return;
        }
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;

        await using var db = database.Read();
        var indicators = sight.Reach.In(db.Set<Indicator>());
        if (BudgetYears.Asked(req.Year) is { } year) indicators = indicators.Where(i => i.Year == year);
        var payments = Payments(db.Set<Payment>().At(db, sight.Moment), account, name).Join(indicators, p => p.IndicatorKey, i => i.Key, (p, i) => p);
        await Send.OkAsync(await TraceAsync(db, payments, sight, ct), ct);
    }

    // A payee with an account is known by it; one without by the name, whose spelling is folded. A name finds both.
    private IQueryable<Payment> Payments(IQueryable<Payment> all, string? account, string? name)
    {
        if (!string.IsNullOrEmpty(account))
        {
            var key = seal.KeyOf(account, "");
            return all.Where(p => p.PayeeKey == key);
        }
        var nameKey = seal.KeyOf(null, name!);
        return all.Where(p => p.PayeeKey == nameKey || p.PayeeName == name).Where(PayeeSearch.IsNamedTo(caller));
    }

    private async Task<PayeeTrace> TraceAsync(SunLedgerDb db, IQueryable<Payment> payments, Sight sight, CancellationToken ct)
    {
        var sum = await Sums.OfAsync(db, payments.Select(p => new LineAmount { No = p.No, Fen = p.AmountFen }), Definitions.Definition.Paid, time.GetUtcNow(), ct);
        var newest = await payments.OrderByDescending(p => p.No).Select(p => new { p.PayeeName, p.PayeeKind, p.PayeeLast4 }).FirstOrDefaultAsync(ct);
        var ways = await payments.GroupBy(p => new { p.IndicatorKey, p.ProjectKey })
            .Select(g => new { g.Key.IndicatorKey, g.Key.ProjectKey, Fen = g.Sum(p => p.AmountFen), Count = g.LongCount(), First = g.Min(p => p.PaidOn), Last = g.Max(p => p.PaidOn) })
            .ToListAsync(ct);
        var followed = await chains.ReadAsync(db, [.. ways.Select(w => new ChainEnd(w.IndicatorKey, w.ProjectKey))], sight, ct);
        var all = ways.Select(w => new PayeeWay(new Money(w.Fen).InYuan, w.Count, w.First, w.Last, followed[new ChainEnd(w.IndicatorKey, w.ProjectKey)]))
            .OrderByDescending(w => w.Paid).ThenBy(w => w.Chain.Levels[0].IndicatorId, StringComparer.Ordinal).ToList();
        var (sources, mixed) = Origins.Of(all.Select(w => (w.Paid, w.Chain)));
        return new(
            newest is null ? null : PayeeNames.Shown(newest.PayeeName, newest.PayeeKind, caller), newest?.PayeeLast4 is null ? null : Masking.Account($"*{newest.PayeeLast4}"), sum, sources, mixed, [.. all.Take(MostWays)], Math.Max(0, all.Count - MostWays),
            Definitions.Definition.Trace, await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct));
    }
}
