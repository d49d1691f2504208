using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.People;

namespace SunLedger.Clients.KeepClients;

/// <summary>Checks what a client is to be, and makes it so.</summary>
internal sealed class ClientKeeping(IDivisions divisions, IPeople people, IDuties duties, IAuditTrail trail, TimeProvider time)
{
    /// <summary>The division that it would see; null for the village's, or when there is none.</summary>
    public Division? DivisionOf(ClientContent asked) => divisions.Find(asked.DivisionCode ?? "", time.Today());

    /// <summary>Why it cannot be so.</summary>
    /// <param name="db">Where to look people up.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="caller">Who asks for it, or agrees to it: neither may make its secrets.</param>
    /// <param name="agreed">Everybody on whose agreement it stands, also those for whom somebody else signed: none of them may, either.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Fault>> FaultsAsync(SunLedgerDb db, ClientContent asked, ICaller caller, IReadOnlyList<string> agreed, CancellationToken ct)
    {
        List<Fault> faults = [.. asked.Facts.Faults(time.Today())];
        var division = DivisionOf(asked);
        if (division is null || !caller.Sees(division.Path)) faults.Add(Fault.Of(EntryRefusals.UnknownDivision, null, "divisionCode", asked.DivisionCode));
        else if (division.Level == DivisionLevel.Village) faults.Add(Fault.Of(EntryRefusals.VillageNeverWrites, null, "divisionCode", asked.DivisionCode));
        if (asked.Scopes is { Count: > 0 } scopes && duties.Apart([.. scopes]) is { } apart) faults.Add(Fault.Of(ClientsRefusals.ScopesApart, null, "scopes", apart.One, apart.Other));
        if (!caller.IsFounder() && (agreed.Contains(asked.ContactId) || !await MayKeepAsync(db, asked.ContactId, caller, ct))) faults.Add(Fault.Of(ClientsRefusals.ContactUnfit, null, "contactId", asked.ContactId));
        return faults;
    }

    /// <summary>Makes the client, or changes the one that is there; nothing is shown of it and no secret made.</summary>
    public async Task<ClientRow> PutAsync(SunLedgerDb db, ClientContent asked, string by, CancellationToken ct)
    {
        var facts = asked.Facts;
        if (await db.Set<ClientRow>().SingleOrDefaultAsync(c => c.Id == asked.Id, ct) is { } there)
        {
            var before = ClientActs.Seen(there);
            (there.Name, there.Scopes, there.CallsPerMinute, there.ExpiresAt) = (facts.Name!.Trim(), facts.ScopesText, facts.CallsPerMinute, facts.ExpiresAt);
            there.ContactId = asked.ContactId;
            await db.SaveChangesAsync(ct);
            await trail.RecordAsync(db, ClientActs.Changed(there, before), ct);
            return there;
        }
        var division = DivisionOf(asked)!;
        var made = new ClientRow
        {
            Id = asked.Id!,
            Name = facts.Name!.Trim(),
            Scopes = facts.ScopesText,
            DivisionCode = division.Code,
            DivisionPath = division.Path,
            CallsPerMinute = facts.CallsPerMinute,
            ExpiresAt = facts.ExpiresAt,
            CreatedAt = time.GetUtcNow(),
            CreatedBy = by,
            ContactId = asked.ContactId,
        };
        db.Add(made);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Created(made), ct);
        return made;
    }

    // Somebody of the business who can sign in, and neither whoever asks nor whoever agrees: they would alone have what the other was to watch over.
    private async Task<bool> MayKeepAsync(SunLedgerDb db, string? id, ICaller caller, CancellationToken ct)
    {
        if (id is null || id == caller.Id || (await people.FindAsync(db, [id], ct)).FirstOrDefault() is not { } person) return false;
        return IsOfTheBusiness(person.Roles) && divisions.Latest(person.DivisionCode) is { } home && caller.Sees(home.Path);
    }

    /// <summary>True for somebody who has a desk, and administers nothing.</summary>
    public static bool IsOfTheBusiness(IReadOnlyCollection<string> roles) => roles.Count > 0 && !roles.Any(Administrators.Contains);

    private static readonly string[] Administrators = [RoleCodes.Founder, RoleCodes.SystemAdmin, RoleCodes.SecurityAdmin, RoleCodes.AuditAdmin];
}

/// <summary>Whose word alone is enough: nobody's but the first administrator's, while there is nobody else.</summary>
internal static class Founding
{
    public static bool IsFounder(this ICaller caller) => caller.Roles.Contains(RoleCodes.Founder);
}
