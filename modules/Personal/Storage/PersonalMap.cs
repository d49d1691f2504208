namespace SunLedger.Personal.Storage;

/// <summary>The part of the one EF model that keeps keys and counts views.</summary>
internal sealed class PersonalMap : IEntityMap
{
    private const string Module = "personal";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<DataKey>(e =>
        {
            e.InModule(dialect, Module, "data_keys").HasKey(k => k.Id);
            e.Property(k => k.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(k => k.Column).HasColumnName("column").HasMaxLength(120);
            e.Property(k => k.Year).HasColumnName("year");
            e.Property(k => k.Algorithm).HasColumnName("algorithm").HasMaxLength(20);
            e.Property(k => k.MadeAt).HasColumnName("made_at");
            e.Property(k => k.Master).HasColumnName("master").HasMaxLength(16);
            e.Property(k => k.Wrapped).HasColumnName("wrapped");
        });
        model.Entity<ViewCount>(e =>
        {
            e.InModule(dialect, Module, "view_counts").HasKey(v => new { v.UserId, v.Day });
            e.Property(v => v.UserId).HasColumnName("user_id").HasMaxLength(80);
            e.Property(v => v.Day).HasColumnName("day");
            e.Property(v => v.Views).HasColumnName("views");
        });
    }
}
