using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Monitoring.Storage;

/// <summary>The tables of this module.</summary>
internal sealed class MonitoringMap : IEntityMap
{
    public const string Module = "monitoring";
    public const string Warnings = "warnings";
    public const string Events = "warning_events";
    public const string Pasts = "warning_pasts";
    public const string Sweeps = "sweeps";
    public const string ExemptionsTable = "exemptions";
    public const string EvidenceFiles = "evidence_files";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<Warning>(w =>
        {
            w.InModule(dialect, Module, Warnings).ToTable(t =>
            {
                t.HasCheckConstraint("ck_warnings_level", "level IS NULL OR level BETWEEN 1 AND 3");
                t.HasCheckConstraint("ck_warnings_state", "state BETWEEN 0 AND 10");
                t.HasCheckConstraint("ck_warnings_open_has_level", "state IN (0, 1, 5) OR level IS NOT NULL");
            });
            w.HasKey(x => x.Id);
            w.Ignore(x => x.Life);
            w.Ignore(x => x.Handling);
            w.Ignore(x => x.Case);
            w.Property(x => x.Id).HasColumnName("id").ValueGeneratedOnAdd();
            Stand(w);
            w.Property(x => x.Evidence).HasColumnName("evidence");
            w.Property(x => x.ChangedAt).HasColumnName("changed_at");

            // One life per rule, subject and period: a second hit finds this row and never makes another.
            w.HasIndex(x => new { x.SubjectKind, x.SubjectId, x.DefinitionCode, x.RuleCode, x.Period }).IsUnique().HasDatabaseName("ux_warnings_fingerprint");
            w.HasIndex(x => new { x.DivisionPath, x.State }).HasDatabaseName("ix_warnings_division_state");
            w.HasIndex(x => new { x.State, x.Id }).HasDatabaseName("ix_warnings_state_id");
        });

        model.Entity<WarningPast>(w =>
        {
            w.InModule(dialect, Module, Pasts);
            w.HasKey(x => x.Id);
            w.Property(x => x.Id).HasColumnName("id").ValueGeneratedOnAdd();
            w.Property(x => x.WarningId).HasColumnName("warning_id");
            w.Property(x => x.FromAt).HasColumnName("from_at");
            w.Property(x => x.UntilAt).HasColumnName("until_at");
            Stand(w);
            w.HasOne<Warning>().WithMany().HasForeignKey(x => x.WarningId).OnDelete(DeleteBehavior.Restrict);
            w.HasIndex(x => x.WarningId).HasDatabaseName("ix_warning_pasts_warning");
            w.HasIndex(x => new { x.UntilAt, x.FromAt }).HasDatabaseName("ix_warning_pasts_until");
        });

