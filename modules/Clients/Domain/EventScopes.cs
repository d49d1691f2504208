using SunLedger.Messages.Clients;

namespace SunLedger.Clients.Domain;

/// <summary>What a client must hold to be told of an event: the permission that reading the same thing by the API takes.</summary>
internal static class EventScopes
{
    private static readonly Dictionary<string, string> Needed = new(StringComparer.Ordinal)
    {
        [EventKinds.WarningOpened] = May.SeeLedger,
        [EventKinds.WarningRaised] = May.SeeLedger,
        [EventKinds.WarningCleared] = May.SeeLedger,
        [EventKinds.WarningExplained] = May.SeeLedger,
        [EventKinds.WarningSettled] = May.SeeLedger,
        [EventKinds.ApprovalWaiting] = May.TakePart,
        [EventKinds.ApprovalDecided] = May.TakePart,
    };

    /// <summary>The permission that an event takes; null for the test, which tells nothing.</summary>
    public static string? Of(string kind) => Needed.GetValueOrDefault(kind);

    /// <summary>True when a client with these permissions may be told of it.</summary>
    /// <param name="scopes">Its permissions, space-separated, as they are stored.</param>
    /// <param name="kind">The event.</param>
    public static bool Allow(string scopes, string kind) => kind == EventKinds.Ping || Of(kind) is { } needed && scopes.Split(' ').Contains(needed);
}
