using SunLedger.Messages.Projects;
using SunLedger.Projects.Domain;

namespace SunLedger.Projects.Storage;

/// <summary>A project as it is now. Every version that ever was stands in <see cref="VersionRow"/>.</summary>
internal sealed class ProjectRow
{
    // From here on a project is changed by approval only; what came before is its preparation.
    private static readonly HashSet<string> Library = ["已入库", "已安排", "实施", "完工", "验收", "移交"];

    public long Key { get; init; }
    public required string Code { get; init; }
    public required string DivisionPath { get; init; }
    public required int Version { get; set; }
    public required byte[] ContentHash { get; set; }
    public required string Name { get; set; }
    public required string CategoryCode { get; set; }
    public required string DivisionCode { get; set; }
    public string? UnitCode { get; set; }
    public string? ImplementUnit { get; set; }
    public required string LibraryState { get; set; }
    public required int LibraryYear { get; set; }
    public required long BudgetFen { get; set; }
    public long? ContractFen { get; set; }

    /// <summary>Sum of its contracts in the register; null while there is none, and what was typed counts.</summary>
    public long? ContractsFen { get; set; }
    /// <summary>Budget as entered, or last agreed to by approval; null of what was entered before this was kept.</summary>
    public long? SettledFen { get; set; }

    /// <summary>Place, content or beneficiaries were changed since, once it stood in the library, and nobody agreed.</summary>
    public bool IsChangedUnapproved { get; set; }
    public int? ProgressBp { get; set; }
    public DateOnly? PlanStart { get; set; }
    public DateOnly? PlanEnd { get; set; }
    public DateOnly? RealStart { get; set; }
    public DateOnly? RealEnd { get; set; }
    public DateOnly? AcceptedOn { get; set; }
    public int? Households { get; set; }
    public int? Persons { get; set; }
    public int? PoorHouseholds { get; set; }
    public int? PoorPersons { get; set; }
    public string? Fields { get; set; }
    [Recorded]
    public required DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }

    public static ProjectRow Of(string code, string path, ProjectContent content, byte[] hash, DateTimeOffset at, string by)
    {
        var row = new ProjectRow
        {
            Code = code,
            DivisionPath = path,
            Version = 0,
            ContentHash = hash,
            Name = content.Name,
            CategoryCode = content.CategoryCode,
            DivisionCode = content.DivisionCode,
            LibraryState = content.LibraryState,
            LibraryYear = content.LibraryYear,
            BudgetFen = content.BudgetFen,
            ChangedAt = at,
            ChangedBy = by,
        };
        row.Take(content, hash, at, by);
        row.SettledFen = content.BudgetFen;
        return row;
    }

    /// <summary>Notes what a change did: what people agreed to, or what is no library project yet, is settled; what else changes it changes without approval.</summary>
    public void Settle(ProjectContent before, ProjectContent after, bool isDecision)
    {
        if (isDecision || !Library.Contains(before.LibraryState))
        {
            (SettledFen, IsChangedUnapproved) = (after.BudgetFen, false);
            return;
        }
        SettledFen ??= before.BudgetFen;
        IsChangedUnapproved |= before.Name != after.Name || before.Content != after.Content || !before.Villages.SequenceEqual(after.Villages)
            || (before.PoorHouseholds, before.PoorPersons) != (after.PoorHouseholds, after.PoorPersons);
    }

    /// <summary>Becomes the next version.</summary>
    public void Take(ProjectContent c, byte[] hash, DateTimeOffset at, string by)
    {
        Version++;
        ContentHash = hash;
        Name = c.Name;
        UnitCode = c.UnitCode;
        ImplementUnit = c.ImplementUnit;
        LibraryState = c.LibraryState;
        LibraryYear = c.LibraryYear;
        BudgetFen = c.BudgetFen;
        ContractFen = c.ContractFen;
        ProgressBp = c.ProgressBp;
        PlanStart = c.PlanStart;
        PlanEnd = c.PlanEnd;
        RealStart = c.RealStart;
        RealEnd = c.RealEnd;
        AcceptedOn = c.AcceptedOn;
        Households = c.Households;
        Persons = c.Persons;
        PoorHouseholds = c.PoorHouseholds;
        PoorPersons = c.PoorPersons;
        Fields = c.Fields;
        ChangedAt = at;
        ChangedBy = by;
    }

    public ProjectFacts ToFacts() => new()
    {
        Code = Code,
        Key = Key,
        Name = Name,
        CategoryCode = CategoryCode,
        DivisionCode = DivisionCode,
        DivisionPath = DivisionPath,
        UnitCode = UnitCode,
        ImplementUnit = ImplementUnit,
        LibraryState = LibraryState,
        LibraryYear = LibraryYear,
        Budget = new Money(BudgetFen),
        Contract = (ContractsFen ?? ContractFen) is { } fen ? new Money(fen) : null,
        Progress = ProgressBp / 10_000m,
        PlanStart = PlanStart,
        PlanEnd = PlanEnd,
        RealStart = RealStart,
        RealEnd = RealEnd,
        AcceptedOn = AcceptedOn,
        Households = Households,
        Persons = Persons,
        PoorHouseholds = PoorHouseholds,
        PoorPersons = PoorPersons,
        Fields = Fields,
        SettledBudget = new Money(SettledFen ?? BudgetFen),
        IsChangedUnapproved = IsChangedUnapproved,
    };
}

/// <summary>What a project said at one version, and who said it when. Never changed, never deleted.</summary>
internal sealed class VersionRow
{
    public required string Code { get; init; }
    public required int Version { get; init; }

    /// <summary>The whole content as JSON.</summary>
    public required string Content { get; init; }
    [Recorded]
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}
