using Autofac;

namespace SunLedger.Modules.Tests;

/// <summary>A module as small as they come: one table of things on a shelf.</summary>
internal sealed class ShelfModule() : SunModule("shelf", "架", "Shelf")
{
    protected override void Load(ContainerBuilder builder) => builder.RegisterType<ShelfMap>().As<IEntityMap>().SingleInstance();
}

/// <summary>Another, with a table of its own.</summary>
internal sealed class BoxModule() : SunModule("boxes", "箱", "Boxes")
{
    protected override void Load(ContainerBuilder builder) => builder.RegisterType<BoxMap>().As<IEntityMap>().SingleInstance();
}

internal sealed class Thing
{
    public required string Id { get; init; }

    public required int Count { get; set; }

    public DateTimeOffset? SeenAt { get; set; }
}

internal sealed class Box
{
    public required string Id { get; init; }
}

internal sealed class ShelfMap : IEntityMap
{
    public void Map(ModelBuilder model, Dialect dialect)
    {
        var thing = model.Entity<Thing>().InModule(dialect, "shelf", "things");
        thing.HasKey(t => t.Id);
        thing.Property(t => t.Id).HasColumnName("id");
        thing.Property(t => t.Count).HasColumnName("count");
        thing.Property(t => t.SeenAt).HasColumnName("seen_at");
        thing.ToTable(t => t.HasCheckConstraint("ck_things_count", "count >= 0"));
    }
}

internal sealed class BoxMap : IEntityMap
{
    public void Map(ModelBuilder model, Dialect dialect) => model.Entity<Box>().InModule(dialect, "boxes", "boxes").HasKey(b => b.Id);
}
