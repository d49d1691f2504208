using System.Text.Json;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;
using SunLedger.Projects.ListContracts;
using SunLedger.Projects.Reading;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.SeeContract;

/// <summary>Which contract.</summary>
internal sealed record SeeContractRequest(string Code, DateOnly? AsOf, string? KnownAt);

/// <summary>Somebody who signed.</summary>
internal sealed record PartyAnswer(string Role, string Name, string? Code);

/// <summary>What the contract said at a version, who said it, and why it was changed.</summary>
internal sealed record ContractVersionAnswer(int Version, decimal Amount, DateOnly? AcceptedOn, string Supplier, string? Reason, DateTimeOffset At, string By);

/// <summary>A contract as a screen shows it. Money is yuan. Definition is the code of what the numbers count (口径), DataTime up to when the books go.</summary>
internal sealed record ContractAnswer(
    ContractItem Contract, int Version, string? NoticeNo, decimal? Prepay, decimal? Retention, IReadOnlyList<PartyAnswer> Parties, JsonElement? Fields, IReadOnlyList<ContractVersionAnswer> History,
    string Definition, DateTimeOffset DataTime);

/// <summary>GET /contracts/{code}: one contract with its parties, its money and every version.</summary>
internal sealed class SeeContract(IDatabase database, ILedgerMoments ledger, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<SeeContractRequest, ContractAnswer>
{
    public override void Configure()
    {
        Get("/contracts/{code}");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Projects"));
        Summary(s => s.Summary = "One contract, with every version of it.");
    }

    public override async Task HandleAsync(SeeContractRequest req, CancellationToken ct)
    {
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        var until = moment.Until;
        var now = req.Code.Contains('\0') ? null : await (until is { } instant ? ContractsNow.At(db, instant) : ContractsNow.Of(db)).SingleOrDefaultAsync(c => c.Contract.Code == req.Code, ct);
        if (now is null || !divisions.Sees(caller, now.Project.DivisionPath, time.Today()) || (caller.OrganisationCode is { } unit && now.Project.UnitCode != unit))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "code");
            return;
        }
        var facts = (await ledger.ContractsAsync(db, await ProjectsAt.FactsAsync(db, [now], until, ct), moment, ct))[0];
        var history = await db.Set<ContractVersionRow>().AsNoTracking().Where(v => v.Code == req.Code && v.Version <= now.Version.Version).OrderBy(v => v.Version)
            .Select(v => new ContractVersionAnswer(v.Version, v.AmountFen / 100m, v.AcceptedOn, v.Supplier, v.Reason, v.At, v.By)).ToListAsync(ct);
        await Send.OkAsync(Answer(facts, now.Version, history, await ledger.DataTimeAsync(db, moment, ct) ?? until ?? time.GetUtcNow()), ct);
    }

    private static ContractAnswer Answer(ContractFacts facts, ContractVersionRow v, IReadOnlyList<ContractVersionAnswer> history, DateTimeOffset dataTime) => new(
        ContractItem.Of(facts), v.Version, v.NoticeNo, facts.Prepay, facts.Retention, [.. facts.Parties.Select(p => new PartyAnswer(p.Role, p.Name, p.Code))],
        v.Fields is null ? null : JsonSerializer.Deserialize<JsonElement>(v.Fields), history, ProjectDefinitions.Contract, dataTime);
}
