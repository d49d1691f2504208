using SunLedger.Modules;

namespace SunLedger.Messages.Audit;

/// <summary>Who acts, and from where: values, copied, because an act may be recorded when the request that began it is over.</summary>
/// <param name="Id">The user's or API client's id; <c>system</c> for the host's own work, <c>anonymous</c> when nobody was recognised.</param>
/// <param name="Name">The name shown beside what they did.</param>
/// <param name="Roles">Codes of their roles, separated by spaces.</param>
/// <param name="DivisionPath">Path of their division; null when nobody was recognised.</param>
/// <param name="Address">Address that the request came from; null outside a request.</param>
/// <param name="Session">What tells the session or API key from others without being of use to anybody: the beginning of a digest.</param>
/// <param name="Agent">The program that sent the request, as it calls itself.</param>
/// <param name="RequestId">Id of the request, which the host's log has too.</param>
public sealed record Actor(string Id, string Name, string Roles, string? DivisionPath, string? Address, string? Session, string? Agent, string? RequestId)
{
    /// <summary>The host itself.</summary>
    public static Actor Host { get; } = Of(new SystemCaller());

    /// <summary>Somebody without a request: whoever ordered a job.</summary>
    public static Actor Of(ICaller caller) => new(caller.Id, caller.Name, "", caller.DivisionPath, null, null, null, null);
}
