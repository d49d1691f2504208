using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.PostPayments;

/// <summary>A project that payments of this run name: what was paid for it, over all its indicators, as the run goes on.</summary>
internal sealed class ProjectInHand(ProjectFacts facts)
{
    private Money _beforeCall = facts.Paid;
    private ProjectFacts? _now = facts;

    /// <summary>As the library and the ledger knew it when the run began.</summary>
    public ProjectFacts Facts { get; } = facts;

    /// <summary>Paid so far.</summary>
    public Money Paid { get; private set; } = facts.Paid;

    /// <summary>The facts with what is paid by now: the same object until something is paid, so that whoever reads its fields reads them once.</summary>
    public ProjectFacts Now => _now ??= Facts with { Paid = Paid };

    public void Pay(Money amount)
    {
        Paid += amount;
        _now = null;
    }

    public void Keep() => _beforeCall = Paid;

    public void Undo()
    {
        Paid = _beforeCall;
        _now = null;
    }
}
