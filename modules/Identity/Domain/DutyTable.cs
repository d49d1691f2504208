using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Domain;

/// <summary>The roles of the duty table (岗位职责表), in the order of the list to choose from.</summary>
internal static class DutyTable
{
    private const string FinanceSeed = "《财政扶贫资金总台账》方案职责分工";
    private const string ThreeAdministrators = "GB/T 22239-2019 安全管理中心：系统管理、审计管理、安全管理分离";

    private static readonly DivisionLevel[] Bureau = [DivisionLevel.Province, DivisionLevel.City, DivisionLevel.County];
    private static readonly DivisionLevel[] Units = [.. Bureau, DivisionLevel.Township];
    private static readonly DivisionLevel[] FromTheCentre = [DivisionLevel.Central, .. Bureau];
    private static readonly DivisionLevel[] Superiors = [DivisionLevel.Central, DivisionLevel.Province, DivisionLevel.City];

    /// <summary>
    /// Held by the first administrator alone until the three administrators are there; nobody can give it to anybody. It may do everything but read the trail, so that
    /// one person can set the platform up and try it.
    /// </summary>
    public static readonly Role Founder = new(RoleCodes.Founder, "初始管理员", "First administrator", RoleKind.Administrator, Everything())
    {
        About = "安装后第一次登录使用，任命系统、安全、审计三名管理员；三员到位后权限自动终止。",
        AboutEnglish = "For the first sign-in after installation: appoints the three administrators. Its rights end by themselves once all three are there.",
        Source = "docs/decisions/0045",
        Levels = [DivisionLevel.Central],
    };

