namespace SunLedger.Modules;

/// <summary>An answer as it is given again.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">What the body is; null when there is none.</param>
/// <param name="Location">Where what was made is to be found.</param>
/// <param name="Body">The body.</param>
/// <param name="IsShownOnce">True when it held a secret, which is not kept and not shown again.</param>
public sealed record KeptAnswer(int Status, string? ContentType, string? Location, byte[] Body, bool IsShownOnce = false);
