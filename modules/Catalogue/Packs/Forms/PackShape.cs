namespace SunLedger.Catalogue.Packs.Forms;

/// <summary>A column of a list of a pack.</summary>
/// <param name="Key">Its name in JSON and YAML.</param>
/// <param name="Heading">Its heading in a sheet.</param>
/// <param name="IsList">True when a cell holds several texts, a line each.</param>
internal sealed record PackColumn(string Key, string Heading, bool IsList = false);

/// <summary>A list of a pack.</summary>
/// <param name="Key">Its name in JSON and YAML.</param>
/// <param name="Sheet">The sheet it stands on.</param>
/// <param name="Columns">What its items say.</param>
internal sealed record PackTable(string Key, string Sheet, IReadOnlyList<PackColumn> Columns);

/// <summary>What a pack consists of: the one list that all spellings and the guide go by.</summary>
internal static class PackShape
{
    public static readonly PackTable Head = new("", "本地包", [new("division", "区划代码"), new("name", "名称"), new("english", "英文名称")]);

    public static readonly PackTable Funds = new("funds", "资金",
        [new("code", "资金代码"), new("name", "资金名称"), new("english", "英文名称"), new("category", "资金类别"), new("department", "归口科室"), new("scope", "范围限定"), new("partial", "是否部分"), new("note", "备注")]);

    public static readonly PackTable Owners = new("owners", "归口", [new("fund", "资金代码"), new("department", "归口科室"), new("source", "来源")]);

    public static readonly PackTable Categories = new("categories", "类别", [new("code", "类别代码"), new("name", "名称"), new("english", "英文名称"), new("basis", "依据")]);

    /// <summary>The lists that stand under each category.</summary>
    public static readonly IReadOnlyList<PackTable> UnderCategory =
    [
        new("moves", "参数调整", [new("code", "参数"), new("from", "起始日期"), new("until", "截止日期"), new("value", "值"), new("status", "把握"), new("source", "依据")]),
        new("words", "词表补充", [new("list", "词表"), new("words", "增加的词", IsList: true)]),
        new("rows", "标准补充", [new("table", "标准表"), new("from", "起始日期"), new("tier", "档次"), new("value", "值"), new("status", "把握"), new("source", "依据")]),
        new("pairs", "互斥待遇补充", [new("table", "互斥表"), new("one", "待遇"), new("other", "互斥待遇"), new("from", "起始日期"), new("until", "截止日期"), new("status", "把握"), new("source", "依据")]),
        new("parameters", "本地参数", [new("code", "编码"), new("name", "名称"), new("english", "英文名称"), new("unit", "单位"), new("value", "值"), new("status", "把握"), new("source", "依据")]),
        new("wordLists", "本地词表", [new("code", "编码"), new("name", "名称"), new("english", "英文名称"), new("words", "词", IsList: true), new("status", "把握"), new("source", "依据")]),
        new("fields", "字段",
        [
            new("subject", "对象"), new("code", "编码"), new("name", "名称"), new("english", "英文名称"), new("kind", "种类"), new("unit", "单位"), new("decimals", "小数位数"), new("maxLength", "长度"),
            new("format", "编码格式"), new("options", "选项", IsList: true), new("required", "必填"), new("requiredWhen", "何时必填"), new("min", "下限"), new("max", "上限"),
        ]),
        new("elements", "监控要素",
        [
            new("subject", "对象"), new("code", "编码"), new("name", "名称"), new("english", "英文名称"), new("kind", "值的种类"), new("unit", "单位"), new("decimals", "小数位数"), new("options", "选项", IsList: true),
            new("source", "报送主体"), new("dueDays", "期限天数"), new("after", "起算日期"), new("workingDays", "按工作日"), new("monthly", "每月报送日"), new("yearly", "每年报送日"), new("when", "何时应报"), new("assumed", "假定理由"),
            new("heldIn", "所在字段", IsList: true), new("watchedBy", "监控规则", IsList: true), new("published", "是否公开"), new("basis", "依据", IsList: true),
        ]),
        new("rules", "规则",
        [
            new("subject", "对象"), new("code", "编码"), new("name", "名称"), new("english", "英文名称"), new("risk", "疑点类型"), new("red", "红色条件"), new("orange", "橙色条件"), new("yellow", "黄色条件"),
            new("enforcement", "处置"), new("triggers", "触发时点", IsList: true), new("lastingDays", "持续天数"), new("trialUntil", "试运行至"), new("basis", "依据", IsList: true), new("innocent", "可能无过"), new("clearedBy", "消除办法"),
        ]),
        new("ordinary", "平常一项", [new("subject", "对象"), new("item", "内容")]),
        new("cases", "情形", [new("subject", "对象"), new("name", "情形"), new("differs", "不同之处"), new("others", "同组其他项", IsList: true), new("warns", "应有预警", IsList: true)]),
    ];
}
