namespace SunLedger.Messages.Approval;

/// <summary>One thing that a document would change, as whoever decides reads it.</summary>
/// <param name="Field">Name of the field in the content: <c>amount</c>.</param>
/// <param name="Chinese">What a clerk calls it: 金额.</param>
/// <param name="Before">What it is now; null when there is nothing yet.</param>
/// <param name="After">What it would be.</param>
public sealed record Change(string Field, string Chinese, string? Before, string? After);
