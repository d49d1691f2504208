namespace SunLedger.Categories;

public static partial class Known
{
    /// <summary>What the platform knows of a project 项目.</summary>
    public static class Project
    {
        private static readonly PlatformFields Make = new(Subject.Project);

        /// <summary>已安排金额: the sum assigned from indicators, in yuan.</summary>
        public static NumberField Approved { get; } = Make.Money("Approved", "已安排金额", "Approved");
        /// <summary>合同金额: the sum of its contracts, in yuan; unknown when there is none.</summary>
        public static NumberField Contract { get; } = Make.Money("Contract", "合同金额", "Contract amount");
        /// <summary>项目总预算, in yuan.</summary>
        public static NumberField Budget { get; } = Make.Money("Budget", "项目总预算", "Total budget");
        /// <summary>已付金额: paid less returned, in yuan.</summary>
        public static NumberField Paid { get; } = Make.Money("Paid", "已付金额", "Paid");
        /// <summary>入库年度.</summary>
        public static NumberField LibraryYear { get; } = Make.Number("LibraryYear", "入库年度", "Library year", Unit.Year, 0);
        /// <summary>形象进度: the share of the work that is done.</summary>
        public static NumberField Progress { get; } = Make.Number("Progress", "形象进度", "Progress", Unit.Ratio, 4);
        /// <summary>受益户数.</summary>
        public static NumberField Households { get; } = Make.Number("Households", "受益户数", "Households", Unit.Household, 0);
        /// <summary>受益人数.</summary>
        public static NumberField Persons { get; } = Make.Number("Persons", "受益人数", "Persons", Unit.Person, 0);
        /// <summary>受益贫困户数.</summary>
        public static NumberField PoorHouseholds { get; } = Make.Number("PoorHouseholds", "受益贫困户数", "Poor households", Unit.Household, 0);
        /// <summary>受益贫困人数.</summary>
        public static NumberField PoorPersons { get; } = Make.Number("PoorPersons", "受益贫困人数", "Poor persons", Unit.Person, 0);
        /// <summary>计划开工日期.</summary>
        public static DateField PlanStart { get; } = Make.Date("PlanStart", "计划开工日期", "Planned start");
        /// <summary>计划完工日期.</summary>
        public static DateField PlanEnd { get; } = Make.Date("PlanEnd", "计划完工日期", "Planned end");
        /// <summary>实际开工日期.</summary>
        public static DateField RealStart { get; } = Make.Date("RealStart", "实际开工日期", "Real start");
        /// <summary>实际完工日期.</summary>
        public static DateField RealEnd { get; } = Make.Date("RealEnd", "实际完工日期", "Real end");
        /// <summary>验收日期.</summary>
        public static DateField AcceptedOn { get; } = Make.Date("AcceptedOn", "验收日期", "Accepted on");
        /// <summary>首次安排日期: the day money was first assigned to it.</summary>
        public static DateField FirstAssignedOn { get; } = Make.Date("FirstAssignedOn", "首次安排日期", "First assigned on");
        /// <summary>项目代码.</summary>
        public static TextField Code { get; } = Make.Text("Code", "项目代码", "Project code");
        /// <summary>项目名称.</summary>
        public static TextField Name { get; } = Make.Text("Name", "项目名称", "Project name");
        /// <summary>区划代码.</summary>
        public static TextField DivisionCode { get; } = Make.Text("DivisionCode", "区划代码", "Division code");
        /// <summary>县级代码: six digits; unknown when the division is above a county.</summary>
        public static TextField CountyCode { get; } = Make.Text("CountyCode", "县级代码", "County code");
        /// <summary>乡镇代码: nine digits; unknown when the division is above a town.</summary>
        public static TextField TownCode { get; } = Make.Text("TownCode", "乡镇代码", "Town code");
        /// <summary>预算单位代码.</summary>
        public static TextField UnitCode { get; } = Make.Text("UnitCode", "预算单位代码", "Budget unit code");
        /// <summary>实施单位.</summary>
        public static TextField ImplementUnit { get; } = Make.Text("ImplementUnit", "实施单位", "Implementing unit");
        /// <summary>入库状态.</summary>
        public static ChoiceField LibraryState { get; } = Make.Choice("LibraryState", "入库状态", "Library state", "草稿", "村申报", "乡审核", "县行业审核", "县联审", "公示", "已入库", "已安排", "实施", "完工", "验收", "移交", "出库");
        /// <summary>所在村代码: twelve digits; unknown when the division is above a village.</summary>
        public static TextField VillageCode { get; } = Make.Text("VillageCode", "所在村代码", "Village code");
        /// <summary>项目名称（归一）: the name without width, case, spaces, punctuation and years, by which names that say the same meet.</summary>
        public static TextField PlainName { get; } = Make.Text("PlainName", "项目名称（归一）", "Project name, plain");
        /// <summary>未批准预算变动: how far the budget lies from what was entered or last agreed to, as a share of that.</summary>
        public static NumberField BudgetChange { get; } = Make.Number("BudgetChange", "未批准预算变动", "Budget changed without approval", Unit.Ratio, 4);
        /// <summary>未批准内容变更: place, content or beneficiaries changed since it stood in the library, and nobody agreed.</summary>
        public static FlagField IsChangedUnapproved { get; } = Make.Flag("IsChangedUnapproved", "未批准内容变更", "Content changed without approval");
        /// <summary>产出指标数; unknown where the county has set no targets for the year.</summary>
        public static NumberField OutputMeasures { get; } = Make.Number("OutputMeasures", "产出指标数", "Output measures", Unit.Count, 0);
        /// <summary>效益指标数.</summary>
        public static NumberField BenefitMeasures { get; } = Make.Number("BenefitMeasures", "效益指标数", "Benefit measures", Unit.Count, 0);
        /// <summary>满意度指标数.</summary>
        public static NumberField SatisfactionMeasures { get; } = Make.Number("SatisfactionMeasures", "满意度指标数", "Measures of satisfaction", Unit.Count, 0);
        /// <summary>产出完成率: the mean of what its output measures have reached, none above one hundred percent.</summary>
        public static NumberField OutputDone { get; } = Make.Number("OutputDone", "产出完成率", "Output done", Unit.Ratio, 4);
        /// <summary>自评日期.</summary>
        public static DateField SelfEvaluatedOn { get; } = Make.Date("SelfEvaluatedOn", "自评日期", "Self-evaluated on");
        /// <summary>自评有佐证.</summary>
        public static FlagField IsSelfEvaluationProven { get; } = Make.Flag("IsSelfEvaluationProven", "自评有佐证", "Self-evaluation has evidence");

        /// <summary>发放明细金额: sum of the person lines of the project; unknown where none was brought.</summary>
        public static NumberField ListedAmount { get; } = Make.Money("ListedAmount", "项目发放明细金额", "Sum of the project's person lines");

        internal static IReadOnlyList<IField> All => Make.Made;
    }
}
