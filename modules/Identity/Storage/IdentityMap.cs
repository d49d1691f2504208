namespace SunLedger.Identity.Storage;

/// <summary>Identity's part of the one EF model.</summary>
internal sealed class IdentityMap : IEntityMap
{
    private const string Module = "identity";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<UserRow>(e =>
        {
            e.InModule(dialect, Module, "users").HasKey(u => u.Id);
            e.Property(u => u.Id).HasColumnName("id").HasMaxLength(64);
            e.Property(u => u.Name).HasColumnName("name").HasMaxLength(64);
            e.Property(u => u.PasswordHash).HasColumnName("password_hash").HasMaxLength(200);
            e.Property(u => u.MustChangePassword).HasColumnName("must_change_password");
            e.Property(u => u.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(u => u.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            e.Property(u => u.OrganisationCode).HasColumnName("organisation_code").HasMaxLength(32);
            e.Property(u => u.FormerRole).HasColumnName("role").HasMaxLength(16);
            e.Property(u => u.Language).HasColumnName("language").HasMaxLength(8);
            e.Property(u => u.Active).HasColumnName("active");
            e.Property(u => u.CreatedAt).HasColumnName("created_at");
            e.Property(u => u.CreatedBy).HasColumnName("created_by").HasMaxLength(80);
            e.Property(u => u.SignedInAt).HasColumnName("signed_in_at");
            e.Property(u => u.ResetBy).HasColumnName("reset_by").HasMaxLength(80);
            e.Property(u => u.ResetAt).HasColumnName("reset_at");
            e.Property(u => u.PasswordSetAt).HasColumnName("password_set_at");
            e.HasIndex(u => u.DivisionPath).HasDatabaseName("ix_users_division_path");
            e.ToTable(t => t.HasCheckConstraint("ck_users_id", "id = lower(id)"));
        });
        model.Entity<GrantRow>(e =>
        {
            e.InModule(dialect, Module, "grants").HasKey(g => g.Id);
            e.Property(g => g.Id).HasColumnName("id").HasMaxLength(36);
            e.Property(g => g.UserId).HasColumnName("user_id").HasMaxLength(64);
            e.Property(g => g.Role).HasColumnName("role").HasMaxLength(32);
            e.Property(g => g.FromOn).HasColumnName("from_on");
            e.Property(g => g.UntilOn).HasColumnName("until_on");
            e.Property(g => g.Reason).HasColumnName("reason").HasMaxLength(400);
            e.Property(g => g.ProposedBy).HasColumnName("proposed_by").HasMaxLength(80);
            e.Property(g => g.ProposedAt).HasColumnName("proposed_at");
            e.Property(g => g.State).HasColumnName("state");
            e.Property(g => g.DecidedBy).HasColumnName("decided_by").HasMaxLength(80);
            e.Property(g => g.DecidedAt).HasColumnName("decided_at");
            e.Property(g => g.Opinion).HasColumnName("opinion").HasMaxLength(400);
            e.Property(g => g.EndedBy).HasColumnName("ended_by").HasMaxLength(80);
            e.Property(g => g.EndedAt).HasColumnName("ended_at");
            e.Property(g => g.EndReason).HasColumnName("end_reason").HasMaxLength(400);
            e.HasIndex(g => g.UserId).HasDatabaseName("ix_grants_user_id");
            e.HasIndex(g => g.State).HasDatabaseName("ix_grants_state");
            e.HasOne<UserRow>().WithMany().HasForeignKey(g => g.UserId).OnDelete(DeleteBehavior.Restrict);
            e.ToTable(t => t.HasCheckConstraint("ck_grants_days", "until_on IS NULL OR until_on >= from_on"));
            e.ToTable(t => t.HasCheckConstraint("ck_grants_four_eyes", "decided_by IS NULL OR decided_by <> user_id"));
        });
        model.Entity<SessionRow>(e =>
        {
            e.InModule(dialect, Module, "sessions").HasKey(s => s.TokenHash);
            e.Property(s => s.TokenHash).HasColumnName("token_hash").HasMaxLength(64);
            e.Property(s => s.UserId).HasColumnName("user_id").HasMaxLength(64);
            e.Property(s => s.StartedAt).HasColumnName("started_at");
            e.Property(s => s.SeenAt).HasColumnName("seen_at");
            e.Property(s => s.Id).HasColumnName("id").HasMaxLength(36);
            e.Property(s => s.Address).HasColumnName("address").HasMaxLength(64);
            e.Property(s => s.Device).HasColumnName("device").HasMaxLength(300);
            e.Property(s => s.Means).HasColumnName("means").HasMaxLength(16);
            e.HasIndex(s => s.Id).HasDatabaseName("ix_sessions_id");
            e.HasIndex(s => s.UserId).HasDatabaseName("ix_sessions_user_id");
            e.HasOne<UserRow>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AttemptRow>(e =>
        {
            e.InModule(dialect, Module, "attempts").HasKey(a => a.Key);
            e.Property(a => a.Key).HasColumnName("key").HasMaxLength(160);
            e.Property(a => a.Attempts).HasColumnName("attempts");
            e.Property(a => a.Since).HasColumnName("since");
            e.ToTable(t => t.HasCheckConstraint("ck_attempts_attempts", "attempts > 0"));
        });
        SignInMap.Map(model, dialect);
    }
}
