using SunLedger.Approval.Storage;
using SunLedger.Messages.Approval;

namespace SunLedger.Approval.Working;

/// <summary>Reads who agreed. What a document was granted on stays with it.</summary>
internal sealed class Agreements : IAgreements
{
    /// <inheritdoc />
    public async Task<ILookup<string, string>> PersonsAsync(SunLedgerDb db, IReadOnlyCollection<string> documentIds, CancellationToken ct)
    {
        var agreed =
            from d in db.Set<DocumentRow>()
            where documentIds.Contains(d.Id)
            join a in db.Set<AgreementRow>() on d.No equals a.DocumentNo
            select new { d.Id, a.ById, a.ForId };
        return (await agreed.AsNoTracking().ToListAsync(ct)).SelectMany(a => new[] { (a.Id, Person: a.ById), (a.Id, Person: a.ForId) })
            .Where(a => a.Person is not null).ToLookup(a => a.Id, a => a.Person!, StringComparer.Ordinal);
    }
}
