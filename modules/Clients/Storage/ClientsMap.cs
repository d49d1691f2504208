namespace SunLedger.Clients.Storage;

/// <summary>This module's part of the one EF model.</summary>
internal sealed class ClientsMap : IEntityMap
{
    public const string Module = "clients";
    public const string Calls = "calls";
    public const string Answers = "answers";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<ClientRow>(e =>
        {
            e.InModule(dialect, Module, "clients").HasKey(c => c.Id);
            e.Property(c => c.Id).HasColumnName("id").HasMaxLength(36);
            e.Property(c => c.Name).HasColumnName("name").HasMaxLength(64);
            e.Property(c => c.Scopes).HasColumnName("scopes").HasMaxLength(400);
            e.Property(c => c.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(c => c.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            e.Property(c => c.CallsPerMinute).HasColumnName("calls_per_minute");
            e.Property(c => c.ExpiresAt).HasColumnName("expires_at");
            e.Property(c => c.CreatedAt).HasColumnName("created_at");
            e.Property(c => c.CreatedBy).HasColumnName("created_by").HasMaxLength(80);
            e.Property(c => c.ClosedAt).HasColumnName("closed_at");
            e.Property(c => c.ContactId).HasColumnName("contact_id").HasMaxLength(80);
            e.HasIndex(c => c.DivisionPath).HasDatabaseName("ix_clients_division_path");
            e.ToTable(t => t.HasCheckConstraint("ck_clients_calls_per_minute", "calls_per_minute > 0"));
        });
        model.Entity<SecretRow>(e =>
        {
            e.InModule(dialect, Module, "secrets").HasKey(s => s.Hash);
            e.Property(s => s.Hash).HasColumnName("hash").HasMaxLength(64);
            e.Property(s => s.ClientId).HasColumnName("client_id").HasMaxLength(36);
            e.Property(s => s.No).HasColumnName("no");
            e.Property(s => s.Start).HasColumnName("start").HasMaxLength(12);
            e.Property(s => s.CreatedAt).HasColumnName("created_at");
            e.Property(s => s.CreatedBy).HasColumnName("created_by").HasMaxLength(80);
            e.Property(s => s.UsedAt).HasColumnName("used_at");
            e.Property(s => s.EndsAt).HasColumnName("ends_at");
            e.HasIndex(s => new { s.ClientId, s.No }).IsUnique().HasDatabaseName("ux_secrets_client_no");
            e.HasOne<ClientRow>().WithMany().HasForeignKey(s => s.ClientId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AnswerRow>(e =>
        {
            e.InModule(dialect, Module, Answers).HasKey(a => new { a.CallerId, a.Key });
            e.Property(a => a.CallerId).HasColumnName("caller_id").HasMaxLength(80);
            e.Property(a => a.Key).HasColumnName("key").HasMaxLength(128);
            e.Property(a => a.Route).HasColumnName("route").HasMaxLength(500);
            e.Property(a => a.ContentHash).HasColumnName("content_hash").HasMaxLength(32);
            e.Property(a => a.Status).HasColumnName("status");
            e.Property(a => a.ContentType).HasColumnName("content_type").HasMaxLength(100);
            e.Property(a => a.Location).HasColumnName("location").HasMaxLength(200);
            e.Property(a => a.Body).HasColumnName("body");
            e.Property(a => a.IsShownOnce).HasColumnName("is_shown_once");
            e.Property(a => a.At).HasColumnName("at");
            e.HasIndex(a => a.At).HasDatabaseName("ix_answers_at");
        });
        model.Entity<CallRow>(e =>
        {
            e.InModule(dialect, Module, Calls).HasKey(c => c.Id);
            e.Property(c => c.Id).HasColumnName("id").ValueGeneratedOnAdd();
            e.Property(c => c.ClientId).HasColumnName("client_id").HasMaxLength(36);
            e.Property(c => c.At).HasColumnName("at");
            e.Property(c => c.Method).HasColumnName("method").HasMaxLength(8);
            e.Property(c => c.Path).HasColumnName("path").HasMaxLength(500);
            e.Property(c => c.Route).HasColumnName("route").HasMaxLength(200);
            e.Property(c => c.Status).HasColumnName("status");
            e.Property(c => c.Code).HasColumnName("code").HasMaxLength(64);
            e.Property(c => c.DurationMs).HasColumnName("duration_ms");
            e.Property(c => c.Rows).HasColumnName("rows");
            e.Property(c => c.Bytes).HasColumnName("bytes");
            e.Property(c => c.Kept).HasColumnName("kept");
            e.Property(c => c.ReplayOf).HasColumnName("replay_of");
            e.HasIndex(c => new { c.ClientId, c.Id }).HasDatabaseName("ix_calls_client");
            e.HasIndex(c => c.At).HasDatabaseName("ix_calls_at");
        });
        model.Entity<SubscriptionRow>(e =>
        {
            e.InModule(dialect, Module, "subscriptions").HasKey(s => s.Id);
            e.Property(s => s.Id).HasColumnName("id").HasMaxLength(36);
            e.Property(s => s.ClientId).HasColumnName("client_id").HasMaxLength(36);
            e.Property(s => s.Address).HasColumnName("address").HasMaxLength(500);
            e.Property(s => s.Kinds).HasColumnName("kinds").HasMaxLength(400);
            e.Property(s => s.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(s => s.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            e.Property(s => s.Secret).HasColumnName("secret");
            e.Property(s => s.OldSecret).HasColumnName("old_secret");
            e.Property(s => s.OldSecretEndsAt).HasColumnName("old_secret_ends_at");
            e.Property(s => s.CreatedAt).HasColumnName("created_at");
            e.Property(s => s.CreatedBy).HasColumnName("created_by").HasMaxLength(80);
            e.Property(s => s.EndedAt).HasColumnName("ended_at");
            e.HasIndex(s => s.ClientId).HasDatabaseName("ix_subscriptions_client");
            e.HasOne<ClientRow>().WithMany().HasForeignKey(s => s.ClientId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EventRow>(e =>
        {
            e.InModule(dialect, Module, "events").HasKey(v => v.Id);
            e.Property(v => v.Id).HasColumnName("id").HasMaxLength(36);
            e.Property(v => v.Kind).HasColumnName("kind").HasMaxLength(40);
            e.Property(v => v.Subject).HasColumnName("subject").HasMaxLength(300);
            e.Property(v => v.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(v => v.At).HasColumnName("at");
            e.Property(v => v.Data).HasColumnName("data");
            e.HasIndex(v => v.At).HasDatabaseName("ix_events_at");
        });
        model.Entity<DeliveryRow>(e =>
        {
            e.InModule(dialect, Module, "deliveries").HasKey(d => d.Id);
            e.Property(d => d.Id).HasColumnName("id").ValueGeneratedOnAdd();
            e.Property(d => d.SubscriptionId).HasColumnName("subscription_id").HasMaxLength(36);
            e.Property(d => d.EventId).HasColumnName("event_id").HasMaxLength(36);
            e.Property(d => d.Subject).HasColumnName("subject").HasMaxLength(300);
            e.Property(d => d.State).HasColumnName("state");
            e.Property(d => d.Since).HasColumnName("since");
            e.Property(d => d.NextAt).HasColumnName("next_at");
            e.Property(d => d.Attempts).HasColumnName("attempts");
            e.Property(d => d.Failures).HasColumnName("failures");
            e.Property(d => d.LastAt).HasColumnName("last_at");
            e.Property(d => d.LastStatus).HasColumnName("last_status");
            e.Property(d => d.LastError).HasColumnName("last_error").HasMaxLength(500);
            e.Property(d => d.LastMs).HasColumnName("last_ms");
            e.HasIndex(d => new { d.State, d.NextAt }).HasDatabaseName("ix_deliveries_state_next");
            e.HasIndex(d => new { d.SubscriptionId, d.State, d.Subject, d.Id }).HasDatabaseName("ix_deliveries_order");
            e.HasOne<SubscriptionRow>().WithMany().HasForeignKey(d => d.SubscriptionId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<EventRow>().WithMany().HasForeignKey(d => d.EventId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
