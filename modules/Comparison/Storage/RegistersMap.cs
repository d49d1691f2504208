namespace SunLedger.Comparison.Storage;

/// <summary>The tables of this module.</summary>
internal sealed class RegistersMap : IEntityMap
{
    public const string Module = "comparison";
    public const string Entries = "register_entries";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<VersionRow>(v =>
        {
            v.InModule(dialect, Module, "register_versions").ToTable(t => t.HasCheckConstraint("ck_register_versions_period", "covers_from <= covers_to"));
            v.HasKey(x => x.Key);
            v.Property(x => x.Key).HasColumnName("key").ValueGeneratedOnAdd();
            v.Property(x => x.Id).HasColumnName("id").HasMaxLength(Identifier.MaxLength).IsRequired();
            v.Property(x => x.Register).HasColumnName("register").HasMaxLength(32);
            v.Property(x => x.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            v.Property(x => x.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            v.Property(x => x.CoversFrom).HasColumnName("covers_from");
            v.Property(x => x.CoversTo).HasColumnName("covers_to");
            v.Property(x => x.Source).HasColumnName("source").HasMaxLength(200);
            v.Property(x => x.KeyMark).HasColumnName("key_mark").HasMaxLength(16);
            v.Property(x => x.State).HasColumnName("state");
            v.Property(x => x.Entries).HasColumnName("entries");
            v.Property(x => x.LoadedBy).HasColumnName("loaded_by").HasMaxLength(64);
            v.Property(x => x.LoadedByName).HasColumnName("loaded_by_name");
            v.Property(x => x.LoadedAt).HasColumnName("loaded_at");
            v.Property(x => x.DecidedBy).HasColumnName("decided_by").HasMaxLength(64);
            v.Property(x => x.DecidedByName).HasColumnName("decided_by_name");
            v.Property(x => x.DecidedAt).HasColumnName("decided_at");
            v.Property(x => x.Reason).HasColumnName("reason").HasMaxLength(500);
            v.HasIndex(x => new { x.Register, x.Id }).IsUnique().HasDatabaseName("ux_register_versions_id");
        });
        model.Entity<EntryRow>(e =>
        {
            // By version and digest: a batch asks for a handful, a sweep reads a version from end to end.
            e.InModule(dialect, Module, Entries).HasKey(x => new { x.VersionKey, x.Digest, x.FromOn, x.State });
            e.Property(x => x.VersionKey).HasColumnName("version_key");
            e.Property(x => x.Digest).HasColumnName("digest");
            e.Property(x => x.FromOn).HasColumnName("from_on");
            e.Property(x => x.ToOn).HasColumnName("to_on");
            e.Property(x => x.State).HasColumnName("state");
            e.HasOne<VersionRow>().WithMany().HasForeignKey(x => x.VersionKey).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
