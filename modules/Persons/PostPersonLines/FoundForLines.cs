using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;
using SunLedger.Persons.Domain;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.PostPersonLines;

/// <summary>What a batch of lines refers to, found in sets before any of them is decided.</summary>
/// <param name="Known">Lines that have one of the batch's ids: content by id.</param>
/// <param name="Targets">Lines that are corrected or taken back.</param>
/// <param name="Gone">Keys of those that something replaced already.</param>
/// <param name="Payments">Payments by id.</param>
/// <param name="Indicators">Indicators by id.</param>
/// <param name="Projects">Projects by code.</param>
internal sealed record FoundForLines(
    IReadOnlyDictionary<string, long> Known, IReadOnlyDictionary<string, PersonLine> Targets, IReadOnlySet<long> Gone, IReadOnlyDictionary<string, PaymentFacts> Payments,
    IReadOnlyDictionary<string, IndicatorFacts> Indicators, IReadOnlyDictionary<string, ProjectFacts> Projects)
{
    private const int AtOnce = 5_000;

    public static async Task<FoundForLines> FindAsync(
        SunLedgerDb db, IReadOnlyList<PersonLineDraft> drafts, IPaymentLookup payments, ILedgerFacts ledger, IProjects projects, CancellationToken ct)
    {
        var (known, targets, gone, set) = (new Dictionary<string, long>(StringComparer.Ordinal), new Dictionary<string, PersonLine>(StringComparer.Ordinal), new HashSet<long>(), db.Set<PersonLine>().AsNoTracking());
        foreach (var part in Ids(drafts.Select(d => d.Id)).Chunk(AtOnce))
            foreach (var line in await set.Where(l => EF.Parameter(part).Contains(l.Id)).Select(l => new { l.Id, l.Content }).ToListAsync(ct)) known[line.Id] = line.Content;
        foreach (var part in Ids(drafts.SelectMany(d => new[] { d.Corrects, d.Reverses })).Chunk(AtOnce))
        {
            foreach (var line in await set.Where(l => EF.Parameter(part).Contains(l.Id)).ToListAsync(ct)) targets[line.Id] = line;
            var keys = part.Where(targets.ContainsKey).Select(id => (long?)targets[id].Key).ToArray();
            gone.UnionWith(await set.Where(l => EF.Parameter(keys).Contains(l.Replaces)).Select(l => l.Replaces!.Value).ToListAsync(ct));
        }
        var paid = await payments.FindAsync(db, [.. Ids(drafts.Select(d => d.PaymentId)).Concat(targets.Values.Select(t => t.PaymentId).OfType<string>()).Distinct()], ct);
        var indicators = (await ledger.IndicatorsAsync(db, [.. Ids(drafts.Select(d => d.IndicatorId))], ct)).ToDictionary(StringComparer.Ordinal);
        foreach (var payment in paid.Values) indicators.TryAdd(payment.Indicator.Id, payment.Indicator);
        var library = (await projects.FindAsync(db, Ids(drafts.Select(d => d.ProjectCode)), ct)).Values.ToArray();
        var found = (await ledger.WithMoneyAsync(db, library, ct)).ToDictionary(p => p.Code, StringComparer.Ordinal);
        foreach (var payment in paid.Values)
            if (payment.Project is { } project) found.TryAdd(project.Code, project);
        return new(known, targets, gone, paid, indicators, found);
    }

    private static string[] Ids(IEnumerable<string?> ids) => [.. ids.Where(Identifier.IsOne).OfType<string>().Distinct()];
}
