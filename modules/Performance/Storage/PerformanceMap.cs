using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Performance.Storage;

/// <summary>This module's part of the one EF model.</summary>
internal sealed class PerformanceMap : IEntityMap
{
    private const string Module = "performance";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<MeasureRow>(e =>
        {
            e.InModule(dialect, Module, "measures").HasKey(m => m.Key);
            // Two changes at once both make the next version; the index lets one through and the other runs again on what the first left.
            e.HasIndex(m => new { m.Id, m.Version }).IsUnique().HasDatabaseName("ux_measures_id");
            e.HasIndex(m => m.ProjectCode).HasDatabaseName("ix_measures_project_code");
            e.HasIndex(m => new { m.Year, m.DivisionPath }).HasDatabaseName("ix_measures_year");
            Texts(e, ("Id", Identifier.MaxLength), ("ProjectCode", Identifier.MaxLength), ("FundCode", 16), ("CategoryCode", 64), ("DivisionCode", 12), ("DivisionPath", 80), ("UnitCode", 64),
                ("Group", 16), ("Subgroup", 40), ("Name", 200), ("Unit", 20), ("Reason", 300), ("By", 64));
            if (dialect == Dialect.Postgres) e.Property(m => m.Fields).HasColumnType("jsonb");
            Snake(e);
        });
        model.Entity<ReportRow>(e =>
        {
            e.InModule(dialect, Module, "reports").HasKey(r => r.Key);
            e.HasIndex(r => r.Id).IsUnique().HasDatabaseName("ux_reports_id");
            e.HasIndex(r => r.MeasureId).HasDatabaseName("ix_reports_measure_id");
            Texts(e, ("Id", Identifier.MaxLength), ("MeasureId", Identifier.MaxLength), ("Grade", 8), ("Note", 500), ("By", 64));
            Snake(e);
        });
        model.Entity<EvaluationRow>(e =>
        {
            e.InModule(dialect, Module, "evaluations").HasKey(v => v.Key);
            e.HasIndex(v => v.Id).IsUnique().HasDatabaseName("ux_evaluations_id");
            e.HasIndex(v => v.ProjectCode).HasDatabaseName("ix_evaluations_project_code");
            e.HasIndex(v => new { v.Year, v.DivisionPath }).HasDatabaseName("ix_evaluations_year");
            Texts(e, ("Id", Identifier.MaxLength), ("ProjectCode", Identifier.MaxLength), ("FundCode", 16), ("CategoryCode", 64), ("DivisionCode", 12), ("DivisionPath", 80), ("UnitCode", 64),
                ("Conclusion", 1000), ("By", 64));
            e.ToTable(t => t.HasCheckConstraint("ck_evaluations_score", "score BETWEEN 0 AND 10000"));
            Snake(e);
        });
        model.Entity<DeclarationRow>(e =>
        {
            e.InModule(dialect, Module, "declarations").HasKey(d => d.Key);
            e.HasIndex(d => d.Id).IsUnique().HasDatabaseName("ux_declarations_id");
            e.HasIndex(d => d.ProjectCode).HasDatabaseName("ix_declarations_project_code");
            e.HasIndex(d => new { d.Year, d.DivisionPath }).HasDatabaseName("ix_declarations_year");
            Texts(e, ("Id", Identifier.MaxLength), ("ProjectCode", Identifier.MaxLength), ("FundCode", 16), ("CategoryCode", 64), ("DivisionCode", 12), ("DivisionPath", 80), ("UnitCode", 64), ("Reason", 300), ("By", 64));
            e.ToTable(t =>
            {
                t.HasCheckConstraint("ck_declarations_weight", "execution_weight BETWEEN 0 AND 9999");
                t.HasCheckConstraint("ck_declarations_reason", "is_complete OR reason IS NOT NULL");
            });
            Snake(e);
        });
    }

    private static void Texts<T>(EntityTypeBuilder<T> e, params (string Name, int Length)[] texts) where T : class
    {
        foreach (var (name, length) in texts) e.Property(name).HasMaxLength(length);
    }

    private static void Snake<T>(EntityTypeBuilder<T> e) where T : class
    {
        foreach (var property in e.Metadata.GetProperties())
        {
            var name = new StringBuilder();
            foreach (var c in property.Name)
            {
                if (char.IsAsciiLetterUpper(c) && name.Length > 0) name.Append('_');
                name.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            }
            property.SetColumnName(name.ToString());
        }
    }
}
