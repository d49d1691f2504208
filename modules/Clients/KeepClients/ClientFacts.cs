namespace SunLedger.Clients.KeepClients;

/// <summary>What is entered of a client, to be checked.</summary>
internal sealed record ClientFacts(string? Name, IReadOnlyList<string>? Scopes, int CallsPerMinute, DateOnly ExpiresOn)
{
    private const int NameLength = 64;
    private const int YearsAtMost = 3;

    public IEnumerable<Fault> Faults(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > NameLength) yield return Fault.Of(ClientsRefusals.NameLength, null, "name");
        if (Scopes is not { Count: > 0 }) yield return Fault.Of(ClientsRefusals.ScopesMissing, null, "scopes");
        foreach (var scope in (Scopes ?? []).Except(Domain.Scopes.All))
            yield return Fault.Of(ClientsRefusals.ScopeUnknown, null, "scopes", scope, string.Join(", ", Domain.Scopes.All));
        if (ExpiresOn < today || ExpiresOn > today.AddYears(YearsAtMost)) yield return Fault.Of(ClientsRefusals.ExpiryRange, null, "expiresOn");
        if (CallsPerMinute is < 1 or > ClientsSettings.CallsPerMinuteAtMost)
            yield return Fault.Of(ClientsRefusals.LimitRange, null, "callsPerMinute", ClientsSettings.CallsPerMinuteAtMost);
    }

    /// <summary>The permissions as they are stored.</summary>
    public string ScopesText => string.Join(' ', Scopes!.Distinct().Order(StringComparer.Ordinal));

    /// <summary>The instant at which it no longer works.</summary>
    public DateTimeOffset ExpiresAt => BusinessDay.Begin(ExpiresOn.AddDays(1));
}
