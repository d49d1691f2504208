namespace SunLedger.Modules;

/// <summary>An answer that holds a secret: shown to whoever asked, and never again, not even to the same request with the same <c>Idempotency-Key</c>.</summary>
public interface IShownOnce;
