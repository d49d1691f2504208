using System.Reflection;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>
/// A caller with a division and permissions, both settable. Unless told otherwise: somebody of Zaozhuang city who may do everything.
/// </summary>
public sealed class TestCaller : ICaller
{
    /// <summary>Every permission there is, but the one that keeps people of a unit to their own rows.</summary>
    public static IReadOnlyCollection<string> EveryPermission { get; } =
    [
        .. typeof(Modules.May).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)
            .Where(p => p != Modules.May.SeeOwn),
    ];

    /// <inheritdoc />
    public string Id { get; set; } = "tester";

    /// <inheritdoc />
    public string Name { get; set; } = "测试员";

    /// <inheritdoc />
    public string DivisionCode { get; set; } = "370400";

    /// <inheritdoc />
    public string DivisionPath { get; set; } = "/000000/370000/370400/";

    /// <inheritdoc />
    public IReadOnlyList<string> Roles { get; set; } = [];

    /// <inheritdoc />
    public string? OrganisationCode { get; set; }

    /// <summary>What the caller may do.</summary>
    public IReadOnlyCollection<string> Permissions { get; set; } = EveryPermission;

    /// <inheritdoc />
    public bool May(string permission) => Permissions.Contains(permission);

    /// <summary>Becomes somebody of another division: <c>caller.In("/000000/370000/370400/370481/")</c>.</summary>
    public TestCaller In(string divisionPath)
    {
        DivisionPath = divisionPath;
        DivisionCode = divisionPath.Trim('/').Split('/')[^1];
        return this;
    }

    /// <summary>Holds these roles: <c>caller.As("owner-clerk")</c>.</summary>
    public TestCaller As(params string[] roles)
    {
        Roles = roles;
        return this;
    }

    /// <summary>Becomes somebody of a budget unit.</summary>
    public TestCaller Of(string organisationCode)
    {
        OrganisationCode = organisationCode;
        return this;
    }

    /// <summary>Keeps these permissions alone.</summary>
    public TestCaller WithOnly(params string[] permissions)
    {
        Permissions = permissions;
        return this;
    }
}
