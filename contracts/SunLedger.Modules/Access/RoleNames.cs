namespace SunLedger.Modules;

/// <summary>What an office calls the roles, for sentences that name one. The duty table says the same.</summary>
public static class RoleNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [RoleCodes.Budget] = "预算岗", [RoleCodes.Treasury] = "国库监控岗", [RoleCodes.OwnerClerk] = "资金归口岗（经办）", [RoleCodes.OwnerHead] = "资金归口岗（负责人）",
        [RoleCodes.Agriculture] = "台账汇总岗", [RoleCodes.Performance] = "绩效岗", [RoleCodes.Supervision] = "监督岗", [RoleCodes.Disclosure] = "公开岗",
        [RoleCodes.Department] = "主管部门岗", [RoleCodes.UnitClerk] = "单位填报岗", [RoleCodes.UnitReviewer] = "单位审核岗", [RoleCodes.ProjectLead] = "项目负责人",
        [RoleCodes.Leader] = "局领导", [RoleCodes.SuperiorViewer] = "上级查询岗", [RoleCodes.SystemAdmin] = "系统管理员", [RoleCodes.SecurityAdmin] = "安全管理员",
        [RoleCodes.AuditAdmin] = "审计管理员",
    };

    /// <summary>The Chinese name of a role; its code when it has none.</summary>
    public static string Chinese(string code) => Names.GetValueOrDefault(code, code);
}
