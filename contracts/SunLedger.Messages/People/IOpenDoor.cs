namespace SunLedger.Messages.People;

/// <summary>
/// Lets one of the three administrators (三员) in again who lost their password when nobody is left who could make them a new one: for whoever owns the machine, on its console, and for no route.
/// </summary>
public interface IOpenDoor
{
    /// <summary>A new one-time password for an administrator, who is signed out everywhere; the trail keeps who asked. Null when nobody of that name is one of the three today.</summary>
    /// <param name="userId">Account name.</param>
    /// <param name="by">Who sits at the console: account and machine.</param>
    /// <param name="ct">Cancels.</param>
    Task<string?> OpenAsync(string userId, string by, CancellationToken ct);
}
