using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Registers;

/// <summary>Asks registers for many at once: one question to the database for a whole batch, never one for a row.</summary>
public interface IRegisters
{
    /// <summary>The registers as they stood at an instant: the versions that had been accepted by then.</summary>
    IRegisters KnownAt(DateTimeOffset instant);

    /// <summary>The digest under which registers know a value.</summary>
    long KeyOf(RegisterKey kind, string value);

    /// <summary>Those of these registers of which anything was accepted: the others need not be asked. Another host's acceptance is seen within five seconds.</summary>
    Task<IReadOnlySet<string>> LoadedAsync(SunLedgerDb db, IReadOnlyCollection<string> registers, CancellationToken ct);

    /// <summary>What the registers know of these, and of nobody else: for a batch.</summary>
    Task<IMemberships> GatherAsync(SunLedgerDb db, IReadOnlyCollection<RegisterAsk> asks, CancellationToken ct);

    /// <summary>All that these registers know of the days from one to another: for a sweep.</summary>
    Task<IMemberships> AllAsync(SunLedgerDb db, IReadOnlyCollection<string> registers, DateOnly from, DateOnly to, CancellationToken ct);
}

/// <summary>Somebody of whom a register is to be asked.</summary>
/// <param name="Register">Code of the register.</param>
/// <param name="Key">The digest.</param>
public readonly record struct RegisterAsk(string Register, long Key);
