namespace SunLedger.Clients.Domain;

/// <summary>What a client may hold: business, and never administering.</summary>
internal static class Scopes
{
    private static readonly (string Permission, string Chinese)[] Named =
    [
        (May.SeeLedger, "查看台账"), (May.MoveIndicators, "登记、下达和分配指标"), (May.PostPayments, "登记支付"), (May.KeepProjects, "维护项目"), (May.HandleWarnings, "处理预警"),
        (May.KeepCatalogue, "维护单位和本地资金"), (May.TakePart, "提交单据"), (May.PostObservations, "填报监控要素"), (May.KeepRegisters, "加载比对名册"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Named.Select(n => n.Permission)];

    /// <summary>The permission as whoever agrees to it reads it.</summary>
    public static string ChineseOf(string scope) => Array.Find(Named, n => n.Permission == scope).Chinese ?? scope;
}
