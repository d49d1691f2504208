using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Engine;

internal static partial class Readings
{
    /// <summary>What can be read about a contract and its project.</summary>
    public static Readings<ContractFacts> Contracts { get; } = new(
        Subject.Contract, c => c.Code, c => c.Project.CategoryCode, c => c.Project.DivisionPath, c => c.Amount,
        field => Find(ContractReaders.Contract, field) ?? Observed<ContractFacts>(field, c => field.Subject == Subject.Project ? c.Project.Code : c.Code) ?? Recorded<ContractFacts>(field, field.Subject switch
        {
            Subject.Contract => (c, bags) => bags.Of(c),
            Subject.Project => (c, bags) => bags.Of(c.Project),
            _ => Nothing,
        }));
}
