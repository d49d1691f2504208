using System.Reflection;
using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>Who sent a file, as they were when they sent it.</summary>
internal sealed class JobCaller(ImportJob job) : ICaller
{
    // A unit narrows what permissions reach, so it is kept beside them; no permission begins like it.
    private const string UnitMark = "unit:";

    private readonly HashSet<string> _permissions = [.. ImportJson.Read<string[]>(job.Permissions)];

    public string Id => job.CallerId;
    public string Name => job.CallerName;
    public string DivisionCode => job.DivisionCode;
    public string DivisionPath => job.DivisionPath;
    // What a file may do is decided by permission and unit.
    public IReadOnlyList<string> Roles => [];
    public string? OrganisationCode => _permissions.FirstOrDefault(p => p.StartsWith(UnitMark, StringComparison.Ordinal))?[UnitMark.Length..];
    public bool May(string permission) => _permissions.Contains(permission);

    /// <summary>The permissions that a caller holds, and the unit whose rows alone they reach, for the time when they are gone.</summary>
    public static string PermissionsOf(ICaller caller)
    {
        var held = EveryPermission.Where(caller.May);
        return ImportJson.Write((caller.OrganisationCode is { } unit ? held.Append(UnitMark + unit) : held).ToArray());
    }

    /// <summary>Every permission there is: which of them a target looks at is its own business.</summary>
    private static readonly string[] EveryPermission =
        [.. typeof(Modules.May).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}
