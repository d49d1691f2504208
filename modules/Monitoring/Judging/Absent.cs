using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Registers;

namespace SunLedger.Monitoring.Judging;

/// <summary>Stands in where no module keeps registers: nobody can say who stands in one.</summary>
internal sealed class NoRegisters : IRegisters
{
    public IRegisters KnownAt(DateTimeOffset instant) => this;

    public long KeyOf(RegisterKey kind, string value) => 0;

    public Task<IReadOnlySet<string>> LoadedAsync(SunLedgerDb db, IReadOnlyCollection<string> registers, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    public Task<IMemberships> GatherAsync(SunLedgerDb db, IReadOnlyCollection<RegisterAsk> asks, CancellationToken ct) => Task.FromResult<IMemberships>(NoMemberships.One);

    public Task<IMemberships> AllAsync(SunLedgerDb db, IReadOnlyCollection<string> registers, DateOnly from, DateOnly to, CancellationToken ct) =>
        Task.FromResult<IMemberships>(NoMemberships.One);
}

/// <summary>Stands in where no module keeps observations: nothing was observed, and nothing is due.</summary>
internal sealed class NoObservations : IObservations, IDuties
{
    public IObservations KnownAt(DateTimeOffset instant) => this;

    public IDuties KnownAt(DateTimeOffset instant, CategorySnapshot definitions) => this;

    public Task<IObserved> GatherAsync(SunLedgerDb db, IReadOnlyCollection<(Subject Kind, string Id)> subjects, DateOnly asOf, CancellationToken ct) =>
        Task.FromResult<IObserved>(NothingObserved.One);

    public Task<IObserved> AllAsync(SunLedgerDb db, string divisionPath, DateOnly asOf, CancellationToken ct) => Task.FromResult<IObserved>(NothingObserved.One);

    public IAsyncEnumerable<IReadOnlyList<DutyFacts>> DueAsync(SunLedgerDb db, string divisionPath, int year, DateOnly asOf, CancellationToken ct) =>
        AsyncEnumerable.Empty<IReadOnlyList<DutyFacts>>();
}
