namespace SunLedger.Projects.Storage;

/// <summary>The project library's part of the one EF model.</summary>
internal sealed class ProjectsMap : IEntityMap
{
    public const string Module = "projects";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<ProjectRow>(e =>
        {
            e.InModule(dialect, Module, "projects").HasKey(p => p.Key);
            e.Property(p => p.Key).HasColumnName("key").ValueGeneratedOnAdd();
            e.Property(p => p.Code).HasColumnName("code").HasMaxLength(Identifier.MaxLength);
            e.Property(p => p.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            e.Property(p => p.Version).HasColumnName("version");
            e.Property(p => p.ContentHash).HasColumnName("content_hash");
            e.Property(p => p.Name).HasColumnName("name").HasMaxLength(200);
            e.Property(p => p.CategoryCode).HasColumnName("category_code").HasMaxLength(64);
            e.Property(p => p.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(p => p.UnitCode).HasColumnName("unit_code").HasMaxLength(64);
            e.Property(p => p.ImplementUnit).HasColumnName("implement_unit").HasMaxLength(200);
            e.Property(p => p.LibraryState).HasColumnName("library_state").HasMaxLength(20);
            e.Property(p => p.LibraryYear).HasColumnName("library_year");
            e.Property(p => p.BudgetFen).HasColumnName("budget_fen");
            e.Property(p => p.ContractFen).HasColumnName("contract_fen");
            e.Property(p => p.ContractsFen).HasColumnName("contracts_fen");
            e.Property(p => p.SettledFen).HasColumnName("settled_fen");
            e.Property(p => p.IsChangedUnapproved).HasColumnName("is_changed_unapproved");
            e.Property(p => p.ProgressBp).HasColumnName("progress_bp");
            e.Property(p => p.PlanStart).HasColumnName("plan_start");
            e.Property(p => p.PlanEnd).HasColumnName("plan_end");
            e.Property(p => p.RealStart).HasColumnName("real_start");
            e.Property(p => p.RealEnd).HasColumnName("real_end");
            e.Property(p => p.AcceptedOn).HasColumnName("accepted_on");
            e.Property(p => p.Households).HasColumnName("households");
            e.Property(p => p.Persons).HasColumnName("persons");
            e.Property(p => p.PoorHouseholds).HasColumnName("poor_households");
            e.Property(p => p.PoorPersons).HasColumnName("poor_persons");
            e.Property(p => p.Fields).HasColumnName("fields");
            if (dialect == Dialect.Postgres) e.Property(p => p.Fields).HasColumnType("jsonb");
            e.Property(p => p.ChangedAt).HasColumnName("changed_at");
            e.Property(p => p.ChangedBy).HasColumnName("changed_by").HasMaxLength(64);
            e.HasIndex(p => p.Code).IsUnique().HasDatabaseName("ux_projects_code");
            e.HasIndex(p => p.UnitCode).HasDatabaseName("ix_projects_unit_code");
            e.HasIndex(p => p.DivisionPath).HasDatabaseName("ix_projects_division_path");
            e.ToTable(t =>
            {
                t.HasCheckConstraint("ck_projects_budget", "budget_fen >= 0");
                t.HasCheckConstraint("ck_projects_contract", "contract_fen IS NULL OR contract_fen >= 0");
                t.HasCheckConstraint("ck_projects_progress", "progress_bp IS NULL OR progress_bp BETWEEN 0 AND 10000");
                t.HasCheckConstraint("ck_projects_plan", "plan_start IS NULL OR plan_end IS NULL OR plan_start <= plan_end");
                t.HasCheckConstraint("ck_projects_version", "version >= 1");
            });
        });
        model.Entity<VersionRow>(e =>
        {
            // Two changes at once both make the next version; the key lets one through and the other runs again on what the first left.
            e.InModule(dialect, Module, "versions").HasKey(v => new { v.Code, v.Version });
            e.Property(v => v.Code).HasColumnName("code").HasMaxLength(Identifier.MaxLength);
            e.Property(v => v.Version).HasColumnName("version");
            e.Property(v => v.Content).HasColumnName("content");
            e.Property(v => v.At).HasColumnName("at");
            e.Property(v => v.By).HasColumnName("by").HasMaxLength(64);
        });
    }
}
