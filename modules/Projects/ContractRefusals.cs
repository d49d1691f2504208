namespace SunLedger.Projects;

/// <summary>What the register of contracts refuses, beside what everybody does.</summary>
internal sealed class ContractRefusals : IRefusals
{
    public static readonly RefusalText UnknownProject = new(
        "contract_project", 422, "没有项目 {0}，或它不在您的区划范围内", "There is no project {0}, or it is not in your division",
        "请先在项目库登记项目。", "Enter the project first.");

    public static readonly RefusalText PartiesIncomplete = new(
        "contract_parties", 422, "合同须有一个采购人和至少一个供应商", "A contract has one buyer and at least one supplier",
        "请补齐合同当事人；角色为采购人、供应商、联合体成员、分包人。", "Give the parties: the buyer, the supplier, and members of a consortium or subcontractors where there are any.");

    public static readonly RefusalText TooManyParties = new(
        "contract_parties_many", 422, "合同当事人超过 {0} 个", "The contract has more than {0} parties", "请只登记签字的当事人。", "Enter those who signed.");

    public static readonly RefusalText PartyCode = new(
        "party_code", 422, "当事人代码 {0} 不是正确的统一社会信用代码或组织机构代码", "The code {0} is no social credit code or organisation code with a right check character",
        "请核对 18 位统一社会信用代码或 9 位组织机构代码；没有代码的留空。", "Check the 18 or 9 characters; leave it empty when there is none.");

    public static readonly RefusalText ShareRange = new(
        "contract_share", 422, "比例 {0} 不在 0 至 1 之间，或多于四位小数", "The share {0} is not between 0 and 1, or has more than four decimals",
        "比例以小数填写，例如 0.03 表示 3%。", "0.03 is 3 %.");

    public static readonly RefusalText AcceptedBeforeSigned = new(
        "accepted_before_signed", 422, "履约验收日期 {0} 早于签订日期 {1}", "The acceptance {0} lies before the signing {1}", "请核对两个日期。", "Check the two dates.");

    public static readonly RefusalText DayAhead = new(
        "contract_day_ahead", 422, "日期 {0} 在今天之后", "The day {0} lies ahead", "请填写今天或以前的日期。", "Send today or an earlier day.");

    public static readonly RefusalText ProjectFixed = new(
        "contract_fixed", 422, "合同 {0} 所属项目不能更改", "The project of contract {0} cannot change",
        "登记有误时请将原合同金额变更为零，并以新编号登记。", "Change the wrong one to an amount of zero, and enter a new contract under a new code.");

    public IReadOnlyList<RefusalText> All => [UnknownProject, PartiesIncomplete, TooManyParties, PartyCode, ShareRange, AcceptedBeforeSigned, DayAhead, ProjectFixed];
}
