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
}
