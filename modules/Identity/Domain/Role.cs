using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Domain;

/// <summary>A role: a duty of the duty table, the levels at which somebody may hold it, and what it may do.</summary>
/// <param name="Code">Short name, a promise (<see cref="RoleCodes"/>).</param>
/// <param name="Name">What the office calls it.</param>
/// <param name="English">The same in English.</param>
/// <param name="Kind">Administrator, finance, department or unit.</param>
/// <param name="Permissions">What it may do (<see cref="May"/>).</param>
internal sealed record Role(string Code, string Name, string English, RoleKind Kind, params IReadOnlyList<string> Permissions)
{
    /// <summary>What the duty is, for whoever reads the list of roles.</summary>
    public required string About { get; init; }

    /// <summary>The same in English.</summary>
    public required string AboutEnglish { get; init; }

    /// <summary>Where the duty is written.</summary>
    public required string Source { get; init; }

    /// <summary>The levels of the divisions whose people may hold it. The village is never among them.</summary>
    public required IReadOnlyList<DivisionLevel> Levels { get; init; }
}

/// <summary>Whose role it is.</summary>
internal enum RoleKind
{
    /// <summary>One of the three administrators (三员): no business right, and never two of the three.</summary>
    Administrator,

    /// <summary>A desk of the finance department.</summary>
    Finance,

    /// <summary>A line department (主管部门).</summary>
    Department,

    /// <summary>A budget unit: sees its own rows only.</summary>
    Unit,
}
