using SunLedger.Messages.Definitions;

namespace SunLedger.Projects.Reading;

/// <summary>What the numbers of projects and contracts count.</summary>
internal sealed class ProjectDefinitions : INumberDefinitions
{
    public const string Project = "project";
    public const string Contract = "contract";

    /// <inheritdoc />
    public IReadOnlyList<NumberDefinition> All { get; } =
    [
        new(Project, "项目资金", "Money of a project",
            "总预算为项目库登记数；合同额为已登记合同之和，没有登记合同时为填报数；已安排、已支付为各条指标之和，扣除撤销、退回和更正。",
            "The budget is what the library says; the contract amount is the sum of registered contracts, or what was typed while there are none; assigned and paid are summed over all indicators, less what was unassigned, returned or corrected.", "yuan"),
        new(Contract, "合同资金", "Money of a contract",
            "合同金额为最近一次变更后的数额，原合同金额为首次签订数；已支付为指明该合同的支付之和，扣除退回。",
            "The amount is that of the last change, the original one that of the first signing; paid is the sum of the payments that name the contract, less returns.", "yuan"),
    ];
}
