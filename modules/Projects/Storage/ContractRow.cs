using SunLedger.Messages.Projects;
using SunLedger.Projects.Domain;

namespace SunLedger.Projects.Storage;

/// <summary>That there is a contract, and for which project. It never changes: what a contract says stands in <see cref="ContractVersionRow"/>.</summary>
internal sealed class ContractRow
{
    public long Key { get; init; }
    public required string Code { get; init; }
    public required long ProjectKey { get; init; }
}

/// <summary>What a contract said at one version, and who said it when. Never changed, never deleted: a change is the next version.</summary>
internal sealed class ContractVersionRow
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required byte[] ContentHash { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public string? ProcureMode { get; init; }
    public string? NoticeNo { get; init; }
    public required long AmountFen { get; init; }

    /// <summary>As first signed: what version 1 says.</summary>
    public required long OriginalFen { get; init; }
    public required DateOnly SignedOn { get; init; }
    public int? PrepayBp { get; init; }
    public int? RetentionBp { get; init; }
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Name of the first supplier, to list and to search.</summary>
    public required string Supplier { get; init; }

    /// <summary>Everybody who signed, as JSON.</summary>
    public required string Parties { get; init; }

    /// <summary>Category fields as canonical JSON.</summary>
    public string? Fields { get; init; }

    /// <summary>Why it changed; null of the first version.</summary>
    public string? Reason { get; init; }
    [Recorded]
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    public static ContractVersionRow Of(string code, int version, ContractContent c, byte[] hash, long originalFen, string? reason, DateTimeOffset at, string by) => new()
    {
        Code = code,
        Version = version,
        ContentHash = hash,
        Name = c.Name,
        Kind = c.Kind,
        ProcureMode = c.ProcureMode,
        NoticeNo = c.NoticeNo,
        AmountFen = c.AmountFen,
        OriginalFen = originalFen,
        SignedOn = c.SignedOn,
        PrepayBp = c.PrepayBp,
        RetentionBp = c.RetentionBp,
        AcceptedOn = c.AcceptedOn,
        Supplier = c.Parties.First(p => p.Role == ContractRoles.Supplier).Name,
        Parties = c.PartiesText(),
        Fields = c.Fields,
        Reason = reason,
        At = at,
        By = by,
    };

    public ContractFacts ToFacts(ContractRow contract, ProjectFacts project) => new()
    {
        Code = Code,
        Key = contract.Key,
        Project = project,
        Name = Name,
        Kind = Kind,
        ProcureMode = ProcureMode,
        Amount = new Money(AmountFen),
        OriginalAmount = new Money(OriginalFen),
        SignedOn = SignedOn,
        AcceptedOn = AcceptedOn,
        Retention = RetentionBp / 10_000m,
        Prepay = PrepayBp / 10_000m,
        Parties = ContractContent.PartiesFrom(Parties),
        Fields = Fields,
    };
}

/// <summary>A contract with what it says now, and its project.</summary>
internal sealed class ContractNow
{
    public required ContractRow Contract { get; init; }
    public required ContractVersionRow Version { get; init; }
    public required ProjectRow Project { get; init; }

    public ContractFacts ToFacts() => Version.ToFacts(Contract, Project.ToFacts());
}

/// <summary>Asks for contracts as they are now.</summary>
internal static class ContractsNow
{
    /// <summary>Every contract with its newest version and its project.</summary>
    public static IQueryable<ContractNow> Of(SunLedgerDb db) =>
        from c in db.Set<ContractRow>().AsNoTracking()
        join v in db.Set<ContractVersionRow>().AsNoTracking() on c.Code equals v.Code
        join p in db.Set<ProjectRow>().AsNoTracking() on c.ProjectKey equals p.Key
        where !db.Set<ContractVersionRow>().Any(later => later.Code == v.Code && later.Version > v.Version)
        select new ContractNow { Contract = c, Version = v, Project = p };

    /// <summary>Every contract that had been written by an instant, with its newest version then, and its project as it is.</summary>
    public static IQueryable<ContractNow> At(SunLedgerDb db, DateTimeOffset instant) =>
        from c in db.Set<ContractRow>().AsNoTracking()
        join v in db.Set<ContractVersionRow>().AsNoTracking() on c.Code equals v.Code
        join p in db.Set<ProjectRow>().AsNoTracking() on c.ProjectKey equals p.Key
        where v.At <= instant && !db.Set<ContractVersionRow>().Any(later => later.Code == v.Code && later.Version > v.Version && later.At <= instant)
        select new ContractNow { Contract = c, Version = v, Project = p };
}
