using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Performance;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Monitoring.Judging;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Where the rules read what they judge: all of it as it is, or all of it as it stood at one instant. Nothing of the past is judged beside something of the present.</summary>
internal sealed class Sources(
    ILedgerFacts ledger, IProjects projects, IContracts contracts, IContractMoney contractMoney, IMeasures measures, IPersonLines persons, IDuties duties, Supply supply, ILedgerPast past,
    DateTimeOffset? until = null)
{
    public ILedgerFacts Ledger => ledger;

    public IProjects Projects => projects;

    public IMeasures Measures => measures;

    public IPersonLines Persons => persons;

    public IDuties Duties => duties;

    public Supply Supply => supply;

    public IContracts Contracts => contracts;

    public ContractsToSweep ContractsToSweep => new(contracts, contractMoney);

    public IContractMoney ContractMoney => contractMoney;

    /// <summary>Until when they speak; null for the present.</summary>
    public DateTimeOffset? Until => until;

    /// <summary>The same as far as it was recorded by an instant; what is owed, by these definitions.</summary>
    public Sources KnownAt(DateTimeOffset instant, CategorySnapshot definitions) => new(
        past.KnownAt(instant), projects.KnownAt(instant), contracts.KnownAt(instant), contractMoney.KnownAt(instant), measures.KnownAt(instant), persons.KnownAt(instant),
        duties.KnownAt(instant, definitions), supply.KnownAt(instant), past, instant);
}
