using System.Reflection;
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
    // What a file may do is decided by permission; users of a unit hold none with which a file could be sent.
    public IReadOnlyList<string> Roles => [];
    public string? OrganisationCode => null;
    public bool May(string permission) => _permissions.Contains(permission);

    /// <summary>The permissions that a caller holds, for the time when they are gone.</summary>
    public static string PermissionsOf(ICaller caller) => ImportJson.Write(EveryPermission.Where(caller.May).ToArray());

    /// <summary>Every permission there is: which of them a target looks at is its own business.</summary>
    private static readonly string[] EveryPermission =
        [.. typeof(Modules.May).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}
