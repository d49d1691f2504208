namespace SunLedger.Messages.Registers;

/// <summary>Who stands in which register, when, as far as it was asked for.</summary>
public interface IMemberships
{
    /// <summary>
    /// Whether the digest stands in the register on the day, in one of the states whose bits are set (in whatever state when none is; see Register.BitsOf). Yes, when any division's register
    /// has it; no, when it does not and a version covers the day at the division; else nobody can say.
    /// </summary>
    bool? IsIn(string register, int states, long key, DateOnly day, string divisionPath);

    /// <summary>The version that covers the day at the division; null when none does.</summary>
    RegisterVersion? VersionFor(string register, DateOnly day, string divisionPath);
}

/// <summary>Registers of which nothing was asked, or nothing was ever loaded.</summary>
public sealed class NoMemberships : IMemberships
{
    /// <summary>The one there is.</summary>
    public static NoMemberships One { get; } = new();

    private NoMemberships()
    {
    }

    /// <inheritdoc />
    public bool? IsIn(string register, int states, long key, DateOnly day, string divisionPath) => null;

    /// <inheritdoc />
    public RegisterVersion? VersionFor(string register, DateOnly day, string divisionPath) => null;
}

/// <summary>A version of a register that was accepted.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Register">Code of the register.</param>
/// <param name="DivisionCode">Whose register it is.</param>
/// <param name="CoversFrom">First day of which it speaks.</param>
/// <param name="CoversTo">Last day of which it may be asked.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record RegisterVersion(string Id, string Register, string DivisionCode, DateOnly CoversFrom, DateOnly CoversTo, string Source);
