using Microsoft.EntityFrameworkCore;
using SunLedger.Modules;

namespace SunLedger.Host.Storage;

/// <summary>The model on SQLite; carries the migrations of that database.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options, IEnumerable<IEntityMap> maps) : SunLedgerDb(options, Dialect.Sqlite, maps);
