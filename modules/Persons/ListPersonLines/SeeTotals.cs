using System.Text.Json.Serialization;
using SunLedger.Messages.Ledger;

namespace SunLedger.Persons.ListPersonLines;

/// <summary>By what lines are summed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TotalsBy>))]
internal enum TotalsBy
{
    /// <summary>By payment, each beside the payment itself.</summary>
    [JsonStringEnumMemberName("payment")] Payment,

    /// <summary>By list.</summary>
    [JsonStringEnumMemberName("batch")] Batch,

    /// <summary>By month of pay.</summary>
    [JsonStringEnumMemberName("month")] Month,

    /// <summary>By fund.</summary>
    [JsonStringEnumMemberName("fund")] Fund,

    /// <summary>By division.</summary>
    [JsonStringEnumMemberName("division")] Division,
}

/// <summary>Which lines, and by what they are summed.</summary>
internal sealed record SeeTotalsRequest : LinesAsked
{
    /// <summary>By what; by payment when left out.</summary>
    public TotalsBy? By { get; init; }
}

/// <summary>Sums of lines.</summary>
/// <param name="Lines">How many lines.</param>
/// <param name="Persons">How many persons.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Groups">The same by group, the largest first; at most 500.</param>
internal sealed record LineTotals(int Lines, int Persons, decimal Amount, IReadOnlyList<LineGroup> Groups);

/// <summary>The lines of one group.</summary>
/// <param name="Key">What they have in common; null for those that have nothing.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Paid">What the payment is, less what came back; only by payment.</param>
/// <param name="Difference">What the lines lack of it; only by payment.</param>
internal sealed record LineGroup(string? Key, int Lines, decimal Amount, decimal? Paid, decimal? Difference);

/// <summary>GET /person-lines/totals: lines, persons and money, and by payment what the lines lack.</summary>
internal sealed class SeeTotals(IDatabase database, LineQuery query, IPaymentLookup payments) : Endpoint<SeeTotalsRequest, LineTotals>
{
    private const int MostGroups = 500;

    public override void Configure()
    {
        Get("/person-lines/totals");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Person lines"));
        Summary(s => s.Summary = "Lines, persons and money of what /person-lines lists; by payment each sum stands beside the payment, and the difference is named.");
    }

    public override async Task HandleAsync(SeeTotalsRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        if (query.Of(db, req with { History = false }) is not { } lines)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        var by = req.By ?? TotalsBy.Payment;
        var keyed = by switch
        {
            TotalsBy.Batch => lines.Select(l => new { Key = l.BatchId, l.AmountFen }),
            TotalsBy.Month => lines.Select(l => new { Key = l.PayMonth, l.AmountFen }),
            TotalsBy.Fund => lines.Select(l => new { Key = (string?)l.FundCode, l.AmountFen }),
            TotalsBy.Division => lines.Select(l => new { Key = (string?)l.DivisionCode, l.AmountFen }),
            _ => lines.Select(l => new { Key = l.PaymentId, l.AmountFen }),
        };
        var groups = await keyed.GroupBy(l => l.Key).Select(g => new { g.Key, Lines = g.Count(), Fen = g.Sum(l => l.AmountFen) }).OrderByDescending(g => g.Fen).ThenBy(g => g.Key).ToListAsync(ct);
        var persons = await lines.Select(l => l.PersonKey).Distinct().CountAsync(ct);
        var shown = groups.Take(MostGroups).ToArray();
        var paid = by == TotalsBy.Payment ? await payments.FindAsync(db, [.. shown.Select(g => g.Key).OfType<string>()], ct) : null;
        await Send.OkAsync(new(groups.Sum(g => g.Lines), persons, new Money(groups.Sum(g => g.Fen)).InYuan, [.. shown.Select(g => Group(g.Key, g.Lines, new Money(g.Fen), paid))]), ct);
    }

    private static LineGroup Group(string? key, int lines, Money sum, IReadOnlyDictionary<string, PaymentFacts>? paid)
    {
        if (key is null || paid is null || !paid.TryGetValue(key, out var payment)) return new(key, lines, sum.InYuan, null, null);
        var net = payment.Amount - payment.Returned;
        return new(key, lines, sum.InYuan, net.InYuan, (net - sum).InYuan);
    }
}
