namespace SunLedger.Demo.Year;

/// <summary>The funds of the sample year.</summary>
internal static class Funds
{
    private static readonly Fund[] All =
    [
        new("C21", "中央财政专项扶贫资金", "special-poverty", "2130505", "农", "扶贫发展"),
        new("C27", "中央专项彩票公益金支持扶贫资金", "special-poverty", "2296011", "农", "彩票公益金"),
        new("P19", "财政专项扶贫资金", "special-poverty", "2130505", "农", "扶贫发展"),
        new("M07", "财政专项扶贫资金", "special-poverty", "2130505", "农", "扶贫发展"),
        new("C13", "车辆购置税收入补助地方用于一般公路建设项目资金", "rural-roads", "2140602", "建"),
        new("P17", "交通发展专项资金", "rural-roads", "2140106", "建"),
        new("M06", "户户通建设补助资金", "rural-roads", "2140106", "建"),
        new("C09", "学生资助补助经费", "education-aid", "2050204", "教"),
        new("P08", "普通高中国家助学金", "education-aid", "2050204", "教"),
        new("P09", "普通高中建档立卡家庭经济困难学生免学杂费补助资金", "education-aid", "2050204", "教"),
        new("P10", "学前教育政府助学金", "education-aid", "2050201", "教"),
        new("P11", "中等职业学校免学费", "education-aid", "2050302", "教"),
        new("P12", "中等职业学校国家助学金", "education-aid", "2050302", "教"),
        new("P13", "本专科国家助学金", "education-aid", "2050205", "教"),
        new("P14", "研究生国家助学金", "education-aid", "2050205", "教"),
        new("P15", "高校建档立卡家庭经济困难学生免学费补助资金", "education-aid", "2050205", "教"),
        new("M03", "中等职业学校国家补助金", "education-aid", "2050302", "教"),
        new("M04", "高校建档立卡家庭经济困难学生免学费补助资金", "education-aid", "2050205", "教"),
        new("C36", "困难群众救助补助资金", "social-assistance", "2081901", "社"),
        new("P27", "社会福利救助资金", "social-assistance", "2081901", "社"),
        new("M14", "社会福利救助资金", "social-assistance", "2081901", "社"),
        new("C38", "残疾人事业发展补助资金", "disability", "2081104", "社"),
        new("P28", "残疾人事业发展资金", "disability", "2081104", "社"),
        new("M15", "残疾人事业发展资金", "disability", "2081104", "社"),
        new("C37", "就业补助资金", "employment", "2080705", "社"),
        new("P26", "就业补助资金", "employment", "2080705", "社"),
        new("M13", "就业补助资金", "employment", "2080705", "社"),
        new("C33", "农村危房改造补助资金", "housing-relocation", "2210105", "社"),
        new("P02", "农村危房改造补助资金", "housing-relocation", "2210105", "综"),
        new("C39", "公共卫生服务补助资金", "public-health", "2100408", "社"),
        new("P29", "公共卫生服务资金", "public-health", "2100408", "社"),
        new("M16", "公共卫生服务资金", "public-health", "2100408", "社"),
        new("C22", "水利发展资金", "water-reservoir", "2130305", "农"),
        new("P21", "水利发展资金", "water-reservoir", "2130305", "农"),
        new("M09", "地方水利建设资金", "water-reservoir", "2130305", "农"),
        new("C24", "林业改革发展资金", "forestry-ecology", "2130205", "农"),
        new("P23", "林业改革发展资金", "forestry-ecology", "2130205", "农"),
        new("M10", "林业专项资金", "forestry-ecology", "2130205", "农"),
        new("C23", "农业生产发展资金", "agriculture-development", "2130122", "农"),
        new("P20", "农业生产发展资金", "agriculture-development", "2130122", "农"),
        new("M08", "农业生产发展资金", "agriculture-development", "2130122", "农"),
        new("C26", "农村综合改革转移支付", "village-environment", "2130701", "农"),
        new("P32", "村级公益事业建设“一事一议”财政奖补资金", "village-environment", "2130701", "农"),
        new("M19", "村级公益事业建设“一事一议”财政奖补资金", "village-environment", "2130701", "农"),
        new("P18", "省级农村环境保护资金", "village-environment", "2110402", "建"),
        new("P34", "地方公共文化服务体系建设资金", "tourism-culture", "2070199", "教"),
        new("M05", "公共文化服务体系建设资金", "tourism-culture", "2070199", "教"),
    ];

    public static Fund Of(string code) => All.Single(fund => fund.Code == code);

    public static int Count => All.Length;
}
