using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Personal;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.TraceBack;

/// <summary>Which person, and why. It stands in the body, so that no number appears in an address or a log.</summary>
internal sealed record TracePersonRequest : TimedRequest
{
    /// <summary>The identity number; it is digested, and kept nowhere.</summary>
    public string? IdNumber { get; init; }

    /// <summary>The very name.</summary>
    public string? Name { get; init; }

    /// <summary>The id of a line of theirs, so that nobody need send a number.</summary>
    public string? Line { get; init; }

    /// <summary>Of this budget year; of all when absent.</summary>
    public int? Year { get; init; }

    /// <summary>Which business needs it, 4 to 500 characters; it goes into the audit trail.</summary>
    public string? Reason { get; init; }
}

/// <summary>A person and the ways of their money. Money is in yuan.</summary>
/// <param name="Name">The name, masked; absent when several persons, or nobody, were found.</param>
/// <param name="IdNumber">What may be shown of the identity number.</param>
/// <param name="Persons">How many persons: a name may be that of several.</param>
/// <param name="Paid">What they were paid, by their lines.</param>
/// <param name="Listed">What stands on lists and was not paid yet.</param>
/// <param name="Sources">Where both came from, the largest first. What is from each and what is mixed sum up to paid and listed.</param>
/// <param name="Mixed">Of it, from several sources, and so from none of them alone.</param>
/// <param name="Ways">The ways, the largest first.</param>
/// <param name="Left">How many ways are not shown.</param>
/// <param name="Definition">Code of what the numbers count (口径); see /definitions.</param>
/// <param name="DataTime">When the newest batch of the books was posted, as far as was recorded by the moment that is asked about.</param>
internal sealed record PersonTrace(
    string? Name, string? IdNumber, int Persons, decimal Paid, decimal Listed, IReadOnlyList<PayeeSource> Sources, decimal Mixed, IReadOnlyList<PersonWay> Ways, int Left, string Definition,
    DateTimeOffset DataTime);

/// <summary>Lines of one indicator, project and payment.</summary>
/// <param name="Amount">Their sum.</param>
/// <param name="Lines">How many.</param>
/// <param name="PaymentId">The payment; absent while they only stand on a list.</param>
/// <param name="PaidOn">The last day on which they were paid; absent while they were not.</param>
/// <param name="Chain">The way back to the source.</param>
internal sealed record PersonWay(decimal Amount, int Lines, string? PaymentId, DateOnly? PaidOn, Chain Chain);

/// <summary>POST /persons/trace: from a person, by their lines, back to every source of what they get. Whoever asks says why, and is recorded and counted as for a full view.</summary>
internal sealed class TracePerson(IDatabase database, Sights sights, ChainReader chains, IPersonMoney people, IProjects projects, IUnmasking unmasking, TimeProvider time)
    : Endpoint<TracePersonRequest, PersonTrace>
{
    private const int MostWays = 200;
    private const int LongestText = 120;

    private static readonly string[] Seen = ["trace"];

    public override void Configure()
    {
        Post("/persons/trace");
        Permissions(May.SeePersons);
        Description(d => d.WithTags("Personal data"));
        Summary(s => s.Summary = "From a person, by identity number, name or a line of theirs in the body, back to every source of what their lines say they get, for a reason. It leaves a line in the audit trail and is counted by person and day.");
    }

    public override async Task HandleAsync(TracePersonRequest req, CancellationToken ct)
    {
        var sought = new PersonSought(Text(req.IdNumber)?.ToUpperInvariant(), Text(req.Name), Text(req.Line));
        if (sought is { IdNumber: null, Name: null, Line: null })
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.Required, "idNumber", "公民身份号码、姓名或发放明细编号", "An identity number, a name or a line");
            return;
        }
        if (new[] { sought.IdNumber, sought.Name, sought.Line }.Any(t => t?.Length > LongestText || t?.Contains('\0') == true))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.TooLong, "idNumber", "内容", "The text", LongestText);
            return;
        }
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        // Asked for in vain is asked for, too: that nobody was found is an answer about somebody.
        var asked = sought.Line ?? (sought.IdNumber is { } number ? Masking.IdNumber(number) : Masking.Name(sought.Name!));
        var refusal = await database.WriteAsync((db, token) => unmasking.AskAsync(db, "person", asked, sight.Division.Path, Seen, req.Reason, token), ct);
        if (refusal is not null)
        {
            await Problem.WriteAsync(HttpContext, refusal.Status, [refusal.Fault], ct);
            return;
        }
        await using var reading = database.Read();
        var money = await people.OfAsync(reading, sought, sight.Division.Path, sight.Moment.AsOf, sight.Moment.KnownAt, ct);
        await Send.OkAsync(await TraceAsync(reading, money, req.Year, sight, ct), ct);
    }

    private async Task<PersonTrace> TraceAsync(SunLedgerDb db, PersonMoney money, int? year, Sight sight, CancellationToken ct)
    {
        var ids = money.Parts.Select(p => p.IndicatorId).Distinct().ToArray();
        var indicators = await sight.Reach.In(db.Set<Indicator>()).Where(i => ids.Contains(i.Id) && (year == null || i.Year == year))
            .Select(i => new { i.Id, i.Key }).ToDictionaryAsync(i => i.Id, i => i.Key, ct);
        var parts = money.Parts.Where(p => indicators.ContainsKey(p.IndicatorId)).ToList();
        var named = await projects.FindAsync(db, [.. parts.Select(p => p.ProjectCode).OfType<string>().Distinct()], ct);
        var payments = parts.Select(p => p.PaymentId).OfType<string>().Distinct().ToArray();
        var paidFor = await db.Set<Payment>().Where(p => payments.Contains(p.Id)).Select(p => new { p.Id, p.ProjectKey }).ToDictionaryAsync(p => p.Id, p => p.ProjectKey, ct);

        var ends = parts.ToDictionary(p => p, p => new ChainEnd(indicators[p.IndicatorId], ProjectOf(p)));
        var followed = await chains.ReadAsync(db, [.. ends.Values.Distinct()], sight, ct);
        var ways = parts.Select(p => new PersonWay(p.Amount.InYuan, p.Lines, p.PaymentId, p.PaidOn, followed[ends[p]]))
            .OrderByDescending(w => w.Amount).ThenBy(w => w.Chain.Levels[0].IndicatorId, StringComparer.Ordinal).ThenBy(w => w.PaymentId, StringComparer.Ordinal).ToList();
        var (sources, mixed) = Origins.Of(ways.Select(w => (w.Amount, w.Chain)));
        return new(
            money.Name, money.IdNumber, money.Persons, ways.Where(w => w.PaidOn is not null).Sum(w => w.Amount), ways.Where(w => w.PaidOn is null).Sum(w => w.Amount), sources, mixed,
            [.. ways.Take(MostWays)], Math.Max(0, ways.Count - MostWays), Definitions.Definition.Trace, await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct));

        long ProjectOf(PersonPart part) => part.PaymentId is { } payment && paidFor.TryGetValue(payment, out var key) ? key
            : part.ProjectCode is { } code && named.TryGetValue(code, out var project) ? project.Key : 0;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