        model.Entity<WarningEvent>(e =>
        {
            e.InModule(dialect, Module, Events);
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedOnAdd();
            e.Property(x => x.WarningId).HasColumnName("warning_id");
            e.Property(x => x.Kind).HasColumnName("kind");
            e.Property(x => x.Level).HasColumnName("level");
            e.Property(x => x.Text).HasColumnName("text").HasMaxLength(2000);
            e.Property(x => x.DefinitionHash).HasColumnName("definition_hash").HasMaxLength(64);
            e.Property(x => x.Evidence).HasColumnName("evidence");
            e.Property(x => x.ById).HasColumnName("by_id").HasMaxLength(64);
            e.Property(x => x.ByName).HasColumnName("by_name");
            e.Property(x => x.At).HasColumnName("at");
            e.HasOne<Warning>().WithMany().HasForeignKey(x => x.WarningId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(x => new { x.WarningId, x.Id }).HasDatabaseName("ix_warning_events_warning");
        });

        model.Entity<Exemption>(e =>
        {
            e.InModule(dialect, Module, ExemptionsTable).ToTable(t => t.HasCheckConstraint("ck_exemptions_days", "until_on >= from_on"));
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").HasMaxLength(64);
            e.Property(x => x.DefinitionCode).HasColumnName("definition_code").HasMaxLength(64);
            e.Property(x => x.RuleCode).HasColumnName("rule_code").HasMaxLength(16);
            e.Property(x => x.RuleName).HasColumnName("rule_name");
            e.Property(x => x.RuleEnglish).HasColumnName("rule_english");
            e.Property(x => x.TargetKind).HasColumnName("target_kind");
            e.Property(x => x.Target).HasColumnName("target").HasMaxLength(200);
            e.Property(x => x.MayBePerson).HasColumnName("may_be_person");
            e.Property(x => x.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(x => x.DivisionPath).HasColumnName("division_path");
            e.Property(x => x.Basis).HasColumnName("basis").HasMaxLength(200);
            e.Property(x => x.Why).HasColumnName("why").HasMaxLength(2000);
            e.Property(x => x.FromOn).HasColumnName("from_on");
            e.Property(x => x.UntilOn).HasColumnName("until_on");
            e.Property(x => x.State).HasColumnName("state");
            e.Property(x => x.AskedById).HasColumnName("asked_by_id").HasMaxLength(64);
            e.Property(x => x.AskedByName).HasColumnName("asked_by_name");
            e.Property(x => x.AskedAt).HasColumnName("asked_at");
            e.Property(x => x.DecidedById).HasColumnName("decided_by_id").HasMaxLength(64);
            e.Property(x => x.DecidedByName).HasColumnName("decided_by_name");
            e.Property(x => x.DecidedAt).HasColumnName("decided_at");
            e.Property(x => x.Said).HasColumnName("said").HasMaxLength(2000);
            e.Property(x => x.EndedByName).HasColumnName("ended_by_name");
            e.Property(x => x.EndedAt).HasColumnName("ended_at");
            e.Property(x => x.EndedWhy).HasColumnName("ended_why").HasMaxLength(2000);
            e.HasIndex(x => new { x.State, x.UntilOn }).HasDatabaseName("ix_exemptions_in_force");
        });

        model.Entity<EvidenceFile>(f =>
        {
            f.InModule(dialect, Module, EvidenceFiles);
            f.HasKey(x => x.Id);
            f.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            f.Property(x => x.PaymentId).HasColumnName("payment_id").HasMaxLength(64);
            f.Property(x => x.IndicatorId).HasColumnName("indicator_id").HasMaxLength(64);
            f.Property(x => x.RuleCode).HasColumnName("rule_code").HasMaxLength(16);
            f.Property(x => x.WarningId).HasColumnName("warning_id");
            f.Property(x => x.Proves).HasColumnName("proves").HasMaxLength(500);
            f.Property(x => x.Name).HasColumnName("name").HasMaxLength(255);
            f.Property(x => x.MediaType).HasColumnName("media_type").HasMaxLength(100);
            f.Property(x => x.Bytes).HasColumnName("bytes");
            f.Property(x => x.Sha256).HasColumnName("sha256").HasMaxLength(64);
            f.Property(x => x.DivisionPath).HasColumnName("division_path");
            f.Property(x => x.At).HasColumnName("at");
            f.Property(x => x.ById).HasColumnName("by_id").HasMaxLength(80);
            f.Property(x => x.ByName).HasColumnName("by_name").HasMaxLength(100);
            f.HasIndex(x => x.PaymentId).HasDatabaseName("ix_evidence_files_payment");
            f.HasIndex(x => x.WarningId).HasDatabaseName("ix_evidence_files_warning");
        });

        model.Entity<Sweep>(s =>
        {
            s.InModule(dialect, Module, Sweeps);
            s.HasKey(x => x.Id);
            s.Property(x => x.Id).HasColumnName("id").HasMaxLength(64);
            s.Property(x => x.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            s.Property(x => x.DivisionPath).HasColumnName("division_path");
            s.Property(x => x.Year).HasColumnName("year");
            s.Property(x => x.AsOf).HasColumnName("as_of");
            s.Property(x => x.State).HasColumnName("state");
            s.Property(x => x.ById).HasColumnName("by_id").HasMaxLength(64);
            s.Property(x => x.ByName).HasColumnName("by_name");
            s.Property(x => x.AskedAt).HasColumnName("asked_at");
            s.Property(x => x.StartedAt).HasColumnName("started_at");
            s.Property(x => x.FinishedAt).HasColumnName("finished_at");
            s.Property(x => x.Indicators).HasColumnName("indicators");
            s.Property(x => x.Projects).HasColumnName("projects");
            s.Property(x => x.Payments).HasColumnName("payments");
            s.Property(x => x.Rules).HasColumnName("rules");
            s.Property(x => x.Error).HasColumnName("error");
            s.HasIndex(x => x.State).HasDatabaseName("ix_sweeps_state");
        });
    }

    // What a warning and its past have in common has the same columns.
    private static void Stand<T>(EntityTypeBuilder<T> w)
        where T : WarningStand
    {
        w.Property(x => x.SubjectKind).HasColumnName("subject_kind");
        w.Property(x => x.SubjectId).HasColumnName("subject_id").HasMaxLength(64);
        w.Property(x => x.SubjectName).HasColumnName("subject_name");
        w.Property(x => x.Period).HasColumnName("period");
        w.Property(x => x.DefinitionCode).HasColumnName("definition_code").HasMaxLength(64);
        w.Property(x => x.RuleCode).HasColumnName("rule_code").HasMaxLength(16);
        w.Property(x => x.DefinitionHash).HasColumnName("definition_hash").HasMaxLength(64);
        w.Property(x => x.RuleName).HasColumnName("rule_name");
        w.Property(x => x.RuleEnglish).HasColumnName("rule_english");
        w.Property(x => x.Risk).HasColumnName("risk");
        w.Property(x => x.Enforcement).HasColumnName("enforcement");
        w.Property(x => x.State).HasColumnName("state");
        w.Property(x => x.Level).HasColumnName("level");
        w.Property(x => x.IsUnjudged).HasColumnName("is_unjudged");
        w.Property(x => x.IsAttempt).HasColumnName("is_attempt");
        w.Property(x => x.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
        w.Property(x => x.DivisionPath).HasColumnName("division_path");
        w.Property(x => x.FundCode).HasColumnName("fund_code").HasMaxLength(32);
        w.Property(x => x.CategoryCode).HasColumnName("category_code").HasMaxLength(64);
        w.Property(x => x.AmountFen).HasColumnName("amount_fen");
        w.Property(x => x.AsOf).HasColumnName("as_of");
        w.Property(x => x.SinceOn).HasColumnName("since_on");
        w.Property(x => x.OpenedOn).HasColumnName("opened_on");
        w.Property(x => x.ClearedOn).HasColumnName("cleared_on");
        w.Property(x => x.HitOn).HasColumnName("hit_on");
        w.Property(x => x.ExemptionId).HasColumnName("exemption_id").HasMaxLength(64);
        w.Property(x => x.DueOn).HasColumnName("due_on");
        w.Property(x => x.SignedOn).HasColumnName("signed_on");
        w.Property(x => x.HandlerId).HasColumnName("handler_id").HasMaxLength(64);
        w.Property(x => x.HandlerName).HasColumnName("handler_name");
        w.Property(x => x.ExplainedOn).HasColumnName("explained_on");
        w.Property(x => x.OrderedOn).HasColumnName("ordered_on");
        w.Property(x => x.RectifiedOn).HasColumnName("rectified_on");
        w.Property(x => x.Proposed).HasColumnName("proposed");
        w.Property(x => x.ProposedById).HasColumnName("proposed_by_id").HasMaxLength(64);
        w.Property(x => x.IsProposedBySupervision).HasColumnName("is_proposed_by_supervision");
        w.Property(x => x.Reason).HasColumnName("reason");
        w.Property(x => x.SettledOn).HasColumnName("settled_on");
    }
}
