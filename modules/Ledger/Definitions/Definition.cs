using SunLedger.Messages.Definitions;

namespace SunLedger.Ledger.Definitions;

/// <summary>What the numbers of the ledger count.</summary>
internal sealed class Definition : INumberDefinitions
{
    public const string Amount = "amount";
    public const string Held = "held";
    public const string Poverty = "poverty";
    public const string Released = "released";
    public const string Received = "received";
    public const string Assigned = "assigned";
    public const string Paid = "paid";
    public const string PaidFinal = "paidFinal";
    public const string PaidPassed = "paidPassed";
    public const string PaidSpecial = "paidSpecial";
    public const string PaidRetained = "paidRetained";
    public const string PaidUnstated = "paidUnstated";
    public const string Undistributed = "undistributed";
    public const string Unpaid = "unpaid";
    public const string InTransit = "inTransit";
    public const string Joined = "joined";
    public const string Unjoined = "unjoined";
    public const string Adjusted = "adjusted";
    public const string Reserved = "reserved";
    public const string Indicator = "indicator";
    public const string Statement = "statement";
    public const string Budget = "budget";
    public const string Cleared = "cleared";
    public const string Difference = "reconciliation";
    public const string Unmatched = "unmatched";
    public const string Trace = "trace";

    /// <summary>Said by whoever monitors.</summary>
    public const string Warnings = "warnings";

