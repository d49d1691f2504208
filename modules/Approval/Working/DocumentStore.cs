using System.Text.Json;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Approval;

namespace SunLedger.Approval.Working;

/// <summary>Documents as they lie in the database, and as lives.</summary>
internal sealed class DocumentStore(ChainBook chains)
{
    /// <summary>The document with this id, locked until the transaction ends: whoever comes second sees what the first one did.</summary>
    public static async Task<DocumentRow?> LockAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        var set = db.Set<DocumentRow>();
        var sql = $"SELECT * FROM {db.Table(ApprovalMap.Module, DocumentRow.Table)} WHERE id = {{0}} FOR UPDATE";
        var found = db.Dialect == Dialect.Postgres ? set.FromSqlRaw(sql, id) : set.Where(d => d.Id == id); // whoever writes to SQLite is alone
        return (await found.ToListAsync(ct)).SingleOrDefault();
    }

    /// <summary>Where it stands in its life.</summary>
    public async Task<DocumentLife> LifeOfAsync(SunLedgerDb db, DocumentRow document, CancellationToken ct)
    {
        var chain = await db.Set<ChainRow>().AsNoTracking().SingleAsync(c => c.Key == document.ChainKey, ct);
        var agreements = await db.Set<AgreementRow>().AsNoTracking().Where(a => a.DocumentNo == document.No).OrderBy(a => a.Place).ToListAsync(ct);
        DocumentState? parent = document.ParentId is null
            ? null : await db.Set<DocumentRow>().Where(d => d.Id == document.ParentId).Select(d => (DocumentState?)d.State).SingleOrDefaultAsync(ct);
        return new()
        {
            State = document.State,
            Round = document.Round,
            Step = document.Step,
            Steps = chains.StepsFor(chain, document.DivisionCode, document.DivisionPath, document.OrganisationCode),
            SubmitterId = document.SubmittedById,
            ContentHash = document.ContentHash,
            Agreements = [.. agreements.Select(a => a.Value)],
            ReceivedById = document.ReceivedById,
            Since = document.Since,
            DueOn = document.DueOn,
            IsEscalated = document.IsEscalated,
            ExpiresAt = document.ExpiresAt,
            ParentGranted = document.ParentId is null ? null : parent == DocumentState.Granted,
        };
    }

    /// <summary>Writes what a decision made of it: the document, the agreements that stand, and for whom it waits.</summary>
    public static async Task StoreAsync(SunLedgerDb db, DocumentRow document, DocumentLife life, CancellationToken ct)
    {
        document.State = life.State;
        document.Round = life.Round;
        document.Step = life.IsPending ? life.Step : 0;
        document.Since = life.Since;
        document.DueOn = life.DueOn;
        document.IsEscalated = life.IsEscalated;
        document.ReceivedById = life.ReceivedById;
        document.ExpiresAt = life.ExpiresAt;
        await db.Set<AgreementRow>().Where(a => a.DocumentNo == document.No).ExecuteDeleteAsync(ct);
        await db.Set<TaskRow>().Where(t => t.DocumentNo == document.No).ExecuteDeleteAsync(ct);
        db.AddRange(life.Agreements.Select((a, i) => AgreementRow.Of(document.No, i + 1, a)));
        db.AddRange(life.OpenSeats.Select(role => new TaskRow
        {
            DocumentNo = document.No,
            Role = role,
            DivisionCode = life.Now.PlaceOf(role),
            DueOn = life.DueOn ?? TaskRow.NoDeadline,
            SubmittedById = document.SubmittedById,
        }));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The document as its kind sees it.</summary>
    public static Document Seen(DocumentRow d) =>
        new(d.Id, $"{Document.HoldPrefix}{d.No}:{d.Round}", JsonSerializer.Deserialize<JsonElement>(d.Content), d.Title, d.ExpiresAt);
}
