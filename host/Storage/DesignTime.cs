using Autofac;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SunLedger.Modules;

namespace SunLedger.Host.Storage;

/// <summary>What <c>dotnet ef migrations add</c> asks for; see CONTRIBUTING.md for the command.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design.db").Options, Maps.OfAllModules());
}

/// <summary>The same for PostgreSQL; no server is asked.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=design").Options, Maps.OfAllModules());
}

/// <summary>The entity maps of every module, without the rest of the host.</summary>
internal static class Maps
{
    public static IReadOnlyList<IEntityMap> OfAllModules()
    {
        var builder = new ContainerBuilder();
        foreach (var module in Composition.Modules()) builder.RegisterModule(module);
        return [.. builder.Build().Resolve<IEnumerable<IEntityMap>>()];
    }
}
