namespace SunLedger.Demo.Year;

/// <summary>A contract of the sample year.</summary>
internal sealed record SignedContract(string Code, Project Project, string Name, string Kind, string? ProcureMode, Money Amount, DateOnly SignedOn, string Buyer, string Supplier);
