using SunLedger.Categories;

namespace SunLedger.Messages.Projects;

/// <summary>Somebody who signed a contract.</summary>
/// <param name="Role">采购人, 供应商, 联合体成员 or 分包人.</param>
/// <param name="Name">The name as signed.</param>
/// <param name="Code">Social credit code or organisation code; null when it has none.</param>
public sealed record ContractParty(string Role, string Name, string? Code);

/// <summary>The parts that somebody plays in a contract.</summary>
public static class ContractRoles
{
    /// <summary>采购人: buys.</summary>
    public const string Buyer = "采购人";

    /// <summary>供应商: delivers.</summary>
    public const string Supplier = "供应商";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Buyer, Supplier, "联合体成员", "分包人"];
}

/// <summary>What the platform knows about a contract as it stands after its last change. Money is whole fen.</summary>
public sealed record ContractFacts
{
    private readonly IReadOnlySet<string> _payees = new HashSet<string>();
    private readonly IReadOnlyList<ContractParty> _parties = [];

    /// <summary>Contract code chosen by the caller.</summary>
    public required string Code { get; init; }

    /// <summary>The register's own short key, the same through all changes.</summary>
    public required long Key { get; init; }

    /// <summary>The project that it is for.</summary>
    public required ProjectFacts Project { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>What is bought, a word of <c>Known.Contract.Kind</c>: 工程, 货物 or 服务.</summary>
    public required string Kind { get; init; }

    /// <summary>How the supplier was found, a word of <c>Known.Contract.ProcureMode</c>.</summary>
    public string? ProcureMode { get; init; }

    /// <summary>Amount after all changes.</summary>
    public required Money Amount { get; init; }

    /// <summary>Amount as first signed.</summary>
    public required Money OriginalAmount { get; init; }

    /// <summary>Paid on it, returns deducted. The ledger fills it in.</summary>
    public Money Paid { get; init; }

    /// <summary>The day on which it was signed.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>The day on which what it promises was accepted.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Share kept back until the warranty ends, 0 to 1.</summary>
    public decimal? Retention { get; init; }

    /// <summary>Share that may be paid before anything is delivered, 0 to 1.</summary>
    public decimal? Prepay { get; init; }

    /// <summary>Everybody who signed.</summary>
    public required IReadOnlyList<ContractParty> Parties
    {
        get => _parties;
        init
        {
            _parties = value;
            // Folded once: a contract is asked about every payment on it.
            _payees = value.Where(p => p.Role != ContractRoles.Buyer).Select(p => TextFold.Fold(p.Name)).ToHashSet(StringComparer.Ordinal);
        }
    }

    /// <summary>Category fields as canonical JSON; null when there are none.</summary>
    public string? Fields { get; init; }

    /// <summary>The one who buys.</summary>
    public ContractParty? Buyer => Parties.FirstOrDefault(p => p.Role == ContractRoles.Buyer);

    /// <summary>The one who delivers.</summary>
    public ContractParty? Supplier => Parties.FirstOrDefault(p => p.Role == ContractRoles.Supplier);

    /// <summary>Whether somebody of that name may be paid on it: one who signed, and does not buy. Width, case and spaces do not matter.</summary>
    public bool Pays(string payeeName) => _payees.Contains(TextFold.Fold(payeeName));
}
