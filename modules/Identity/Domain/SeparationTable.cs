namespace SunLedger.Identity.Domain;

/// <summary>
/// The duties that must not come together, as data. Where a role exists for one duty alone, the roles are kept apart; where an office needs the same
/// desk for both (the treasury pays and reconciles, the budget desk registers and reviews), the acts on one document are.
/// </summary>
internal static class SeparationTable
{
    private static readonly string[] Administrators = [RoleCodes.SystemAdmin, RoleCodes.SecurityAdmin, RoleCodes.AuditAdmin];
    private static readonly string[] Departments = [.. Of(RoleKind.Department)];
    private static readonly string[] Units = [.. Of(RoleKind.Unit)];
    private static readonly string[] Finance = [.. Of(RoleKind.Finance)];
    private static readonly string[] Business = [.. Finance, .. Departments, .. Units];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Separation> All { get; } =
    [
        new("系统管理、安全管理、审计管理", "三员中的另一员", "the three administrators from each other", SeparatedBy.Person, Administrators, Administrators,
            "三员互斥：建账号、授权、审计分属三人"),
        new("系统管理、安全管理、审计管理", "业务办理", "administrators from business", SeparatedBy.Person, Administrators, Business,
            "管理员没有业务权限，业务超级用户不存在"),
        new("申请支付", "审核支付", "apply for a payment, review it", SeparatedBy.Person, [RoleCodes.UnitClerk], [RoleCodes.UnitReviewer],
            "两岗各为一事而设"),
        new("申请支付（单位）", "审核、支付（财政）", "the unit's payment, the bureau's review", SeparatedBy.Person, Units, [.. Finance, .. Departments],
            "单位人员只看本单位，不兼财政和主管部门岗位"),
        new("审核支付", "办理支付", "review a payment, issue it", SeparatedBy.Person, [RoleCodes.OwnerClerk, RoleCodes.OwnerHead], [RoleCodes.Treasury],
            "归口科室审核，国库办理，分属两科"),
        new("办理支付", "支付对账", "pay, reconcile", SeparatedBy.Document, [RoleCodes.Treasury], [RoleCodes.Treasury],
            "同属国库科，县级人手少；同一笔由不同的人办"),
        new("分配", "复核、审批", "allocate, approve", SeparatedBy.Person, [RoleCodes.OwnerClerk], [RoleCodes.OwnerHead, RoleCodes.Leader],
            "经办不兼负责人和局领导"),
        new("登记指标", "审批", "register indicators, approve them", SeparatedBy.Person, [RoleCodes.Budget], [RoleCodes.Leader],
            "预算岗不兼局领导"),
        new("登记指标", "审核指标", "register indicators, review them", SeparatedBy.Document, [RoleCodes.Budget], [RoleCodes.Budget],
            "预算科既登记又审核；同一指标由不同的人办"),
        new("科室复核", "局领导审批", "confirm in the section, approve as leader", SeparatedBy.Document, [RoleCodes.OwnerHead], [RoleCodes.Leader],
            "分管领导可兼科室负责人；同一单据由不同的人办"),
        new("上报名册", "接收名册", "upload a register, accept it", SeparatedBy.Person, Departments, Finance,
            "主管部门上报，财政接收，分属两部门"),
        new("处置预警", "销号预警", "handle a warning, close it", SeparatedBy.Person, [RoleCodes.OwnerClerk, RoleCodes.Treasury], [RoleCodes.OwnerHead],
            "经办处置，负责人销号"),
        new("处置预警", "销号预警", "handle a warning, close it", SeparatedBy.Document,
            [RoleCodes.Supervision, RoleCodes.Agriculture], [RoleCodes.Supervision, RoleCodes.OwnerHead],
            "监督局既处置又会签，农业科负责人兼汇总岗；同一预警由不同的人办"),
        new("提出规则变更", "审批规则变更", "propose a change of rules, approve it", SeparatedBy.Person, [RoleCodes.OwnerClerk], [RoleCodes.Leader],
            "归口科室提出，局领导审批"),
        new("公告公示拟稿", "隐私检查", "draft an announcement, check its privacy", SeparatedBy.Document,
            [RoleCodes.OwnerClerk, RoleCodes.Disclosure], [RoleCodes.Disclosure, RoleCodes.OwnerHead], "同一公告由不同的人拟稿和检查（KG-03）"),
        new("上级查询", "任何办理", "the superior's query, any act", SeparatedBy.Person, [RoleCodes.SuperiorViewer], [.. Business.Where(r => r != RoleCodes.SuperiorViewer)],
            "查询端口只读，不与可写岗位同持"),
    ];

    /// <summary>What keeps the role from somebody who holds the others; null when nothing does.</summary>
    public static (Separation Separation, string Other)? Conflict(string role, IEnumerable<string> held)
    {
        foreach (var other in held)
            if (All.FirstOrDefault(s => s.Forbids(role, other)) is { } found)
                return (found, other);
        return null;
    }

    private static IEnumerable<string> Of(RoleKind kind) => DutyTable.All.Where(r => r.Kind == kind).Select(r => r.Code);
}
