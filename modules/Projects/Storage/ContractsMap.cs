namespace SunLedger.Projects.Storage;

/// <summary>The register of contracts in the one EF model.</summary>
internal sealed class ContractsMap : IEntityMap
{
    private const string Module = "projects";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<ContractRow>(e =>
        {
            e.InModule(dialect, Module, "contracts").HasKey(c => c.Key);
            e.Property(c => c.Key).HasColumnName("key").ValueGeneratedOnAdd();
            e.Property(c => c.Code).HasColumnName("code").HasMaxLength(Identifier.MaxLength);
            e.Property(c => c.ProjectKey).HasColumnName("project_key");
            e.HasIndex(c => c.Code).IsUnique().HasDatabaseName("ux_contracts_code");
            e.HasIndex(c => c.ProjectKey).HasDatabaseName("ix_contracts_project_key");
        });
        model.Entity<ContractVersionRow>(e =>
        {
            // Two changes at once both make the next version; the key lets one through and the other runs again on what the first left.
            e.InModule(dialect, Module, "contract_versions").HasKey(v => new { v.Code, v.Version });
            e.Property(v => v.Code).HasColumnName("code").HasMaxLength(Identifier.MaxLength);
            e.Property(v => v.Version).HasColumnName("version");
            e.Property(v => v.ContentHash).HasColumnName("content_hash");
            e.Property(v => v.Name).HasColumnName("name").HasMaxLength(200);
            e.Property(v => v.Kind).HasColumnName("kind").HasMaxLength(8);
            e.Property(v => v.ProcureMode).HasColumnName("procure_mode").HasMaxLength(20);
            e.Property(v => v.NoticeNo).HasColumnName("notice_no").HasMaxLength(64);
            e.Property(v => v.AmountFen).HasColumnName("amount_fen");
            e.Property(v => v.OriginalFen).HasColumnName("original_fen");
            e.Property(v => v.SignedOn).HasColumnName("signed_on");
            e.Property(v => v.PrepayBp).HasColumnName("prepay_bp");
            e.Property(v => v.RetentionBp).HasColumnName("retention_bp");
            e.Property(v => v.AcceptedOn).HasColumnName("accepted_on");
            e.Property(v => v.Supplier).HasColumnName("supplier").HasMaxLength(120);
            e.Property(v => v.Parties).HasColumnName("parties");
            e.Property(v => v.Fields).HasColumnName("fields");
            if (dialect == Dialect.Postgres) e.Property(v => v.Fields).HasColumnType("jsonb");
            e.Property(v => v.Reason).HasColumnName("reason").HasMaxLength(300);
            e.Property(v => v.At).HasColumnName("at");
            e.Property(v => v.By).HasColumnName("by").HasMaxLength(64);
            e.ToTable(t =>
            {
                t.HasCheckConstraint("ck_contract_versions_amount", "amount_fen >= 0 AND original_fen >= 0");
                t.HasCheckConstraint("ck_contract_versions_version", "version >= 1");
            });
        });
    }
}
