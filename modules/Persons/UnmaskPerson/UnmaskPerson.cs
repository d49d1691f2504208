using System.Text.Json;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Personal;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.UnmaskPerson;

/// <summary>Whose data, and why.</summary>
/// <param name="Id">The line's id.</param>
/// <param name="Reason">Which business needs it, 4 to 500 characters; it goes into the audit trail.</param>
internal sealed record UnmaskPersonRequest(string Id, string? Reason);

/// <summary>The person of a line, in full.</summary>
/// <param name="Name">The name.</param>
/// <param name="IdNumber">The identity number.</param>
/// <param name="Account">The account; absent when none is known.</param>
/// <param name="AccountName">Whose account it is, when the list said so.</param>
/// <param name="Fields">Category fields that say who somebody is.</param>
internal sealed record UnmaskedPerson(string Name, string IdNumber, string? Account, string? AccountName, IReadOnlyDictionary<string, string> Fields);

/// <summary>POST /person-lines/{id}/unmask: the person of a line in full. The view is recorded with its reason, and counted.</summary>
internal sealed class UnmaskPerson(IDatabase database, PersonSeals seals, IUnmasking unmasking, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<UnmaskPersonRequest, UnmaskedPerson>
{
    private static readonly string[] Fields = ["name", "idNumber", "account", "accountName", "fields"];

    public override void Configure()
    {
        Post("/person-lines/{id}/unmask");
        Permissions(May.SeePersons);
        Description(d => d.WithTags("Personal data"));
        Summary(s => s.Summary = "The person of a line in full, for a reason. The view leaves a line in the audit trail and is counted by person and day.");
    }

    public override async Task HandleAsync(UnmaskPersonRequest req, CancellationToken ct)
    {
        var (found, fault) = await database.WriteAsync((db, token) => AskAsync(db, req, token), ct);
        if (found is null) await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
        else if (fault is not null) await Problem.WriteAsync(HttpContext, fault.Status, [fault.Fault], ct);
        else await Send.OkAsync(Open(found), ct);
    }

    private async Task<(PersonLine? Found, UnmaskRefusal? Refusal)> AskAsync(SunLedgerDb db, UnmaskPersonRequest req, CancellationToken ct)
    {
        if (!Identifier.IsOne(req.Id) || await db.Set<PersonLine>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == req.Id, ct) is not { } found || !divisions.Sees(caller, found.DivisionPath, time.Today())) return (null, null);
        return (found, await unmasking.AskAsync(db, "person_line", req.Id, found.DivisionPath, Fields, req.Reason, ct));
    }

    private UnmaskedPerson Open(PersonLine l) => new(
        l.Name, seals.Open(SealedColumns.IdNumber, l.IdNumber), l.Account is { } account ? seals.Open(SealedColumns.Account, account) : null, l.AccountName,
        l.PersonalFields is { } personal ? JsonSerializer.Deserialize<Dictionary<string, string>>(seals.Open(SealedColumns.PersonalFields, personal)) ?? [] : new Dictionary<string, string>());
}
