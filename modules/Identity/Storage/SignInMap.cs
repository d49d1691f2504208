namespace SunLedger.Identity.Storage;

/// <summary>The tables of signing in, beside users and sessions.</summary>
internal static class SignInMap
{
    private const string Module = "identity";

    public static void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<PastPasswordRow>(e =>
        {
            e.InModule(dialect, Module, "past_passwords").HasKey(p => p.Id);
            e.Property(p => p.Id).HasColumnName("id").HasMaxLength(36);
            e.Property(p => p.UserId).HasColumnName("user_id").HasMaxLength(64);
            e.Property(p => p.Hash).HasColumnName("hash").HasMaxLength(200);
            e.Property(p => p.SetAt).HasColumnName("set_at");
            e.HasIndex(p => new { p.UserId, p.SetAt }).HasDatabaseName("ix_past_passwords_user_id");
            e.HasOne<UserRow>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SecondFactorRow>(e =>
        {
            e.InModule(dialect, Module, "second_factors").HasKey(f => f.UserId);
            e.Property(f => f.UserId).HasColumnName("user_id").HasMaxLength(64);
            e.Property(f => f.SealedSecret).HasColumnName("sealed_secret");
            e.Property(f => f.MadeAt).HasColumnName("made_at");
            e.Property(f => f.ConfirmedAt).HasColumnName("confirmed_at");
            e.Property(f => f.LastStep).HasColumnName("last_step");
            e.HasOne<UserRow>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RecoveryCodeRow>(e =>
        {
            e.InModule(dialect, Module, "recovery_codes").HasKey(c => c.CodeHash);
            e.Property(c => c.CodeHash).HasColumnName("code_hash").HasMaxLength(64);
            e.Property(c => c.UserId).HasColumnName("user_id").HasMaxLength(64);
            e.HasIndex(c => c.UserId).HasDatabaseName("ix_recovery_codes_user_id");
            e.HasOne<UserRow>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PasskeyRow>(e =>
        {
            e.InModule(dialect, Module, "passkeys").HasKey(p => p.Id);
            e.Property(p => p.Id).HasColumnName("id").HasMaxLength(36);
            e.Property(p => p.UserId).HasColumnName("user_id").HasMaxLength(64);
            e.Property(p => p.CredentialId).HasColumnName("credential_id").HasMaxLength(1400);
            e.Property(p => p.PublicKey).HasColumnName("public_key");
            e.Property(p => p.Name).HasColumnName("name").HasMaxLength(64);
            e.Property(p => p.SignCount).HasColumnName("sign_count");
            e.Property(p => p.Transports).HasColumnName("transports").HasMaxLength(100);
            e.Property(p => p.BackupEligible).HasColumnName("backup_eligible");
            e.Property(p => p.BackedUp).HasColumnName("backed_up");
            e.Property(p => p.CreatedAt).HasColumnName("created_at");
            e.Property(p => p.UsedAt).HasColumnName("used_at");
            e.HasIndex(p => p.CredentialId).IsUnique().HasDatabaseName("ux_passkeys_credential_id");
            e.HasIndex(p => p.UserId).HasDatabaseName("ix_passkeys_user_id");
            e.HasOne<UserRow>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ExternalSubjectRow>(e =>
        {
            e.InModule(dialect, Module, "external_subjects").HasKey(s => s.UserId);
            e.Property(s => s.UserId).HasColumnName("user_id").HasMaxLength(64);
            e.Property(s => s.Issuer).HasColumnName("issuer").HasMaxLength(300);
            e.Property(s => s.Subject).HasColumnName("subject").HasMaxLength(200);
            e.Property(s => s.TiedAt).HasColumnName("tied_at");
            e.Property(s => s.TiedBy).HasColumnName("tied_by").HasMaxLength(64);
            e.HasIndex(s => new { s.Issuer, s.Subject }).IsUnique().HasDatabaseName("ux_external_subjects_subject");
            e.HasOne<UserRow>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SpentTicketRow>(e =>
        {
            e.InModule(dialect, Module, "spent_tickets").HasKey(s => s.TicketHash);
            e.Property(s => s.TicketHash).HasColumnName("ticket_hash").HasMaxLength(64);
            e.Property(s => s.Until).HasColumnName("until");
        });
        model.Entity<SecretMarkRow>(e =>
        {
            e.InModule(dialect, Module, "secret_marks").HasKey(m => m.No);
            e.Property(m => m.No).HasColumnName("no").ValueGeneratedNever();
            e.Property(m => m.Fingerprint).HasColumnName("fingerprint").HasMaxLength(16);
        });
    }
}
