namespace SunLedger.Demo.Year;

/// <summary>What was observed of an element that was due: the number of a document, or a number.</summary>
internal sealed record Observation(string Id, Duty Duty, string Value, DateOnly ReportedOn);
