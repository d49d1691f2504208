namespace SunLedger.Audit.Storage;

/// <summary>The trail's part of the one EF model.</summary>
internal sealed class AuditMap : IEntityMap
{
    public const string Module = "audit";
    public const string Lines = "lines";
    public const string Unsealed = "unsealed_lines";
    public const string Numbers = "line_numbers";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        if (dialect == Dialect.Postgres) model.HasSequence<long>(Numbers, Module);
        model.Entity<AuditLine>(e =>
        {
            e.InModule(dialect, Module, Lines).HasKey(l => l.No);
            e.Property(l => l.No).HasColumnName("no").ValueGeneratedNever();
            e.Property(l => l.At).HasColumnName("at");
            e.Property(l => l.Verb).HasColumnName("verb").HasMaxLength(AuditLengths.Word);
            e.Property(l => l.SubjectKind).HasColumnName("subject_kind").HasMaxLength(AuditLengths.Word);
            e.Property(l => l.SubjectId).HasColumnName("subject_id").HasMaxLength(AuditLengths.Name);
            e.Property(l => l.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            e.Property(l => l.ById).HasColumnName("by_id").HasMaxLength(80);
            e.Property(l => l.ByName).HasColumnName("by_name").HasMaxLength(AuditLengths.Name);
            e.Property(l => l.Roles).HasColumnName("roles").HasMaxLength(AuditLengths.Name);
            e.Property(l => l.Address).HasColumnName("address").HasMaxLength(64);
            e.Property(l => l.Session).HasColumnName("session").HasMaxLength(64);
            e.Property(l => l.Agent).HasColumnName("agent").HasMaxLength(AuditLengths.Name);
            e.Property(l => l.RequestId).HasColumnName("request_id").HasMaxLength(64);
            e.Property(l => l.Outcome).HasColumnName("outcome").HasMaxLength(AuditLengths.Word);
            e.Property(l => l.Status).HasColumnName("status");
            e.Property(l => l.Before).HasColumnName("before");
            e.Property(l => l.After).HasColumnName("after");
            e.Property(l => l.Reason).HasColumnName("reason").HasMaxLength(AuditLengths.Reason);
            // Searches give the newest first: every index ends in the number.
            e.HasIndex(l => l.At).HasDatabaseName("ix_lines_at");
            e.HasIndex(l => new { l.ById, l.No }).HasDatabaseName("ix_lines_by");
            e.HasIndex(l => new { l.Verb, l.No }).HasDatabaseName("ix_lines_verb");
            e.HasIndex(l => new { l.SubjectKind, l.SubjectId, l.No }).HasDatabaseName("ix_lines_subject");
        });
        model.Entity<UnsealedLine>(e =>
        {
            e.InModule(dialect, Module, Unsealed).HasKey(l => l.No);
            e.Property(l => l.No).HasColumnName("no").ValueGeneratedNever();
        });
    }
}

/// <summary>How long the texts of a line may be; what is longer is cut, for an act is never refused because of its description.</summary>
internal static class AuditLengths
{
    public const int Word = 120;
    public const int Name = 200;
    public const int Reason = 1000;
}
