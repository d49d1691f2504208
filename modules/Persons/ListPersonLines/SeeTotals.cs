using System.Text.Json.Serialization;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;

namespace SunLedger.Persons.ListPersonLines;

/// <summary>By what lines are summed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TotalsBy>))]
internal enum TotalsBy
{
    /// <summary>By payment, each beside the payment itself.</summary>
    [JsonStringEnumMemberName("payment")] Payment,

    /// <summary>By indicator and project, each beside what the one assigned to the other.</summary>
    [JsonStringEnumMemberName("assignment")] Assignment,

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
/// <param name="Definition">Code of what they count (口径); see /definitions.</param>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="KnownAt">The last instant of recording that counts; absent when everything does.</param>
/// <param name="DataTime">When the newest of the lines was entered; now when there are none.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Persons">How many persons.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Groups">The same by group, the largest first; at most 500.</param>
/// <param name="Listed">Address of the list of all these lines.</param>
internal sealed record LineTotals(
    string Definition, DateOnly AsOf, DateTimeOffset? KnownAt, DateTimeOffset DataTime, int Lines, int Persons, decimal Amount, IReadOnlyList<LineGroup> Groups, string Listed);

/// <summary>The lines of one group.</summary>
/// <param name="Key">What they have in common; null for those that have nothing. By assignment the indicator's id, and after a space the project's code.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Paid">What the payment is, less what came back; only by payment, and not for a past moment.</param>
/// <param name="Difference">What the lines lack of it, or of what was assigned; only by payment and by assignment, and not for a past moment.</param>
/// <param name="Assigned">What the indicator has assigned to the project; only by assignment, and not for a past moment.</param>
/// <param name="Listed">Address of the list of the group's lines.</param>
internal sealed record LineGroup(string? Key, int Lines, decimal Amount, decimal? Paid, decimal? Difference, decimal? Assigned = null, string Listed = "");

/// <summary>GET /person-lines/totals: lines, persons and money, and by payment what the lines lack.</summary>
internal sealed class SeeTotals(IDatabase database, LineQuery query, IPaymentLookup payments, IAssignments assignments, IDivisions divisions, TimeProvider time) : Endpoint<SeeTotalsRequest, LineTotals>
{
    private const int MostGroups = 500;

    public override void Configure()
    {
        Get("/person-lines/totals");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Person lines"));
        Summary(s => s.Summary = "Lines, persons and money of what /person-lines lists; by payment each sum stands beside the payment, by assignment beside what was assigned, and the difference is named.");
    }

    public override async Task HandleAsync(SeeTotalsRequest req, CancellationToken ct)
    {
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        if (query.Of(db, req with { History = false }, moment) is not { } lines)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        var by = req.By ?? TotalsBy.Payment;
        var keyed = by switch
        {
            TotalsBy.Assignment => lines.Select(l => new { Key = (string?)(l.ProjectCode == null ? l.IndicatorId : l.IndicatorId + " " + l.ProjectCode), l.AmountFen }),
            TotalsBy.Batch => lines.Select(l => new { Key = l.BatchId, l.AmountFen }),
            TotalsBy.Month => lines.Select(l => new { Key = l.PayMonth, l.AmountFen }),
            TotalsBy.Fund => lines.Select(l => new { Key = (string?)l.FundCode, l.AmountFen }),
            TotalsBy.Division => lines.Select(l => new { Key = (string?)l.DivisionPath, l.AmountFen }),
            _ => lines.Select(l => new { Key = l.PaymentId, l.AmountFen }),
        };
        var stored = await keyed.GroupBy(l => l.Key).Select(g => new { g.Key, Lines = g.Count(), Fen = g.Sum(l => l.AmountFen) }).OrderByDescending(g => g.Fen).ThenBy(g => g.Key).ToListAsync(ct);
        var groups = by == TotalsBy.Division
            ? [.. stored.GroupBy(g => CodeOf(g.Key!, req, moment), StringComparer.Ordinal).Select(d => new { Key = (string?)d.Key, Lines = d.Sum(g => g.Lines), Fen = d.Sum(g => g.Fen) })
                .OrderByDescending(g => g.Fen).ThenBy(g => g.Key, StringComparer.Ordinal)]
            : stored;
        var persons = await lines.Select(l => l.PersonKey).Distinct().CountAsync(ct);
        var shown = groups.Take(MostGroups).ToArray();
        var paid = by == TotalsBy.Payment && moment.IsNow ? await payments.FindAsync(db, [.. shown.Select(g => g.Key).OfType<string>()], ct) : null;
        var assigned = by == TotalsBy.Assignment && moment.IsNow ? await assignments.OfAsync(db, [.. shown.Select(g => g.Key!.Split(' ')[0])], ct) : null;
        var newest = await lines.MaxAsync(l => (DateTimeOffset?)l.EnteredAt, ct) ?? time.GetUtcNow();
        var lastDay = moment.AsOf ?? (moment.KnownAt is { } known ? BusinessDay.On(known) : time.Today());
        await Send.OkAsync(new(PersonDefinitions.Lines, lastDay, moment.KnownAt, newest, groups.Sum(g => g.Lines), persons, new Money(groups.Sum(g => g.Fen)).InYuan, [.. shown.Select(g => Group(g.Key, g.Lines, new Money(g.Fen), paid, assigned) with { Listed = LineLinks.Of(req, by, g.Key) })], LineLinks.Of(req)), ct);
    }

    // What was taken over is summed with its successor, whose list holds its lines.
    private string CodeOf(string path, LinesAsked asked, AskedMoment moment) =>
        Takeovers.By(moment.TreeDay(asked.Tree, asked.Year, time), moment.KnownAt, divisions).Place(path).TrimEnd('/').Split('/')[^1];

    private static LineGroup Group(
        string? key, int lines, Money sum, IReadOnlyDictionary<string, PaymentFacts>? paid, IReadOnlyDictionary<(string IndicatorId, string ProjectCode), Money>? assigned)
    {
        if (key is not null && paid?.GetValueOrDefault(key) is { } payment)
        {
            var net = payment.Amount - payment.Returned;
            return new(key, lines, sum.InYuan, net.InYuan, (net - sum).InYuan);
        }
        if (assigned is null || key!.Split(' ') is not [var indicator, var project]) return new(key, lines, sum.InYuan, null, null);
        var share = assigned.GetValueOrDefault((indicator, project));
        return new(key, lines, sum.InYuan, null, (share - sum).InYuan, share.InYuan);
    }
}
