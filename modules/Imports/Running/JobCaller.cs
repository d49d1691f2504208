using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>Who sent a file, as they were when they sent it.</summary>
internal sealed class JobCaller(ImportJob job) : ICaller
{
    private readonly HashSet<string> _permissions = [.. ImportJson.Read<string[]>(job.Permissions)];

    public string Id => job.CallerId;
    public string Name => job.CallerName;
    public string DivisionCode => job.DivisionCode;
    public string DivisionPath => job.DivisionPath;
    public bool May(string permission) => _permissions.Contains(permission);

    /// <summary>The permissions that a caller holds, of those that any import asks for.</summary>
    public static string PermissionsOf(ICaller caller) => ImportJson.Write(AnyImport.Where(caller.May).ToArray());

    /// <summary>Every permission that some kind of import asks for, and those that their targets look at.</summary>
    private static readonly string[] AnyImport =
    [
        Modules.May.SeeLedger, Modules.May.MoveIndicators, Modules.May.PostPayments, Modules.May.KeepProjects, Modules.May.HandleWarnings, Modules.May.KeepCatalogue, Modules.May.Administer,
    ];
}
