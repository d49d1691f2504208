namespace SunLedger.Monitoring.Kernel;

// KC-14, KC-16, KC-21, KG-02, KG-03, KG-05, KG-06: what others see of the money and report: the treasury, the bank, whoever posts, inspects or receives complaints.
// Nobody owes these observations: where none comes, nothing is said, and what was reported is judged.
internal sealed partial class KernelRules
{
    private void Treasury()
    {
        var total = Element("treasury_paid", "国库累计清算金额", "Cleared by the treasury so far").On(_indicator).OfMoney().By(ElementSource.Api).From("按标准接口导入每笔支付（总台账要求）");
        var until = Element("treasury_until", "国库对账截止日", "Last day of what the treasury cleared").On(_indicator).OfDate().By(ElementSource.Api).From("按标准接口导入每笔支付（总台账要求）");
        var days = Parameter("treasury_days", "对账差额消除期限", "Days in which a difference from the treasury is settled", Unit.Day, 3).Assumed(NoDocument + "：来源写明三日后转红色");
        // What was paid or returned after that day is not in the treasury's total yet.
        var isComparable = total.IsObserved & until.IsObserved & (!Known.Indicator.LastPaidOn.IsKnown | !until.Day.IsBefore(Known.Indicator.LastPaidOn));
        var differs = isComparable & total.Number.Differs(Known.Indicator.Paid);

        _indicator.Warn("KC-16", "支付信息与国库不平", "Payments differ from the treasury's")
            .About(Risk.ImpreciseUse)
            .Orange(differs)
            .Judged(Trigger.Scheduled)
            .From("按标准接口导入每笔支付（总台账要求）")
            .MayBeInnocent("国库当日清算、平台次日导入", "The treasury cleared it that day, and it is imported the next")
            .MayBeInnocent("国库更正了指标，平台尚未更正", "The treasury corrected the indicator, and the platform not yet")
            .ClearedBy("逐笔核对，补导或冲正支付；国库数有误的更正对账数", "Compare payment by payment and import or correct what differs; where the treasury's number is wrong, correct the observation");

        _indicator.Warn("KC-21", "与国库差额未按期消除", "A difference from the treasury was not settled in time")
            .About(Risk.ImpreciseUse)
            .Red(differs)
            .Lasting(days)
            .Judged(Trigger.Scheduled)
            .From("按标准接口导入每笔支付（总台账要求）")
            .MayBeInnocent("国库正在查询查复", "The treasury is looking into it")
            .ClearedBy("逐笔核对，补导或冲正支付；国库数有误的更正对账数", "Compare payment by payment and import or correct what differs; where the treasury's number is wrong, correct the observation");
    }

    private void FlowBack()
    {
        var share = Element("flow_back_share", "收款人回流资金占收款比例", "Share of its receipt that a payee sent back").On(_project).OfRatio().By(ElementSource.Api).From("与银行间数据共享（动态监控要求）");
        var most = Parameter("flow_back", "资金回流比例线", "Share sent back from which it is named", Unit.Ratio, 0.30m).CitiesMaySet(0.10m, 0.80m).Assumed(NoDocument + "：收款后60日内转回单位、其人员或关联企业");
        _project.Warn("KC-14", "资金回流", "Money flowed back from the payee")
            .About(Risk.Diversion)
            .Red(share.IsObserved & share.Number >= most)
            .From("与银行间数据共享（动态监控要求）")
            .MayBeInnocent("退还履约保证金、多付款等有约定的往来", "A bond or an overpayment is given back, as was agreed")
            .ClearedBy("核查往来依据，追回资金或附说明", "Find out what the transfers rest on, take the money back or attach the grounds")
            .CityMay("可在范围内设定", "Within bounds");
    }

    private void Posting()
    {
        const string rule = "国开办发〔2018〕11号第四条";
        var days = Element("posted_days", "乡村公示天数", "Days posted in town and village").On(_project).OfCount(Unit.Day).From(rule);
        var least = Parameter("posted_least", "乡村公示最少天数", "Least days of a posting in town and village", Unit.Day, 10).CitiesMaySet(10, 30, Strict.Higher).Verified(rule + "：乡村公示不少于10日");
        _project.Warn("KG-02", "公示期不足", "Posted for too few days")
            .About(Risk.ImpreciseUse)
            .Orange(days.IsObserved & days.Number < least)
            .From(rule)
            .MayBeInnocent("分次公示，登记的是最后一次的天数", "It was posted in parts, and the days of the last were entered")
            .ClearedBy("补足公示天数并更正登记", "Post it for the days that are missing and correct the entry")
            .CityMay("只可提高", "May only be raised");
    }

    private void Notices()
    {
        const string rule = "政府信息公开条例第15条";
        var finding = Element("notice_finding", "公示内容审查结论", "Finding about what was posted").On(_project).OfChoice("合格", "内容不全", "未脱敏").By(ElementSource.Department).From(rule);
        _project.Warn("KG-03", "公示内容不全或未脱敏", "A notice lacks something, or says who somebody is")
            .About(Risk.ImpreciseUse)
            .Red(finding.IsObserved & finding.Option.IsAny("内容不全", "未脱敏"))
            .From(rule, "国开办发〔2018〕11号")
            .MayBeInnocent("已更正重新公示，结论尚未更新", "It was corrected and posted again, and the finding was not")
            .ClearedBy("撤下并更正，重新公示后登记合格", "Take it down, correct and post it again, and enter that it is right");
    }

    private void SiteChecks()
    {
        var finding = Element("site_finding", "现场核查结论", "Finding of an inspection").On(_project).OfChoice("相符", "不符").By(ElementSource.Department).From("核实台账数据真实性（总台账要求）");
        _project.Warn("KG-05", "台账与实际不符", "The ledger is not what was found")
            .About(Risk.ImpreciseUse)
            .Red(finding.IsObserved & finding.Option.Is("不符"))
            .From("核实台账数据真实性（总台账要求）")
            .MayBeInnocent("核查后已更正台账，结论尚未更新", "The ledger was put right after the inspection, and the finding was not")
            .ClearedBy("按实际更正金额、数量或对象，复核后登记相符", "Correct amount, quantity or persons, have it inspected again and enter that it agrees");
    }

    private void Complaints()
    {
        const string line = "12317、12345举报线索办理";
        var received = Element("complaint_on", "在办举报受理日期", "Open complaint received on").On(_project).OfDate().By(ElementSource.Department).From(line);
        var closed = Element("complaint_closed_on", "举报办结日期", "Complaint closed on").On(_project).OfDate().By(ElementSource.Department).From(line);
        var days = Parameter("complaint_days", "举报办结期限", "Days in which a complaint is answered", Unit.Day, 20).CitiesMaySet(10, 30, Strict.Lower).Verified("12317热线公告（一省承诺）：实名举报20日内反馈");
        var isOpen = received.IsObserved & !(closed.IsObserved & !closed.Day.IsBefore(received.Day));
        _project.Warn("KG-06", "群众举报逾期未办结", "A complaint was not closed in time")
            .About(Risk.ImpreciseUse)
            .Orange(isOpen & received.Day.DaysAgo > days)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From(line)
            .MayBeInnocent("已办结反馈，尚未登记", "It was answered, and that is not entered yet")
            .MayBeInnocent("移交纪检监察机关办理", "It was handed over to those who supervise discipline")
            .ClearedBy("办结反馈并登记办结日期", "Answer it and enter the day")
            .CityMay("只可收紧", "Only tighter");
    }
}
