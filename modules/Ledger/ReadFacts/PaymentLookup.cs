using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Finds payments for the modules that hang something on them.</summary>
internal sealed class PaymentLookup(IProjects projects, IContracts contracts, Moment? moment = null) : IPaymentLookup
{
    private const int AtOnce = 5_000;

    private readonly Moment _moment = moment ?? Moment.Now;

    public IPaymentLookup KnownAt(DateTimeOffset instant) => new PaymentLookup(projects.KnownAt(instant), contracts.KnownAt(instant), new Moment(null, instant));

    public async Task<IReadOnlyDictionary<string, PaymentFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var (found, reader) = (new Dictionary<string, PaymentFacts>(StringComparer.Ordinal), new PaymentReader(db, projects, contracts, _moment));
        foreach (var part in ids.Distinct().Chunk(AtOnce))
        {
            var payments = await db.Set<Payment>().AsNoTracking().At(db, _moment).Where(p => p.AmountFen > 0 && EF.Parameter(part).Contains(p.Id)).ToListAsync(ct);
            foreach (var payment in await reader.ReadAsync(payments, ct)) found[payment.Id] = payment;
        }
        return found;
    }
}
