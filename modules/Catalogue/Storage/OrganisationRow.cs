namespace SunLedger.Catalogue.Storage;

/// <summary>An organisation as stored.</summary>
internal sealed class OrganisationRow
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public required string Kind { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}
