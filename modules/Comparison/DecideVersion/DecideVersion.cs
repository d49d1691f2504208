using SunLedger.Comparison.Asking;
using SunLedger.Comparison.Digests;
using SunLedger.Comparison.LoadVersion;
using SunLedger.Comparison.SeeRegisters;
using SunLedger.Comparison.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Comparison.DecideVersion;

/// <summary>What is decided about a version.</summary>
/// <param name="Code">Code of the register.</param>
/// <param name="Id">Id of the version.</param>
/// <param name="Accept">True to accept it, false to reject it.</param>
/// <param name="Reason">Why it is rejected.</param>
internal sealed record RegisterDecision(string Code, string Id, bool? Accept, string? Reason);

/// <summary>POST /registers/{code}/versions/{id}/decision: accepts or rejects a version. Whoever loaded it cannot accept it.</summary>
internal sealed class DecideVersion(IDatabase database, EntryKeeper keeper, IDivisions divisions, RegisterKeys keys, RegisterBook book, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<RegisterDecision, RegisterVersionView>
{
    public override void Configure()
    {
        Post("/registers/{code}/versions/{id}/decision");
        Permissions(May.CheckRegisters);
        Description(d => d.WithTags("Comparison"));
        Summary(s => s.Summary = "Accept or reject a version: somebody else than who loaded it. From then on it never changes.");
    }

    public override async Task HandleAsync(RegisterDecision req, CancellationToken ct)
    {
        var faults = Faults(req).ToArray();
        if (faults.Length > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }
        var (version, fault, status) = await database.WriteAsync((db, token) => DecideAsync(db, req.Code, req.Id, req, token), ct);
        book.Forget();
        if (version is null) await Problem.WriteAsync(HttpContext, status, [fault!], ct);
        else await Send.OkAsync(RegisterVersionView.Of(version, divisions, keys.Mark), ct);
    }

    private static IEnumerable<Fault> Faults(RegisterDecision d)
    {
        if (d.Accept is null) yield return Fault.Of(EntryRefusals.Required, null, "accept", "审核结论", "accept");
        var reason = d.Accept == false ? EntryChecks.RequiredText(1, "reason", "退回原因", d.Reason, 500) : EntryChecks.Text(1, "reason", "说明", d.Reason, 500);
        if (reason is not null) yield return reason with { Row = null };
    }

    private async Task<(VersionRow? Version, Fault? Fault, int Status)> DecideAsync(SunLedgerDb db, string code, string id, RegisterDecision d, CancellationToken ct)
    {
        var found = await keeper.FindAsync(db, code, id, ct);
        if (found.Version is not { } version) return found;
        if (d.Accept == true && version.Entries == 0) return (null, Fault.Of(ComparisonRefusals.VersionEmpty, null, "id", id), ComparisonRefusals.VersionEmpty.Status);
        if (d.Accept == true && version.LoadedBy == caller.Id) return (null, Fault.Of(ComparisonRefusals.SecondPerson, null, "id"), ComparisonRefusals.SecondPerson.Status);
        version.State = d.Accept == true ? VersionState.Accepted : VersionState.Rejected;
        (version.DecidedBy, version.DecidedByName, version.DecidedAt, version.Reason) = (caller.Id, caller.Name, time.GetUtcNow(), d.Reason?.Trim());
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, new Act("register-version.decide", "register-version", $"{code}:{id}")
        {
            DivisionPath = version.DivisionPath,
            Before = new { State = VersionState.Loading },
            After = new { version.State, version.Entries, version.CoversFrom, version.CoversTo },
            Reason = version.Reason,
        }, ct);
        return (version, null, StatusCodes.Status200OK);
    }
}
