namespace SunLedger.Demo.Year;

/// <summary>What was observed of a project's element: the number of a document.</summary>
internal sealed record Observation(string Id, Project Project, string Element, string Document, DateOnly ReportedOn);
