namespace SunLedger.Clients.Domain;

/// <summary>What a client may hold: business, and never administering.</summary>
internal static class Scopes
{
    public static IReadOnlyList<string> All { get; } =
        [May.SeeLedger, May.MoveIndicators, May.PostPayments, May.KeepProjects, May.HandleWarnings, May.KeepCatalogue, May.TakePart, May.PostObservations, May.KeepRegisters];
}
