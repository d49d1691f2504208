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
    public static Register Payroll { get; } = new("payroll", "财政供养人员", "Persons on the public payroll", "财政、人社部门", "finance and personnel", ByPerson, "公务员", "事业编制", "离退休", "村干部", "村干部近亲属");
    /// <summary>市场主体, by credit code or by name.</summary>
    public static Register Enterprises { get; } = new("enterprises", "市场主体", "Enterprises", "市场监管部门", "market supervision", [RegisterKey.Organisation, RegisterKey.Name], "存续", "注销", "吊销", "经营异常", "严重失信");
    /// <summary>企业法定代表人、股东.</summary>
    public static Register CompanyPeople { get; } = new("company_people", "企业法定代表人和股东", "Legal persons and shareholders of enterprises", "市场监管部门", "market supervision", ByPerson, "法定代表人", "股东");
    /// <summary>车辆登记.</summary>
    public static Register Vehicles { get; } = new("vehicles", "车辆所有人", "Owners of vehicles", "公安交管部门", "traffic police", ByPerson, "价值超标准", "其他");
    /// <summary>不动产登记.</summary>
    public static Register Property { get; } = new("property", "不动产权利人", "Owners of property", "自然资源部门", "natural resources", ByPerson, "商品房", "商铺", "其他");
    /// <summary>学籍; 义务教育寄宿 and 非义务教育 (before and after compulsory school), and 普通高中 and 本科 where a roll tells the kind of school, are entries of their own beside 在读.</summary>
    public static Register SchoolRoll { get; } = new("school_roll", "在籍学生", "Pupils on the school roll", "教育部门", "education", ByPerson, "在读", "休学", "毕业", "退学", "义务教育寄宿", "非义务教育", "普通高中", "本科");
    /// <summary>参保人员.</summary>
    public static Register Insured { get; } = new("insured", "参保人员", "Insured persons", "人社、医保部门", "social and medical insurance", ByPerson, "职工养老", "居民养老", "职工医保", "居民医保", "领取失业金", "住院");
    /// <summary>低保、特困、孤儿: who receives basic aid.</summary>
    public static Register Allowance { get; } = new("allowance", "民政救助对象", "Persons with basic aid", "民政部门", "civil affairs", ByPerson, "城市低保", "农村低保", "特困供养", "孤儿");
    /// <summary>残疾人证.</summary>
    public static Register Disabled { get; } = new("disabled", "持证残疾人", "Certified disabled persons", "残联", "disabled persons' federation", ByPerson, "一级", "二级", "三级", "四级");
    /// <summary>单位账户: accounts that are none of a supplier or a person.</summary>
    public static Register UnitAccounts { get; } = new("unit_accounts", "单位账户登记", "Registered accounts of units", "国库支付机构", "treasury", [RegisterKey.Account], "零余额", "预算单位实有资金户", "财政专户", "社保专户", "乡镇财政户", "村级代管户", "融资平台");

    /// <summary>村干部、财政供养人员、保险机构人员的个人账户: whose account it is, said without saying who.</summary>
    public static Register StaffAccounts { get; } = new("staff_accounts", "干部职工个人账户", "Accounts of cadres and staff", "人社、民政部门和保险机构", "personnel, civil affairs and insurers", [RegisterKey.Account], "村干部", "财政供养人员", "保险机构人员");
    /// <summary>户籍人口.</summary>
    public static Register Residents { get; } = new("residents", "户籍人口", "Registered residents", "公安部门", "police", ByPerson);
    /// <summary>服刑人员; an entry is one stay.</summary>
    public static Register Prisoners { get; } = new("prisoners", "服刑人员", "Persons serving a sentence", "司法行政部门", "justice", ByPerson);
    /// <summary>大中型水库移民后期扶持人员.</summary>
    public static Register Migrants { get; } = new("migrants", "水库移民后期扶持人员", "Reservoir migrants with support", "水利（移民）部门", "water resources and resettlement", ByPerson);
    /// <summary>生态护林员; 在岗 is whoever is hired and not dismissed.</summary>
    public static Register Rangers { get; } = new("rangers", "生态护林员", "Forest rangers", "林业部门", "forestry", ByPerson, "在岗", "解聘");
    /// <summary>公益性岗位 and other posts that public money pays, but for those of forest rangers.</summary>
    public static Register PublicPosts { get; } = new("public_posts", "公益性岗位在岗人员", "Holders of public-welfare posts", "人社部门", "personnel", ByPerson);
    /// <summary>居民养老保险费由政府代缴的人员.</summary>
    public static Register PensionAided { get; } = new("pension_aided", "居民养老保险代缴对象", "Persons whose pension contribution the state pays", "人社、扶贫部门", "personnel and poverty-alleviation office", ByPerson);
    /// <summary>乡村医生执业注册.</summary>
    public static Register VillageDoctors { get; } = new("village_doctors", "乡村医生执业注册", "Registered village doctors", "卫生健康部门", "health", ByPerson, "注册", "注销");
    /// <summary>医疗机构执业登记, by the code of the institution.</summary>
    public static Register Clinics { get; } = new("clinics", "医疗机构执业登记", "Registered health institutions", "卫生健康部门", "health", [RegisterKey.Name], "执业", "停业", "注销");
    /// <summary>文旅和公共文化规划村, by the code of the village.</summary>
    public static Register PlannedVillages { get; } = new("planned_villages", "文化旅游规划村名单", "Villages of the tourism and culture plan", "文化旅游部门", "culture and tourism", [RegisterKey.Name]);
    /// <summary>水库移民后期扶持规划批复, by the number of the approval.</summary>
    public static Register SupportPlans { get; } = new("support_plans", "后期扶持规划批复", "Approved plans of support for migrants", "水利（移民）部门", "water resources and resettlement", [RegisterKey.Name]);

    /// <summary>Every register.</summary>
    public static IReadOnlyList<Register> All { get; } = [Poor, Deceased, Payroll, Enterprises, CompanyPeople, Vehicles, Property, SchoolRoll, Insured, Allowance, Disabled, UnitAccounts, StaffAccounts, Residents, Prisoners, Migrants, Rangers, PublicPosts, PensionAided, VillageDoctors, Clinics, PlannedVillages, SupportPlans];

    /// <summary>The register with this code, or null.</summary>
    public static Register? Find(string code) => All.FirstOrDefault(register => register.Code == code);
}
