namespace SunLedger.Persons.Storage;

/// <summary>The tables of this module.</summary>
internal sealed class PersonsMap : IEntityMap
{
    public const string Module = "persons";
    public const string Lines = "lines";
    public const string Unsealed = "unsealed_lines";
    public const string Sums = "payment_sums";
    public const string Places = "places";
    public const string Heads = "roll_heads";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<PersonLine>(l =>
        {
            l.InModule(dialect, Module, Lines).ToTable(t =>
            {
                t.HasCheckConstraint("ck_person_lines_amount", "(is_reversal AND amount_fen < 0 AND replaces IS NOT NULL) OR (NOT is_reversal AND amount_fen > 0)");
                t.HasCheckConstraint("ck_person_lines_born", "born_in >= 180000 AND born_in <= 999912");
            });
            l.HasKey(x => x.Key);
            l.Property(x => x.Key).HasColumnName("key").ValueGeneratedOnAdd();
            l.Property(x => x.Id).HasColumnName("id").HasMaxLength(Identifier.MaxLength).IsRequired();
            l.Property(x => x.BatchId).HasColumnName("batch_id").HasMaxLength(Identifier.MaxLength);
            l.Property(x => x.IndicatorId).HasColumnName("indicator_id").HasMaxLength(Identifier.MaxLength);
            l.Property(x => x.ProjectCode).HasColumnName("project_code").HasMaxLength(Identifier.MaxLength);
            l.Property(x => x.PaymentId).HasColumnName("payment_id").HasMaxLength(Identifier.MaxLength);
            l.Property(x => x.FundCode).HasColumnName("fund_code").HasMaxLength(32);
            l.Property(x => x.CategoryCode).HasColumnName("category_code").HasMaxLength(64);
            l.Property(x => x.Year).HasColumnName("year");
            l.Property(x => x.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            l.Property(x => x.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            l.Property(x => x.Name).HasColumnName("name").HasMaxLength(60);
            l.Property(x => x.IdNumber).HasColumnName("id_number");
            l.Property(x => x.IdShown).HasColumnName("id_shown").HasMaxLength(18);
            l.Property(x => x.PersonKey).HasColumnName("person_key");
            l.Property(x => x.BornIn).HasColumnName("born_in");
            l.Property(x => x.Account).HasColumnName("account");
            l.Property(x => x.AccountLast4).HasColumnName("account_last4").HasMaxLength(4);
            l.Property(x => x.AccountKey).HasColumnName("account_key");
            l.Property(x => x.AccountName).HasColumnName("account_name").HasMaxLength(60);
            l.Property(x => x.HouseholdKey).HasColumnName("household_key");
            l.Property(x => x.Item).HasColumnName("item").HasMaxLength(60);
            l.Property(x => x.Tier).HasColumnName("tier").HasMaxLength(40);
            l.Property(x => x.PayMonth).HasColumnName("pay_month").HasMaxLength(7);
            l.Property(x => x.AmountFen).HasColumnName("amount_fen");
            l.Property(x => x.PaidOn).HasColumnName("paid_on");
            l.Property(x => x.PlaceCode).HasColumnName("place_code").HasMaxLength(12);
            l.Property(x => x.AccountRun).HasColumnName("account_run");
            l.Property(x => x.PlainFields).HasColumnName("fields");
            l.Property(x => x.PersonalFields).HasColumnName("personal_fields");
            l.Property(x => x.FieldKeys).HasColumnName("field_keys");
            l.Property(x => x.Replaces).HasColumnName("replaces");
            l.Property(x => x.IsReversal).HasColumnName("is_reversal");
            l.Property(x => x.Content).HasColumnName("content");
            l.Property(x => x.EnteredAt).HasColumnName("entered_at");
            l.Property(x => x.EnteredBy).HasColumnName("entered_by").HasMaxLength(64);
            l.Property(x => x.EnteredByName).HasColumnName("entered_by_name");
            l.HasIndex(x => x.Id).IsUnique().HasDatabaseName("ux_person_lines_id");
            // Of two at once that correct one line, the key lets one through.
            l.HasIndex(x => x.Replaces).IsUnique().HasDatabaseName("ux_person_lines_replaces");
            l.HasIndex(x => new { x.Year, x.Key }).HasDatabaseName("ix_person_lines_year");
            l.HasIndex(x => x.PersonKey).HasDatabaseName("ix_person_lines_person");
            l.HasIndex(x => x.AccountKey).HasDatabaseName("ix_person_lines_account");
            l.HasIndex(x => x.HouseholdKey).HasDatabaseName("ix_person_lines_household");
            l.HasIndex(x => x.PaymentId).HasDatabaseName("ix_person_lines_payment");
            l.HasIndex(x => x.BatchId).HasDatabaseName("ix_person_lines_batch");
        });

        model.Entity<UnsealedLine>(u =>
        {
            u.InModule(dialect, Module, Unsealed).HasKey(x => x.No);
            u.Property(x => x.No).HasColumnName("no").ValueGeneratedNever();
        });

        model.Entity<PaymentSum>(s =>
        {
            s.InModule(dialect, Module, Sums).ToTable(t => t.HasCheckConstraint("ck_person_sums", "amount_fen >= 0 AND lines >= 0"));
            s.HasKey(x => x.PaymentId);
            s.Property(x => x.PaymentId).HasColumnName("payment_id").HasMaxLength(Identifier.MaxLength);
            s.Property(x => x.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            s.Property(x => x.AmountFen).HasColumnName("amount_fen");
            s.Property(x => x.Lines).HasColumnName("lines");
        });

        model.Entity<LinePlace>(p =>
        {
            p.InModule(dialect, Module, Places);
            p.HasKey(x => new { x.CategoryCode, x.DivisionCode, x.Year });
            p.Property(x => x.CategoryCode).HasColumnName("category_code").HasMaxLength(64);
            p.Property(x => x.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            p.Property(x => x.Year).HasColumnName("year");
        });

        model.Entity<RollHead>(h =>
        {
            h.InModule(dialect, Module, Heads).ToTable(t =>
            {
                t.HasCheckConstraint("ck_person_heads", "heads > 0");
                t.HasCheckConstraint("ck_person_heads_version", "version >= 1 AND (version = 1) = (corrects IS NULL)");
            });
            h.HasKey(x => x.Key);
            h.Property(x => x.Key).HasColumnName("key").ValueGeneratedOnAdd();
            h.Property(x => x.Id).HasColumnName("id").HasMaxLength(Identifier.MaxLength);
            h.Property(x => x.BatchId).HasColumnName("batch_id").HasMaxLength(Identifier.MaxLength);
            h.Property(x => x.Version).HasColumnName("version");
            h.Property(x => x.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            h.Property(x => x.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            h.Property(x => x.Heads).HasColumnName("heads");
            h.Property(x => x.Corrects).HasColumnName("corrects").HasMaxLength(Identifier.MaxLength);
            h.Property(x => x.Reason).HasColumnName("reason").HasMaxLength(300);
            h.Property(x => x.EnteredAt).HasColumnName("entered_at");
            h.Property(x => x.EnteredBy).HasColumnName("entered_by").HasMaxLength(64);
            h.HasIndex(x => x.Id).IsUnique().HasDatabaseName("ux_person_heads_id");
            // Two at once both make the next version: the key lets one through.
            h.HasIndex(x => new { x.BatchId, x.Version }).IsUnique().HasDatabaseName("ux_person_heads_version");
        });
    }
}