    /// <inheritdoc />
    public IReadOnlyList<NumberDefinition> All { get; } =
    [
        new(Amount, "金额", "Amount",
            "本级及下级登记的指标，加上级下达到本级的指标，按追加、追减、调剂、结转和收回后的金额计；逐级下达的资金只计一次；上级和下级各登记一次、按追踪码对应的资金，只在下级计一次。",
            "Indicators registered in the division and below, and released to it from above, after supplements, reductions, virements, carry-overs and recalls; money that is passed on counts once, and so does what two levels registered and a track code joins: below.", "yuan"),
        new(Held, "留存", "Held",
            "本级指标金额扣除已下达给下级和预算单位的部分，以及下级另行登记、按追踪码对应的部分，含预算单位持有的部分。",
            "Money of the division's own indicators less what was released from them and what the level below registered of it by itself, joined by track code; what its budget units hold counts.", "yuan"),
        new(Poverty, "扶贫份额", "Poverty share",
            "本级及下级登记的指标、上级下达到本级的指标中属于扶贫的金额：整项用于扶贫的为全额，部分用于扶贫的资金按每条指标登记的份额；按到达时计，收回和结转转出不减少。",
            "Of the indicators registered in the division and below, and released to it from above, what is poverty money: all of a fund that is wholly for the poor, else the share that each indicator says; as it arrived, before recalls and what is carried over.", "yuan"),
        new(Released, "已下达", "Released",
            "至少向下级财政下达过一级的金额；同一笔资金在范围内逐级下达的，只计第一次；收回和更正的已扣除；下达给本级预算单位的不计；下级另行登记、按追踪码对应到范围内已下达指标的，其再下达不重复计。",
            "What went at least one level down; of money that is passed on level by level within the division, the first step counts; what was recalled or corrected is deducted; what budget units got does not count, nor what a level that registered by itself passed on of money that had been released within the division already.", "yuan"),
        new(Received, "已接收", "Received", "接收方已确认接收的下达金额，按接收日期计。", "Releases that their receivers acknowledged, by the day of receipt.", "yuan"),
        new(Assigned, "已安排", "Assigned", "已对应到项目的金额，扣除撤销、更正和结转到下年的部分。", "What was matched to projects, less what was unassigned, corrected or carried over to the next year.", "yuan"),
        new(Paid, "已支付", "Paid", "国库支付，扣除退回。按支付日期计入月份。", "Paid by the treasury less returns; a payment counts in the month of its book date.", "yuan"),
        new(PaidFinal, "支付到最终收款人", "Paid to final payees",
            "已支付中，收款人为供应商、个人、村级或其他最终收款人的部分；退回按原支付的收款人类别扣除。",
            "Of what is paid, what went to suppliers, persons, villages or others who keep it; a return is deducted from where its payment went.", "yuan"),
        new(PaidPassed, "转入财政专户或单位账户", "Moved on to public accounts",
            "已支付中，只是转入财政专户、单位零余额或实有资金账户（含乡镇账户）的部分，尚不是实际支出。",
            "Of what is paid, what only went on to a special fiscal account or an account of a unit (township accounts among them): not yet expenditure.", "yuan"),
        new(PaidSpecial, "其中转入财政专户", "Of it, to special fiscal accounts", "转入财政专户或单位账户的金额中，收款人为财政专户的部分。", "Of what was moved on to public accounts, what went into special fiscal accounts.", "yuan"),
        new(PaidRetained, "扣留质保金", "Kept back as quality deposits",
            "已支付中，转入质保金账户的部分：质量保证期满前尚未付给施工、供货单位，单独列示，不计入实际支出。到期支付时按退回后重新支付登记。没有付出的质保金仍在未支付余额中。",
            "Of what is paid, what went to an account of quality deposits: until the defects period is over it is not the contractor's, stands apart and is no expenditure. When it falls due it is returned and paid again. A deposit that was never paid out is still unspent.", "yuan"),
        new(PaidUnstated, "收款人类别不明", "Payee kind not stated", "已支付中，没有填报收款人类别的部分。", "Of what is paid, what nobody said the kind of payee of.", "yuan"),
        new(Undistributed, "未安排到项目", "Not given out", "金额扣除已安排：尚未对应到项目的资金，无论在哪一级。", "Amount less assigned: money that no project was given yet, at whichever level it is.", "yuan"),
        new(Unpaid, "已安排未支付", "Assigned, not paid", "已安排扣除已支付：已对应到项目、国库尚未支付的金额。", "Assigned less paid: what was matched to projects and the treasury has not paid yet.", "yuan"),
        new(InTransit, "在途", "In transit", "已下达、接收方尚未确认接收的金额，含下达给预算单位的。", "Released, and not acknowledged by the receiver; what went to budget units counts.", "yuan"),
        new(Joined, "重复登记（按追踪码对应）", "Registered twice (joined by track code)",
            "本级及下级单独登记、与范围内上级指标追踪码相同且资金名称对应、账内没有下达记录的指标金额：上级和下级各登记了一次，汇总时已扣除一次。",
            "Indicators of the division and below that were registered with the track code of one above within it, of the same fund by the correspondence table, and that no release joins: registered at both levels; the totals count them once.", "yuan"),
        new(Unjoined, "追踪码未能对应", "Track code not joined",
            "与范围内上级指标追踪码相同，但资金名称未对应、上级有多条或金额超过上级未分配数，因而不能确认为同一笔资金的指标金额；未从汇总中扣除。",
            "Indicators with the track code of one above that are not shown to be its money: the funds do not correspond, several are above, or it is more than the one above has left. They are not deducted.", "yuan"),
        new(Adjusted, "调整发生额", "Adjusted", "所列调整的发生额之和，不分方向；更正按其所冲销的金额计。", "The sum of the adjustments in the list, whichever way each moved money; a correction counts with what it took back.", "yuan"),
        new(Reserved, "冻结发生额", "Reserved", "所列冻结的金额之和，不论是否仍在冻结。", "The sum of the reservations in the list, whether or not they still hold money.", "yuan"),
        new(Indicator, "指标各栏", "Numbers of an indicator",
            "金额为登记或上级下达的数额，含追加、追减和调剂；可用＝金额＋结转－收回－结转转出；未分配＝可用－已下达－已安排；未支付余额＝可用－已下达－已支付－已冻结；已支付扣除退回；计入金额为该条在合计中计入的部分。",
            "The amount is what was registered or released from above, with supplements, reductions and virements; available = amount + carried in − recalled − carried out; undistributed = available − released − assigned; "
            + "unspent = available − released − paid − reserved; paid is less returns; counted is what the list's sum holds of it.", "yuan"),
        new(Statement, "对账单", "Statement", "每笔为一批中同类变动之和；余额为本指标未支付余额，未分配为未分配余额；按截止日查询时只计截至该日发生的明细，余额逐笔重算。",
            "Each entry sums the movements of one kind in a batch; the balance is what is unspent. As of a day only the lines until then count, and the balances follow from them.", "yuan"),
        new(Budget, "预算与预计转移支付", "Budget and expected transfers", "预计转移支付按录入的文件计；提前下达为该区划该项资金已提前下达的金额；比例为二者之比。", "Expected transfers as entered from the document; released in advance of that fund to that division; the rate is the one over the other.", "yuan"),
        new(Cleared, "国库清算", "Cleared by the treasury", "国库或代理银行的清算回单：清算金额为付出数，退票金额为同一凭证退回数；更正、作废的回单仍列出，但不计入核对。",
            "Clearing notes of the treasury or its agent bank: cleared is what went out, refused what came back under the same voucher; notes that were corrected or taken back stay on the list and count for nothing.", "yuan"),
        new(Difference, "勾稽差异", "Reconciliation difference", "应为与实为分别按勾稽关系两边计算；差异＝实为－应为；按条数核对的关系以条数计，按权重核对的以百分数计。", "Expected and found are the two sides of the identity; the difference is found less expected; of what is counted, in numbers of it, of weights in per cent.", "yuan"),
        new("rate", "执行率", "Execution rate", "已支付与金额之比，万分之一以下舍去；金额为零时不计算。", "Paid over amount, cut to four decimals; absent when there is no amount.", "ratio"),
        new("transferRate", "下达率", "Transfer ratio", "已下达与金额之比：资金只到下级财政，还不是支出。", "Released over amount: the money has only come to a finance department below, which is not yet expenditure.", "ratio"),
        new("finalRate", "实际支出率", "True-expenditure ratio", "支付到最终收款人的金额与金额之比。", "Paid to final payees over amount.", "ratio"),
        new("open", "未安排完的指标数", "Open indicators", "仍有未安排到项目资金的指标条数。", "Indicators that still hold money that no project was given.", "count"),
        new(Unmatched, "未对应项目的支付", "Payments without a project", "找不到对应项目的支付；已包含在已支付中。没有项目、超过项目已安排金额的支付一律不予登记，故应为零；明细按账内实有记录查找，每夜由勾稽关系（share_lines）核对。",
            "Payments that no project could be found for; they are part of what is paid. A payment without a project, or beyond what is assigned to it, is refused: there are none. Their list looks into the books, and every night an identity (share_lines) does.", "yuan"),
        new(Trace, "追溯各栏", "Numbers of a trace",
            "指标为其金额（范围以外的只计流到本链的部分）；项目为安排到该项目的金额及其中已支付；收款人为支付扣除退回；连线为从一处到另一处且未收回、未更正的金额；多个来源混合的，各按金额列示，不归任何一个来源。个人按有效发放明细计。",
            "An indicator with its amount, beyond the reader's own division only what came this way; a project with what was assigned to it and paid of it; a payee with payments less returns; a link with what went and stands, recalls and corrections deducted. Where sources mix, each stands with its amount, and none gets the whole. A person with the lines that stand.", "yuan"),
    ];
}
