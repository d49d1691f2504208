namespace SunLedger.Modules;

/// <summary>Who is asking, and how far they see: their division and everything below it in the finance tree.</summary>
public interface ICaller
{
    /// <summary>The user's or API client's id; <c>system</c> for the host's own jobs.</summary>
    string Id { get; }

    /// <summary>The name shown beside what they did.</summary>
    string Name { get; }

    /// <summary>Code of the division they belong to.</summary>
    string DivisionCode { get; }

    /// <summary>Materialised path of that division in the finance tree: <c>/370000/370400/</c>. A row is visible when its own path starts with it.</summary>
    string DivisionPath { get; }

    /// <summary>Codes of the roles that they hold today (<see cref="RoleCodes"/>).</summary>
    IReadOnlyList<string> Roles { get; }

    /// <summary>The budget unit whose rows alone they see; null for whoever sees the whole division.</summary>
    string? OrganisationCode { get; }

    /// <summary>True when the caller holds the permission (<see cref="Modules.May"/>).</summary>
    bool May(string permission);

    /// <summary>True when a row of the division with this path may be shown.</summary>
    bool Sees(string divisionPath) => divisionPath.StartsWith(DivisionPath, StringComparison.Ordinal);
}
