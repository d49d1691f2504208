namespace SunLedger.Modules;

/// <summary>
/// The instant at which the platform learned what a row says, by which <c>knownAt</c> reads. Where a file is one transaction it is the instant of its end;
/// see <see cref="RecordedRows"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordedAttribute : Attribute;
