using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SunLedger.Modules;

/// <summary>An instant as UTC ticks (100 ns since 0001-01-01), the form in which SQLite keeps it.</summary>
internal sealed class InstantAsTicks() : ValueConverter<DateTimeOffset, long>(v => v.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero));
