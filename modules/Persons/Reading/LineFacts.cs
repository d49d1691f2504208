using System.Text.Json;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reading;

/// <summary>Turns stored lines into facts, remembering between chunks the indicators, projects and payments that it has read.</summary>
internal sealed class LineFacts(ILedgerFacts ledger, IPaymentLookup payments, IProjects projects)
{
    // A sweep of a million lines reads a hundred thousand payments: they are forgotten when they are too many, and read again.
    private const int MostPayments = 200_000;

    private readonly Dictionary<string, IndicatorFacts> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProjectFacts> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PaymentFacts> _payments = new(StringComparer.Ordinal);

    /// <summary>The same of what had been recorded by an instant.</summary>
    public static LineFacts KnownAt(DateTimeOffset instant, ILedgerPast past, IPaymentLookup payments, IProjects projects) =>
        new(past.KnownAt(instant), payments.KnownAt(instant), projects.KnownAt(instant));

    public void Remember(IEnumerable<IndicatorFacts> indicators, IEnumerable<ProjectFacts> known, IEnumerable<PaymentFacts> paid)
    {
        foreach (var i in indicators) _indicators[i.Id] = i;
        foreach (var p in known) _projects[p.Code] = p;
        foreach (var p in paid) _payments[p.Id] = p;
    }

    /// <summary>The facts of these lines.</summary>
    /// <param name="db">The caller's transaction or read context.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="rows">1-based rows of a batch; empty in a sweep.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<PersonLineFacts[]> OfAsync(SunLedgerDb db, IReadOnlyList<PersonLine> lines, IReadOnlyList<int> rows, CancellationToken ct)
    {
        await FindAsync(db, lines, ct);
        var facts = new PersonLineFacts[lines.Count];
        for (var i = 0; i < facts.Length; i++) facts[i] = Of(lines[i], rows.Count == 0 ? 0 : rows[i]);
        return facts;
    }

    private PersonLineFacts Of(PersonLine l, int row) => new()
    {
        Row = row,
        Id = l.Id,
        Indicator = _indicators[l.IndicatorId],
        Project = l.ProjectCode is { } code ? _projects.GetValueOrDefault(code) : null,
        Payment = l.PaymentId is { } id ? _payments.GetValueOrDefault(id) : null,
        Amount = new Money(l.AmountFen),
        PaidOn = l.PaidOn,
        PayMonth = l.PayMonth,
        BatchId = l.BatchId,
        ShownName = Masking.Name(l.Name),
        PersonKey = l.PersonKey,
        HouseholdKey = l.HouseholdKey,
        AccountKey = l.AccountKey,
        IsOwnAccount = l.AccountName is null ? null : TextFold.Fold(l.AccountName) == TextFold.Fold(l.Name),
        BornIn = new DateOnly(l.BornIn / 100, l.BornIn % 100, 1),
        Item = l.Item,
        Tier = l.Tier,
        PlaceCode = l.PlaceCode,
        AccountRun = l.AccountRun,
        Fields = l.PlainFields,
        PersonalFields = l.FieldKeys is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(l.FieldKeys),
    };

    private async Task FindAsync(SunLedgerDb db, IReadOnlyList<PersonLine> lines, CancellationToken ct)
    {
        var indicators = lines.Select(l => l.IndicatorId).Distinct().Where(id => !_indicators.ContainsKey(id)).ToArray();
        if (indicators.Length > 0)
            foreach (var (id, indicator) in await ledger.IndicatorsAsync(db, indicators, ct)) _indicators[id] = indicator;
        var codes = lines.Select(l => l.ProjectCode).OfType<string>().Distinct().Where(code => !_projects.ContainsKey(code)).ToArray();
        if (codes.Length > 0)
            foreach (var project in await ledger.WithMoneyAsync(db, [.. (await projects.FindAsync(db, codes, ct)).Values], ct)) _projects[project.Code] = project;
        if (_payments.Count > MostPayments) _payments.Clear();
        var paid = lines.Select(l => l.PaymentId).OfType<string>().Distinct().Where(id => !_payments.ContainsKey(id)).ToArray();
        if (paid.Length > 0)
            foreach (var (id, payment) in await payments.FindAsync(db, paid, ct)) _payments[id] = payment;
    }
}