    /// <summary>The roles that somebody may be given.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        new(RoleCodes.Budget, "预算岗", "Budget desk", RoleKind.Finance,
            May.SeeLedger, May.TakePart, May.MoveIndicators, May.KeepCatalogue)
        {
            About = "登记上级指标，审核分配方案，维护单位和本地资金，指导下级预算系统。",
            AboutEnglish = "Registers indicators from above, reviews allocation plans, keeps units and local funds, guides the budget systems below.",
            Source = $"{FinanceSeed}：预算科；指标登录与下达第 1、4 步", Levels = Bureau,
        },
        new(RoleCodes.Treasury, "国库监控岗", "Treasury desk", RoleKind.Finance,
            May.SeeLedger, May.TakePart, May.CheckPayments, May.PostPayments, May.HandleWarnings, May.SeePersons)
        {
            About = "办理并导入国库集中支付，与台账指标对接，与银行、国库对账，处理支付环节预警。",
            AboutEnglish = "Issues and imports treasury payments, links them with the indicators, reconciles with bank and treasury, works on warnings about payments.",
            Source = $"{FinanceSeed}：国库科；支付第 6 至 8 步", Levels = Bureau,
        },
        new(RoleCodes.OwnerClerk, "资金归口岗（经办）", "Owner section, clerk", RoleKind.Finance,
            May.SeeLedger, May.TakePart, May.MoveIndicators, May.KeepProjects, May.HandleWarnings, May.PostObservations)
        {
            About = "拟订分配方案，下达和对应项目，督促主管部门和下级，核实预警并整改，拟公告公示稿。",
            AboutEnglish = "Drafts allocation plans, releases and assigns to projects, urges line departments and counties, works on warnings, drafts announcements.",
            Source = $"{FinanceSeed}：资金归口科室；指标登录与下达第 1、3 步", Levels = Bureau,
        },
        new(RoleCodes.OwnerHead, "资金归口岗（负责人）", "Owner section, head", RoleKind.Finance,
            May.SeeLedger, May.TakePart, May.CheckPayments, May.CloseWarnings, May.DecideGrants, May.CheckRegisters)
        {
            About = "复核确认本科室经办事项，审核支付和项目，认定和销号预警，审定公告公示，同意本科室人员授权。",
            AboutEnglish = "Confirms what the clerks did, reviews payments and projects, determines and closes warnings, agrees to roles of the section's people.",
            Source = $"{FinanceSeed}：资金归口科室；指标登录与下达第 2 步；预警处置第 6 步", Levels = Bureau,
        },
        new(RoleCodes.Agriculture, "台账汇总岗", "Ledger consolidation desk", RoleKind.Finance,
            May.SeeLedger, May.TakePart, May.HandleWarnings, May.PostObservations)
        {
            About = "汇总各科室台账数据，会签扶贫标识，督促使用平台，收集整改结果，向党组报告。",
            AboutEnglish = "Consolidates the sections' ledger data, countersigns the poverty tag, watches that the platform is used, collects rectifications and reports.",
            Source = $"{FinanceSeed}：农业科（联席会议办公室）", Levels = Bureau,
        },
        new(RoleCodes.Performance, "绩效岗", "Performance desk", RoleKind.Finance, May.SeeLedger, May.TakePart)
        {
            About = "审核绩效目标，抽查执行监控，复核自评结果。",
            AboutEnglish = "Reviews performance targets, spot-checks them during the year, re-checks self-evaluations.",
            Source = $"{FinanceSeed}：绩效管理科；绩效目标第 3、7、9 步", Levels = Bureau,
        },
        new(RoleCodes.Supervision, "监督岗", "Supervision desk", RoleKind.Finance,
            May.SeeLedger, May.TakePart, May.HandleWarnings, May.CloseWarnings, May.SeePersons, May.CheckRegisters)
        {
            About = "日常监督，向科室通报问题，会签红色预警的认定，审核规则和参数变更。",
            AboutEnglish = "Daily supervision: tells the sections of problems, countersigns red warnings, reviews changes of rules and parameters.",
            Source = $"{FinanceSeed}：财政监督局；预警处置第 6 步", Levels = Bureau,
        },
        new(RoleCodes.Disclosure, "公开岗", "Disclosure office", RoleKind.Finance, May.SeeLedger, May.TakePart)
        {
            About = "管理公开专栏，公告公示发布前做隐私检查，发布、存证、受理异议。",
            AboutEnglish = "Runs the public column, checks announcements for privacy, publishes them, keeps the proof, takes objections.",
            Source = $"{FinanceSeed}：办公室；公告公示第 3、5 步", Levels = Bureau,
        },
        new(RoleCodes.Department, "主管部门岗", "Line department", RoleKind.Department,
            May.SeeLedger, May.TakePart, May.KeepProjects, May.PostObservations, May.KeepRegisters)
        {
            About = "审核项目入库和绩效目标，参与分配方案，上报补助对象名册。",
            AboutEnglish = "Reviews project entries and targets, takes part in allocation plans, uploads registers of beneficiaries.",
            Source = "项目入库第 3 步；绩效目标第 2 步；名册变更", Levels = Bureau,
        },
        new(RoleCodes.UnitClerk, "单位填报岗", "Unit, clerk", RoleKind.Unit, May.SeeOwn, May.TakePart, May.ApplyPayments, May.KeepTargets, May.PostObservations)
        {
            About = "填报本单位项目的绩效目标和资金使用，申请支付，上传佐证材料。",
            AboutEnglish = "Fills in targets and use of money of the unit's projects, applies for payments, uploads proof.",
            Source = $"{FinanceSeed}：资金使用单位；支付第 1 步", Levels = Units,
        },
        new(RoleCodes.UnitReviewer, "单位审核岗", "Unit, reviewer", RoleKind.Unit, May.SeeOwn, May.TakePart, May.CheckPayments)
        {
            About = "审核本单位的支付申请和绩效填报（财务负责人）。",
            AboutEnglish = "Reviews the unit's payment applications and performance figures (head of finance of the unit).",
            Source = $"{FinanceSeed}：资金使用单位；支付第 2 步", Levels = Units,
        },
        new(RoleCodes.ProjectLead, "项目负责人", "Project lead", RoleKind.Unit, May.SeeOwn, May.TakePart, May.KeepTargets, May.PostObservations)
        {
            About = "对项目负主体责任，确认工程进度，回复本项目的预警。",
            AboutEnglish = "Answers for the project, confirms its progress, replies to warnings about it.",
            Source = $"{FinanceSeed}：项目实施单位；支付第 3 步", Levels = Units,
        },
        new(RoleCodes.Leader, "局领导", "Bureau leader", RoleKind.Finance, May.SeeLedger, May.TakePart, May.DecideGrants)
        {
            About = "审批需局领导签发的指标、规则和参数变更，同意业务授权。",
            AboutEnglish = "Approves indicators and changes of rules that need the bureau's leader, agrees to business roles.",
            Source = "指标登录与下达第 5 步；规则与参数变更", Levels = Bureau,
        },
        new(RoleCodes.SuperiorViewer, "上级查询岗", "Superior viewer", RoleKind.Finance, May.SeeLedger)
        {
            About = "查询本级及下级台账，只读。",
            AboutEnglish = "Reads the ledger of the own level and below, and changes nothing.",
            Source = $"{FinanceSeed}：上级查询端口", Levels = Superiors,
        },
        new(RoleCodes.SystemAdmin, "系统管理员", "System administrator", RoleKind.Administrator,
            May.Administer, May.KeepUsers, May.SeeUsers, May.DecideGrants)
        {
            About = "维护运行：建立和注销账号、插件、开关和配置。不授予角色，不办业务。",
            AboutEnglish = "Keeps the platform running: accounts, plugins, switches and configuration. Gives no roles and does no business.",
            Source = ThreeAdministrators, Levels = FromTheCentre,
        },
        new(RoleCodes.SecurityAdmin, "安全管理员", "Security administrator", RoleKind.Administrator,
            May.ProposeGrants, May.KeepPolicies, May.KeepChains, May.SeeUsers, May.DecideGrants)
        {
            About = "提出和收回授权，制定安全策略。不建账号，不办业务。",
            AboutEnglish = "Proposes and ends roles, sets security policies. Makes no accounts and does no business.",
            Source = ThreeAdministrators, Levels = FromTheCentre,
        },
        new(RoleCodes.AuditAdmin, "审计管理员", "Audit administrator", RoleKind.Administrator, May.ReadAudit, May.SeeUsers, May.DecideGrants)
        {
            About = "查阅和保管审计日志，核验台账未被改动，年度授权复核。不建账号，不授权，不办业务。",
            AboutEnglish = "Reads and keeps the trail of acts, verifies that the ledger was not edited, reviews the roles every year. Does nothing else.",
            Source = ThreeAdministrators, Levels = FromTheCentre,
        },
    ];

    /// <summary>The role with this code, given by hand or not; null when there is none.</summary>
    public static Role? Find(string code) => code == Founder.Code ? Founder : All.FirstOrDefault(r => r.Code == code);

    /// <summary>What somebody with these roles may do.</summary>
    public static IReadOnlyList<string> PermissionsOf(IEnumerable<string> roles) => [.. roles.SelectMany(r => Find(r)?.Permissions ?? []).Distinct()];

    private static string[] Everything() =>
        [.. typeof(May).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Where(p => p is not (May.SeeOwn or May.ReadAudit or May.KeepOwnClient))];
}
