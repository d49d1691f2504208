namespace SunLedger.Categories;

/// <summary>The registers that formulas can ask. Registers and states are added, never redefined.</summary>
public static class Registers
{
    private static readonly RegisterKey[] ByPerson = [RegisterKey.Person];

    /// <summary>建档立卡户、监测户 and all their members.</summary>
    public static Register Poor { get; } = new("poor", "建档立卡及监测人员", "Registered poor and monitored persons", "扶贫（乡村振兴）部门", "poverty-alleviation office", ByPerson, "建档立卡", "脱贫享受政策", "监测对象");
    /// <summary>死亡人员; an entry begins on the day of death.</summary>
    public static Register Deceased { get; } = new("deceased", "死亡人员", "Deceased persons", "公安、民政部门", "police and civil affairs", ByPerson);
    /// <summary>财政供养人员.</summary>
    public static Register Payroll { get; } = new("payroll", "财政供养人员", "Persons on the public payroll", "财政、人社部门", "finance and personnel", ByPerson, "公务员", "事业编制", "离退休", "村干部");
    /// <summary>市场主体, by credit code or by name.</summary>
    public static Register Enterprises { get; } = new("enterprises", "市场主体", "Enterprises", "市场监管部门", "market supervision", [RegisterKey.Organisation, RegisterKey.Name], "存续", "注销", "吊销", "经营异常", "严重失信");
    /// <summary>企业法定代表人、股东.</summary>
    public static Register CompanyPeople { get; } = new("company_people", "企业法定代表人和股东", "Legal persons and shareholders of enterprises", "市场监管部门", "market supervision", ByPerson, "法定代表人", "股东");
    /// <summary>车辆登记.</summary>
    public static Register Vehicles { get; } = new("vehicles", "车辆所有人", "Owners of vehicles", "公安交管部门", "traffic police", ByPerson, "价值超标准", "其他");
    /// <summary>不动产登记.</summary>
    public static Register Property { get; } = new("property", "不动产权利人", "Owners of property", "自然资源部门", "natural resources", ByPerson, "商品房", "商铺", "其他");
    /// <summary>学籍.</summary>
    public static Register SchoolRoll { get; } = new("school_roll", "在籍学生", "Pupils on the school roll", "教育部门", "education", ByPerson, "在读", "休学", "毕业", "退学");
    /// <summary>参保人员.</summary>
    public static Register Insured { get; } = new("insured", "参保人员", "Insured persons", "人社、医保部门", "social and medical insurance", ByPerson, "职工养老", "居民养老", "职工医保", "居民医保", "领取失业金", "住院");
    /// <summary>低保、特困、孤儿: who receives basic aid.</summary>
    public static Register Allowance { get; } = new("allowance", "民政救助对象", "Persons with basic aid", "民政部门", "civil affairs", ByPerson, "城市低保", "农村低保", "特困供养", "孤儿");
    /// <summary>残疾人证.</summary>
    public static Register Disabled { get; } = new("disabled", "持证残疾人", "Certified disabled persons", "残联", "disabled persons' federation", ByPerson, "一级", "二级", "三级", "四级");
    /// <summary>单位账户: accounts that are none of a supplier or a person.</summary>
    public static Register UnitAccounts { get; } = new("unit_accounts", "单位账户登记", "Registered accounts of units", "国库支付机构", "treasury", [RegisterKey.Account], "零余额", "预算单位实有资金户", "财政专户", "社保专户", "乡镇财政户", "村级代管户", "融资平台");

    /// <summary>Every register.</summary>
    public static IReadOnlyList<Register> All { get; } = [Poor, Deceased, Payroll, Enterprises, CompanyPeople, Vehicles, Property, SchoolRoll, Insured, Allowance, Disabled, UnitAccounts];

    /// <summary>The register with this code, or null.</summary>
    public static Register? Find(string code) => All.FirstOrDefault(register => register.Code == code);
}
