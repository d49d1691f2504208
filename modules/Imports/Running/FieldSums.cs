namespace SunLedger.Imports.Running;

/// <summary>Money of one field, in yuan.</summary>
/// <param name="Read">Of all rows that could be read.</param>
/// <param name="Accepted">Of rows written.</param>
/// <param name="Duplicates">Of rows that were there already.</param>
/// <param name="Refused">Of rows that could be read and were refused.</param>
internal readonly record struct FieldSums(decimal Read, decimal Accepted, decimal Duplicates, decimal Refused);
