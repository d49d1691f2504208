using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.ApiKeys;

/// <summary>What is recorded of keys: never the key.</summary>
internal static class KeyActs
{
    public static Act Created(ApiKeyRow key) => Of("api_key.create", key) with { After = Seen(key) };

    public static Act Revoked(ApiKeyRow key) => Of("api_key.revoke", key) with { Before = Seen(key) };

    private static object Seen(ApiKeyRow key) => new { key.Name, key.Start, key.DivisionCode, key.Scopes, key.ExpiresAt };

    private static Act Of(string verb, ApiKeyRow key) => new(verb, "api_key", key.Id) { DivisionPath = key.DivisionPath };
}
