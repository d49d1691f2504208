namespace SunLedger.Comparison.Domain;

/// <summary>An entry after reading.</summary>
/// <param name="Digest">Digest of who or what.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day on which it is no longer so; null while it is.</param>
/// <param name="State">Place of the state in the register's list.</param>
internal readonly record struct Entry(long Digest, DateOnly From, DateOnly? To, int State);
