using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Imports.Storage;

/// <summary>The module's tables.</summary>
internal sealed class ImportMaps : IEntityMap
{
    public const string Module = "imports";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        Jobs(model.Entity<ImportJob>().InModule(dialect, Module, "jobs"));
        Rows(model.Entity<RefusedRow>().InModule(dialect, Module, "refused_rows"));
        Fates(model.Entity<Stretch>().InModule(dialect, Module, "stretches"));
        Mappings(model.Entity<SavedMapping>().InModule(dialect, Module, "mappings"));
    }

    private static void Jobs(EntityTypeBuilder<ImportJob> job)
    {
        job.HasKey(j => j.Id);
        job.Property(j => j.Id).HasColumnName("id").HasMaxLength(36);
        job.Property(j => j.Kind).HasColumnName("kind").HasMaxLength(32);
        job.Property(j => j.Mode).HasColumnName("mode").HasConversion<string>().HasMaxLength(16);
        job.Property(j => j.DryRun).HasColumnName("dry_run");
        job.Property(j => j.FileName).HasColumnName("file_name").HasMaxLength(255);
        job.Property(j => j.FileBytes).HasColumnName("file_bytes");
        job.Property(j => j.FileHash).HasColumnName("file_hash").HasMaxLength(64);
        job.Property(j => j.StoreId).HasColumnName("store_id").HasMaxLength(36);
        job.Property(j => j.StoredAs).HasColumnName("stored_as").HasMaxLength(1024);
        job.Property(j => j.Facts).HasColumnName("facts");
        job.Property(j => j.MappingName).HasColumnName("mapping_name").HasMaxLength(64);
        job.Property(j => j.MappingVersion).HasColumnName("mapping_version");
        job.Property(j => j.Mapping).HasColumnName("mapping");
        job.Property(j => j.CallerId).HasColumnName("caller_id").HasMaxLength(64);
        job.Property(j => j.CallerName).HasColumnName("caller_name").HasMaxLength(120);
        job.Property(j => j.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
        job.Property(j => j.DivisionPath).HasColumnName("division_path").HasMaxLength(120);
        job.Property(j => j.Permissions).HasColumnName("permissions");
        job.Property(j => j.State).HasColumnName("state").HasConversion<string>().HasMaxLength(16);
        job.Property(j => j.Restarts).HasColumnName("restarts");
        job.Property(j => j.Rows).HasColumnName("rows");
        job.Property(j => j.RowsDone).HasColumnName("rows_done");
        job.Property(j => j.Accepted).HasColumnName("accepted");
        job.Property(j => j.Duplicates).HasColumnName("duplicates");
        job.Property(j => j.Refused).HasColumnName("refused");
        job.Property(j => j.Skipped).HasColumnName("skipped");
        job.Property(j => j.Tally).HasColumnName("tally");
        job.Property(j => j.Checks).HasColumnName("checks");
        job.Property(j => j.Fault).HasColumnName("fault");
        job.Property(j => j.Headers).HasColumnName("headers");
        job.Property(j => j.CreatedAt).HasColumnName("created_at");
        job.Property(j => j.StartedAt).HasColumnName("started_at");
        job.Property(j => j.FinishedAt).HasColumnName("finished_at");
        job.HasIndex(j => new { j.StoreId, j.State }).HasDatabaseName("ix_jobs_store_state");
        job.HasIndex(j => new { j.DivisionPath, j.Id }).HasDatabaseName("ix_jobs_division");
        job.ToTable(t => t.HasCheckConstraint("ck_jobs_counts", "accepted >= 0 AND duplicates >= 0 AND refused >= 0 AND skipped >= 0 AND rows_done >= 0"));
    }

    private static void Rows(EntityTypeBuilder<RefusedRow> row)
    {
        row.HasKey(r => new { r.JobId, r.Row });
        row.Property(r => r.JobId).HasColumnName("job_id").HasMaxLength(36);
        row.Property(r => r.Row).HasColumnName("row_number");
        row.Property(r => r.EntryId).HasColumnName("entry_id").HasMaxLength(255);
        row.Property(r => r.Faults).HasColumnName("faults");
        row.Property(r => r.SealedCells).HasColumnName("sealed_cells");
        row.HasOne<ImportJob>().WithMany().HasForeignKey(r => r.JobId).HasConstraintName("fk_refused_rows_jobs");
    }

    private static void Fates(EntityTypeBuilder<Stretch> stretch)
    {
        stretch.HasKey(s => new { s.JobId, s.FirstRow });
        stretch.Property(s => s.JobId).HasColumnName("job_id").HasMaxLength(36);
        stretch.Property(s => s.FirstRow).HasColumnName("first_row");
        stretch.Property(s => s.LastRow).HasColumnName("last_row");
        stretch.Property(s => s.Outcome).HasColumnName("outcome");
        stretch.HasOne<ImportJob>().WithMany().HasForeignKey(s => s.JobId).HasConstraintName("fk_stretches_jobs");
    }

    private static void Mappings(EntityTypeBuilder<SavedMapping> mapping)
    {
        mapping.HasKey(m => new { m.DivisionCode, m.Name, m.Version });
        mapping.Property(m => m.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
        mapping.Property(m => m.DivisionPath).HasColumnName("division_path").HasMaxLength(120);
        mapping.Property(m => m.Name).HasColumnName("name").HasMaxLength(64);
        mapping.Property(m => m.Version).HasColumnName("version");
        mapping.Property(m => m.Kind).HasColumnName("kind").HasMaxLength(32);
        mapping.Property(m => m.Body).HasColumnName("body");
        mapping.Property(m => m.IsDeleted).HasColumnName("is_deleted");
        mapping.Property(m => m.SavedBy).HasColumnName("saved_by").HasMaxLength(120);
        mapping.Property(m => m.SavedAt).HasColumnName("saved_at");
        mapping.ToTable(t => t.HasCheckConstraint("ck_mappings_version", "version >= 1"));
    }
}
