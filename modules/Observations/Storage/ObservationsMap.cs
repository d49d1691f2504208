namespace SunLedger.Observations.Storage;

/// <summary>The table of this module.</summary>
internal sealed class ObservationsMap : IEntityMap
{
    private const string Module = "observations";

    public void Map(ModelBuilder model, Dialect dialect) => model.Entity<ObservationRow>(o =>
    {
        o.InModule(dialect, Module, "observations").ToTable(t =>
        {
            t.HasCheckConstraint("ck_observations_version", "version >= 1");
            t.HasCheckConstraint("ck_observations_corrects", "(version = 1) = (corrects IS NULL)");
        });
        o.HasKey(x => x.Key);
        o.Property(x => x.Key).HasColumnName("key").ValueGeneratedOnAdd();
        o.Property(x => x.Id).HasColumnName("id").HasMaxLength(Identifier.MaxLength).IsRequired();
        o.Property(x => x.SubjectKind).HasColumnName("subject_kind");
        o.Property(x => x.SubjectId).HasColumnName("subject_id").HasMaxLength(Identifier.MaxLength);
        o.Property(x => x.Element).HasColumnName("element").HasMaxLength(64);
        o.Property(x => x.Period).HasColumnName("period").HasMaxLength(8);
        o.Property(x => x.Version).HasColumnName("version");
        o.Property(x => x.Value).HasColumnName("value").HasMaxLength(200);
        o.Property(x => x.Source).HasColumnName("source");
        o.Property(x => x.ReportedOn).HasColumnName("reported_on");
        o.Property(x => x.Corrects).HasColumnName("corrects").HasMaxLength(Identifier.MaxLength);
        o.Property(x => x.Note).HasColumnName("note").HasMaxLength(500);
        o.Property(x => x.CategoryCode).HasColumnName("category_code").HasMaxLength(64);
        o.Property(x => x.FundCode).HasColumnName("fund_code").HasMaxLength(32);
        o.Property(x => x.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
        o.Property(x => x.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
        o.Property(x => x.RecordedAt).HasColumnName("recorded_at");
        o.Property(x => x.RecordedBy).HasColumnName("recorded_by").HasMaxLength(64);
        o.Property(x => x.RecordedByName).HasColumnName("recorded_by_name");
        o.HasIndex(x => x.Id).IsUnique().HasDatabaseName("ux_observations_id");
        // Two at once both make the next version: the key lets one through, and the other runs again on what the first left.
        o.HasIndex(x => new { x.SubjectKind, x.SubjectId, x.Element, x.Period, x.Version }).IsUnique().HasDatabaseName("ux_observations_version");
        o.HasIndex(x => new { x.DivisionPath, x.Key }).HasDatabaseName("ix_observations_division");
    });
}
