namespace SunLedger.Monitoring.Kernel;

// Who gets the contracts of a town.
internal sealed partial class KernelRules
{
    private void Suppliers()
    {
        var most = Parameter("supplier_share", "同一供应商合同占比上限", "Largest share of one supplier", Unit.Ratio, 0.50m)
            .CitiesMaySet(0.30m, 0.80m).Assumed("无文件规定：同一乡镇一年内的合同金额");
        var least = Parameter("supplier_contracts", "供应商占比起算合同数", "Contracts from which a share says something", Unit.Count, 3)
            .CitiesMaySet(2, 10).Assumed("无文件规定：合同太少看不出集中");

        var inTheTown = ItemsBy(Known.Project.TownCode).SameYear();
        var ofTheSupplier = ItemsBy(Known.Project.TownCode, Known.Contract.SupplierCode).SameYear();
        var known = Known.Project.TownCode.IsKnown & Known.Contract.SupplierCode.IsKnown;
        // One warning for a supplier, town and year: its largest contract carries it.
        var isLargest = Known.Contract.Amount.Same(ofTheSupplier.Max(Known.Contract.Amount));

        Of(Subject.Contract).Warn("KE-07", "供应商在乡镇过于集中", "One supplier has most of a town's contracts")
            .About(Risk.ImpreciseUse)
            .Orange(known & ofTheSupplier.Count >= least & isLargest & ofTheSupplier.Sum(Known.Contract.Amount) / inTheTown.Sum(Known.Contract.Amount) > most)
            .Judged(Trigger.Scheduled)
            .OnTrial(TrialUntil)
            .From("政府采购法实施条例第九条：利害关系", "财政扶贫资金动态监控：围标线索")
            .MayBeInnocent("乡镇项目少，同一企业公开中标数个", "The town has few projects, and one firm won several in open tenders")
            .MayBeInnocent("框架协议采购，统一由一家供货", "A framework agreement names one supplier")
            .ClearedBy("核查中标过程和关联关系，附核查结论", "Look into the tenders and the relations, and attach what was found")
            .CityMay("可在范围内设定", "Within bounds");
    }
}
