using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SunLedger.Host.Storage;

namespace SunLedger.Host.Tests;

public sealed class MigrationTests
{
    private const string WhatToDo = "The entities changed since the last migration: run tools/migration <Name>.";

    [Fact]
    public void The_migrations_of_SQLite_make_the_model_that_the_modules_map()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges(), WhatToDo);
    }

    [Fact]
    public void The_migrations_of_PostgreSQL_make_the_model_that_the_modules_map()
    {
        using var db = new PostgresDesign().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges(), WhatToDo);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_script_for_a_new_database_says_what_the_migrations_say(Dialect dialect)
    {
        await using var place = await Place.NewAsync(dialect);
        await using var db = place.Open();
        var said = db.GetService<IMigrator>().GenerateScript(options: NewSchema.Options).ReplaceLineEndings("\n");
        var file = Checkout.Path("host", "Storage", "Migrations", $"{dialect}.sql");
        if (Environment.GetEnvironmentVariable("SUNLEDGER_APPROVE") == "1") await File.WriteAllTextAsync(file, said);
        Assert.Equal(said, NewSchema.Text(dialect));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_new_database_is_the_same_as_one_that_came_through_every_migration(Dialect dialect)
    {
        await using var fresh = await Place.NewAsync(dialect);
        await using var old = await Place.NewAsync(dialect);
        await using (var db = old.Open()) await db.Database.MigrateAsync();
        for (var start = 0; start < 2; start++) // at the second there is nothing to do
        {
            await using var db = fresh.Open();
            await StorageSetup.MigrateAsync(db, default);
        }
        var expected = await old.SchemaAsync();
        Assert.True(expected.Count > 100);
        Assert.Equal(expected, await fresh.SchemaAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Hosts_that_find_the_same_new_database_make_it_once(Dialect dialect)
    {
        await using var place = await Place.NewAsync(dialect);
        await using (var first = place.Open()) await first.Database.OpenConnectionAsync(); // the file is there, and empty
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var db = place.Open();
            await StorageSetup.MigrateAsync(db, default);
        }));
        await using var after = place.Open();
        Assert.Equal(after.Database.GetMigrations(), await after.Database.GetAppliedMigrationsAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_older_database_gets_what_it_lacks(Dialect dialect)
    {
        await using var place = await Place.NewAsync(dialect);
        await using var db = place.Open();
        await db.GetService<IMigrator>().MigrateAsync("People");
        await StorageSetup.MigrateAsync(db, default);
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_newer_database_is_named_and_left_alone(Dialect dialect)
    {
        await using var place = await Place.NewAsync(dialect);
        await using var db = place.Open();
        await StorageSetup.MigrateAsync(db, default);
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20990101000000_Later', '99')""");
        var before = await place.SchemaAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StorageSetup.MigrateAsync(db, default));
        Assert.Contains("newer version of SunLedger", refused.Message, StringComparison.Ordinal);
        Assert.Contains("20990101000000_Later", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await place.SchemaAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Totals_by_month_are_folded_and_what_reached_final_payees_is_counted_from_the_payments(Dialect dialect)
    {
        await using var place = await Place.NewAsync(dialect);
        await using var db = place.Open();
        await db.GetService<IMigrator>().MigrateAsync("Kernel");
        string Table(string name) => dialect == Dialect.Postgres ? $"ledger.{name}" : $"ledger_{name}";
        var at = dialect == Dialect.Postgres ? "now()" : "1";
        string[] before =
        [
            $"""
            INSERT INTO {Table("indicators")} (key, id, content_hash, fund_code, category_code, department, year, origin_year, division_code, division_path, level, is_executable,
                doc_no, doc_date, registered_on, poverty_fen, amount_fen, carried_in_fen, recalled_fen, released_fen, assigned_fen, reserved_fen, paid_fen, returned_fen, carried_out_fen, pledged_fen, version)
            VALUES (1, 'I1', 1, 'C13', 'rural-roads', 'D', 2018, 2018, '370481', '/370481/', 4, true, '文1', '2018-01-01', '2018-01-01', 900, 900, 0, 0, 0, 900, 0, 700, 0, 0, 0, 3)
            """,
            .. new[] { (1, 400, "'供应商'"), (2, 250, "'专户'"), (3, 50, "NULL") }.Select(p =>
                $"""
                INSERT INTO {Table("payments")} (no, id, content_hash, indicator_key, project_key, amount_fen, paid_before_fen, paid_before_on_project_fen, paid_on, payee_name, payee_key, payee_kind)
                VALUES ({p.Item1}, 'Z{p.Item1}', 1, 1, 1, {p.Item2}, 0, 0, '2018-0{p.Item1 + 2}-01', '甲', 1, {p.Item3})
                """),
            .. new[] { (1, 900, 0), (3, 0, 400), (4, 0, 250), (5, 0, 50) }.Select(t =>
                $"""
                INSERT INTO {Table("totals")} (year, division_path, fund_code, department, month, level, registered_fen, received_fen, released_own_fen, released_passed_fen,
                    in_transit_fen, assigned_fen, paid_fen, payments, open_indicators, updated_at)
                VALUES (2018, '/370481/', 'C13', 'D', {t.Item1}, 4, {t.Item2}, 0, 0, 0, 0, {t.Item2}, {t.Item3}, {(t.Item3 > 0 ? 1 : 0)}, 0, {at})
                """),
        ];
        foreach (var sql in before) await db.Database.ExecuteSqlRawAsync(sql);

        await db.Database.MigrateAsync();

        async Task<long> NumberAsync(string sql) => await db.Database.SqlQueryRaw<long>(sql).SingleAsync();
        foreach (var (column, fen) in new[] { ("registered_fen", 900), ("assigned_fen", 900), ("paid_fen", 700), ("paid_final_fen", 400), ("paid_passed_fen", 250), ("payments", 3) })
            Assert.Equal(fen, await NumberAsync($"SELECT {column} AS \"Value\" FROM {Table("totals")}"));
        Assert.Equal(250, await NumberAsync($"SELECT paid_fen AS \"Value\" FROM {Table("paid_months")} WHERE month = 4"));
        Assert.Equal(3, await NumberAsync($"SELECT count(*) AS \"Value\" FROM {Table("paid_months")}"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_entered_before_it_was_sealed_waits_in_batches_of_its_own(Dialect dialect)
    {
        await using var place = await Place.NewAsync(dialect);
        await using var db = place.Open();
        await db.GetService<IMigrator>().MigrateAsync("TracksAndEvidence");
        string Table(string name) => dialect == Dialect.Postgres ? $"ledger.{name}" : $"ledger_{name}";
        foreach (var (id, at) in new[] { ("Y2", 1), ("Y1", 2) })
        {
            var when = dialect == Dialect.Postgres ? $"'2018-01-0{at}T00:00:00Z'" : $"{at}";
            var sql = $"INSERT INTO {Table("correspondences")} (id, division_code, division_path, upper_fund, lower_fund, effective_on, doc_no, entered_at, entered_by) VALUES ('{id}', '370400', '/370400/', '{id}', 'M06', '2018-01-01', '文1', {when}, 'li')";
            await db.Database.ExecuteSqlRawAsync(sql);
        }

        await db.Database.MigrateAsync();

        async Task<List<long>> NumbersAsync(string sql) => await db.Database.SqlQueryRaw<long>(sql).ToListAsync();
        Assert.Equal([-1_048_574, -1_048_575], await NumbersAsync($"SELECT no AS \"Value\" FROM {Table("correspondences")} ORDER BY id"));
        Assert.Equal([-1], await NumbersAsync($"SELECT no AS \"Value\" FROM {Table("batches")} WHERE lines = 2 AND kind = 'correspondences'"));
        Assert.Equal([-1], await NumbersAsync($"SELECT batch_no AS \"Value\" FROM {Table("unsealed_batches")}"));
    }

    /// <summary>An empty database, for the host's own contexts.</summary>
    private sealed class Place(Dialect dialect, string connection, string? name, string? folder) : IAsyncDisposable
    {
        public static async Task<Place> NewAsync(Dialect dialect)
        {
            if (dialect == Dialect.Sqlite && Directory.CreateTempSubdirectory("sunledger-upgrade-").FullName is var folder)
                return new(dialect, $"Data Source={Path.Combine(folder, "old.db")};Pooling=False", null, folder);
            var name = $"upgrade_{Guid.CreateVersion7():N}";
            await PostgresServer.ExecuteAsync($"CREATE DATABASE {name}");
            return new(dialect, $"{await PostgresServer.NewDatabaseAsync(name)};Pooling=False", name, null);
        }

        public SunLedgerDb Open() => dialect == Dialect.Postgres
            ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options, Maps.OfAllModules())
            : new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqliteFile(connection).Options, Maps.OfAllModules());

        /// <summary>What the database itself says of its tables, columns, keys and indexes; EF keeps a table of locks on SQLite, which it makes when it migrates.</summary>
        public async Task<List<string>> SchemaAsync()
        {
            await using var db = Open();
            const string OnSqlite = """
                SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS "Value" FROM sqlite_master WHERE name NOT LIKE '\_\_EF%' ESCAPE '\' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
                """;
            const string OnPostgres = """
                SELECT concat_ws(' ', table_schema, table_name, ordinal_position, column_name, data_type, character_maximum_length, is_nullable, column_default, identity_generation, collation_name) AS "Value"
                    FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE conrelid <> 0 AND connamespace <> 'pg_catalog'::regnamespace
                UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
                """;
            var said = await db.Database.SqlQueryRaw<string>(dialect == Dialect.Postgres ? OnPostgres : OnSqlite).ToListAsync();
            return [.. said.Order(StringComparer.Ordinal)];
        }

        public async ValueTask DisposeAsync()
        {
            if (name is not null) await PostgresServer.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
            if (folder is not null) Directory.Delete(folder, recursive: true);
        }
    }
}
