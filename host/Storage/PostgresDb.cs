using Microsoft.EntityFrameworkCore;
using SunLedger.Modules;

namespace SunLedger.Host.Storage;

/// <summary>The model on PostgreSQL; carries the migrations of that database.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options, IEnumerable<IEntityMap> maps) : SunLedgerDb(options, Dialect.Postgres, maps);
