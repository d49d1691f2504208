using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Judging;

/// <summary>By what the lives of warnings go on a day: how long nobody may be unable to judge, how long handling may take, and which exemptions hold.</summary>
internal sealed class Terms
{
    private static readonly IReadOnlyList<Exemption> Nothing = [];
    private readonly Dictionary<(string Definition, string Rule), List<Exemption>> _exemptions = [];

    public Terms(CategoryDefinition kernel, DateOnly asOf, IEnumerable<Exemption> exemptions)
    {
        (AsOf, PatienceDays, Clocks) = (asOf, KernelRules.PatienceDays(kernel), Clocks.Of(kernel, asOf));
        foreach (var exemption in exemptions.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            if (!_exemptions.TryGetValue((exemption.DefinitionCode, exemption.RuleCode), out var of)) _exemptions.Add((exemption.DefinitionCode, exemption.RuleCode), of = []);
            of.Add(exemption);
        }
    }

    /// <summary>The day of judging.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How long nobody may be unable to judge.</summary>
    public int PatienceDays { get; }

    /// <summary>How long handling may take.</summary>
    public Clocks Clocks { get; }

    /// <summary>The exemption that holds the ruling back; null when none does.</summary>
    public Exemption? ExemptionOf(Ruling ruling) =>
        (_exemptions.Count == 0 ? Nothing : _exemptions.GetValueOrDefault((ruling.Definition.Code, ruling.Rule.Code)) ?? Nothing).FirstOrDefault(e => e.IsFor(ruling.Thing));

    /// <summary>What holds the ruling back. A rule on trial warns nobody, exempt or not.</summary>
    public HeldBack HeldBack(Ruling ruling) =>
        ruling.Rule.IsOnTrial(AsOf) ? Domain.HeldBack.Trial : ExemptionOf(ruling) is null ? Domain.HeldBack.Not : Domain.HeldBack.Exempt;

    /// <summary>What callers are told: what is held back is no warning.</summary>
    public IEnumerable<Ruling> Raised(IEnumerable<Ruling> rulings) => rulings.Where(r => HeldBack(r) == Domain.HeldBack.Not);

    /// <summary>The terms of a day on which nothing was ruled: no exemption is asked for.</summary>
    public static Terms Without(Plans plans, DateOnly asOf) => new(plans.Kernel, asOf, []);

    /// <summary>The terms of a day; one query, of a table that is small.</summary>
    public static async Task<Terms> ReadAsync(SunLedgerDb db, Plans plans, DateOnly asOf, CancellationToken ct)
    {
        var inForce = await db.Set<Exemption>().AsNoTracking().Where(e => e.State == ExemptionState.Agreed && e.FromOn <= asOf && e.UntilOn >= asOf).ToListAsync(ct);
        return new Terms(plans.Kernel, asOf, inForce);
    }
}
