namespace SunLedger.Modules;

/// <summary>Codes of the roles of the duty table; promises. What each may do is Identity's business (<c>GET /api/v1/roles</c>).</summary>
public static class RoleCodes
{
    /// <summary>预算岗</summary>
    public const string Budget = "budget";

    /// <summary>国库监控岗</summary>
    public const string Treasury = "treasury";

    /// <summary>资金归口岗（经办）</summary>
    public const string OwnerClerk = "owner-clerk";

    /// <summary>资金归口岗（负责人）</summary>
    public const string OwnerHead = "owner-head";

    /// <summary>台账汇总岗</summary>
    public const string Agriculture = "agriculture";

    /// <summary>绩效岗</summary>
    public const string Performance = "performance";

    /// <summary>监督岗</summary>
    public const string Supervision = "supervision";

    /// <summary>公开岗</summary>
    public const string Disclosure = "disclosure";

    /// <summary>主管部门岗</summary>
    public const string Department = "department";

    /// <summary>单位填报岗</summary>
    public const string UnitClerk = "unit-clerk";

    /// <summary>单位审核岗</summary>
    public const string UnitReviewer = "unit-reviewer";

    /// <summary>项目负责人</summary>
    public const string ProjectLead = "project-lead";

    /// <summary>局领导</summary>
    public const string Leader = "leader";

    /// <summary>上级查询岗</summary>
    public const string SuperiorViewer = "superior-viewer";

    /// <summary>A program that calls with a key; no person holds it.</summary>
    public const string Api = "api";

    /// <summary>初始管理员: nobody can give it to anybody, and it ends once the three administrators are there. Until then its word is enough where two must agree.</summary>
    public const string Founder = "founder";

    /// <summary>系统管理员</summary>
    public const string SystemAdmin = "system-admin";

    /// <summary>安全管理员</summary>
    public const string SecurityAdmin = "security-admin";

    /// <summary>审计管理员</summary>
    public const string AuditAdmin = "audit-admin";
}
