using System.Collections.Concurrent;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Judging;

/// <summary>By what the lives of warnings go on a day: how long nobody may be unable to judge, how long handling may take, and which exemptions hold.</summary>
internal sealed class Terms
{
    private static readonly IReadOnlyList<Exemption> Nothing = [];
    private readonly Dictionary<(string Definition, string Rule), List<Exemption>> _exemptions = [];
    private readonly ConcurrentDictionary<CategoryDefinition, (int PatienceDays, Clocks Clocks)> _byKernel = new(); // lanes of a sweep ask at the same time
    private readonly CategorySnapshot _definitions;

    public Terms(CategorySnapshot definitions, DateOnly asOf, IEnumerable<Exemption> exemptions)
    {
        (_definitions, AsOf) = (definitions, asOf);
        foreach (var exemption in exemptions.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            if (!_exemptions.TryGetValue((exemption.DefinitionCode, exemption.RuleCode), out var of)) _exemptions.Add((exemption.DefinitionCode, exemption.RuleCode), of = []);
            of.Add(exemption);
        }
    }

    /// <summary>The day of judging.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How long nobody may be unable to judge, in a division.</summary>
    public int PatienceDays(string divisionPath) => In(divisionPath).PatienceDays;

    /// <summary>How long handling may take, in a division.</summary>
    public Clocks Clocks(string divisionPath) => In(divisionPath).Clocks;

    /// <summary>The exemption that holds the ruling back; null when none does.</summary>
    public Exemption? ExemptionOf(Ruling ruling) =>
        (_exemptions.Count == 0 ? Nothing : _exemptions.GetValueOrDefault((ruling.Definition.Code, ruling.Rule.Code)) ?? Nothing).FirstOrDefault(e => e.IsFor(ruling.Thing));

    /// <summary>What holds the ruling back. A rule on trial warns nobody, exempt or not.</summary>
    public HeldBack HeldBack(Ruling ruling) =>
        ruling.Rule.IsOnTrial(AsOf) ? Domain.HeldBack.Trial : ExemptionOf(ruling) is null ? Domain.HeldBack.Not : Domain.HeldBack.Exempt;

    /// <summary>What callers are told: what is held back is no warning.</summary>
    public IEnumerable<Ruling> Raised(IEnumerable<Ruling> rulings) => rulings.Where(r => HeldBack(r) == Domain.HeldBack.Not);

    // Most divisions share the kernel of the centre.
    private (int PatienceDays, Clocks Clocks) In(string divisionPath) =>
        _byKernel.GetOrAdd(_definitions.Kernel(divisionPath), kernel => (KernelRules.PatienceDays(kernel, AsOf), Domain.Clocks.Of(kernel, AsOf)));

    /// <summary>The terms of a day on which nothing was ruled: no exemption is asked for.</summary>
    public static Terms Without(CategorySnapshot definitions, DateOnly asOf) => new(definitions, asOf, []);

    /// <summary>The terms of a day; one query, of a table that is small.</summary>
    public static async Task<Terms> ReadAsync(SunLedgerDb db, CategorySnapshot definitions, DateOnly asOf, CancellationToken ct)
    {
        var inForce = await db.Set<Exemption>().AsNoTracking().Where(e => e.State == ExemptionState.Agreed && e.FromOn <= asOf && e.UntilOn >= asOf).ToListAsync(ct);
        return new Terms(definitions, asOf, inForce);
    }
}
