using SunLedger.Imports.Mapping;

namespace SunLedger.Imports.Running;

/// <summary>What somebody asks for: which rows, and how.</summary>
/// <param name="Kind">payments, projects, …</param>
/// <param name="Mode">All-or-nothing or partial.</param>
/// <param name="DryRun">True when nothing is to be written but the report.</param>
/// <param name="Mapping">The chosen mapping; null to guess from the headers.</param>
internal sealed record ImportOrder(string Kind, BatchMode Mode, bool DryRun, ChosenMapping? Mapping);

/// <summary>A mapping that was chosen; name and version are null when it came with the request.</summary>
internal sealed record ChosenMapping(ImportMapping Mapping, string? Name, int? Version);
