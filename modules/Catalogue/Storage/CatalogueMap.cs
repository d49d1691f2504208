namespace SunLedger.Catalogue.Storage;

/// <summary>The catalogue's part of the one EF model.</summary>
internal sealed class CatalogueMap : IEntityMap
{
    public const string Module = "catalogue";

    public void Map(ModelBuilder model, Dialect dialect)
    {
        model.Entity<DivisionRow>(e =>
        {
            e.InModule(dialect, Module, "divisions").HasKey(d => new { d.Code, d.ValidFrom });
            e.Property(d => d.Code).HasColumnName("code").HasMaxLength(12);
            e.Property(d => d.Name).HasColumnName("name").HasMaxLength(60);
            e.Property(d => d.Level).HasColumnName("level").HasConversion<int>();
            e.Property(d => d.FinanceParent).HasColumnName("finance_parent").HasMaxLength(12);
            e.Property(d => d.GeographicParent).HasColumnName("geographic_parent").HasMaxLength(12);
            e.Property(d => d.Path).HasColumnName("path").HasMaxLength(80);
            e.Property(d => d.ValidFrom).HasColumnName("valid_from");
            e.Property(d => d.ValidTo).HasColumnName("valid_to");
            e.Property(d => d.Successor).HasColumnName("successor").HasMaxLength(12);
            e.ToTable(t =>
            {
                t.HasCheckConstraint("ck_divisions_level", "level BETWEEN 1 AND 6");
                t.HasCheckConstraint("ck_divisions_validity", "valid_to IS NULL OR valid_from < valid_to");
                t.HasCheckConstraint("ck_divisions_successor", "successor IS NULL OR (valid_to IS NOT NULL AND successor <> code)");
                t.HasCheckConstraint("ck_divisions_parents", "(level = 1) = (finance_parent IS NULL) AND (level = 1) = (geographic_parent IS NULL)");
            });
        });
        model.Entity<TakeoverRow>(e =>
        {
            e.InModule(dialect, Module, "takeovers").HasKey(t => t.No);
            e.Property(t => t.No).HasColumnName("no").ValueGeneratedOnAdd();
            e.Property(t => t.Code).HasColumnName("code").HasMaxLength(12);
            e.Property(t => t.Successor).HasColumnName("successor").HasMaxLength(12);
            e.Property(t => t.EffectiveOn).HasColumnName("effective_on");
            e.Property(t => t.DocNo).HasColumnName("doc_no").HasMaxLength(200);
            e.Property(t => t.Reason).HasColumnName("reason").HasMaxLength(200);
            e.Property(t => t.EnteredAt).HasColumnName("entered_at");
            e.Property(t => t.EnteredById).HasColumnName("entered_by_id").HasMaxLength(64);
            e.Property(t => t.EnteredByName).HasColumnName("entered_by_name").HasMaxLength(200);
            e.ToTable(t => t.HasCheckConstraint("ck_takeovers_successor", "successor IS NULL OR successor <> code"));
        });
        model.Entity<OrganisationRow>(e =>
        {
            e.InModule(dialect, Module, "organisations").HasKey(o => o.Code);
            e.Property(o => o.Code).HasColumnName("code").HasMaxLength(64);
            e.Property(o => o.Name).HasColumnName("name").HasMaxLength(200);
            e.Property(o => o.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(o => o.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            e.Property(o => o.Kind).HasColumnName("kind").HasMaxLength(20);
            e.Property(o => o.EnteredAt).HasColumnName("entered_at");
            e.Property(o => o.EnteredBy).HasColumnName("entered_by").HasMaxLength(64);
        });
        model.Entity<FundRow>(e =>
        {
            e.InModule(dialect, Module, "funds").HasKey(f => f.Code);
            e.Property(f => f.Code).HasColumnName("code").HasMaxLength(32);
            e.Property(f => f.Level).HasColumnName("level").HasConversion<int>();
            e.Property(f => f.Seq).HasColumnName("seq");
            e.Property(f => f.Name).HasColumnName("name").HasMaxLength(300);
            e.Property(f => f.English).HasColumnName("english").HasMaxLength(300);
            e.Property(f => f.CategoryCode).HasColumnName("category_code").HasMaxLength(64);
            e.Property(f => f.ResponsibleDepartment).HasColumnName("responsible_department").HasMaxLength(100);
            e.Property(f => f.ScopeClause).HasColumnName("scope_clause").HasMaxLength(300);
            e.Property(f => f.IsPartial).HasColumnName("is_partial");
            e.Property(f => f.OwnerDivision).HasColumnName("owner_division").HasMaxLength(12);
            e.Property(f => f.OwnerPath).HasColumnName("owner_path").HasMaxLength(80);
            e.Property(f => f.Note).HasColumnName("note").HasMaxLength(500);
            e.Property(f => f.NoteEn).HasColumnName("note_en").HasMaxLength(500);
            e.Property(f => f.EnteredAt).HasColumnName("entered_at");
            e.Property(f => f.EnteredBy).HasColumnName("entered_by").HasMaxLength(64);
            e.ToTable(t =>
            {
                t.HasCheckConstraint("ck_funds_level", "level BETWEEN 1 AND 5");
                t.HasCheckConstraint("ck_funds_owner", "(owner_division IS NULL) = (owner_path IS NULL)");
            });
        });
        model.Entity<DefinitionRow>(e =>
        {
            e.InModule(dialect, Module, "definitions").HasKey(d => d.Hash);
            e.Property(d => d.Hash).HasColumnName("hash").HasMaxLength(64);
            e.Property(d => d.CategoryCode).HasColumnName("category_code").HasMaxLength(64);
            e.Property(d => d.Text).HasColumnName("text");
            e.Property(d => d.ContractVersion).HasColumnName("contract_version");
            e.Property(d => d.FirstSeenAt).HasColumnName("first_seen_at");
        });
        model.Entity<TermRow>(e =>
        {
            e.InModule(dialect, Module, "terms").HasKey(t => t.Key);
            e.Property(t => t.Key).HasColumnName("key").ValueGeneratedOnAdd();
            e.Property(t => t.CategoryCode).HasColumnName("category_code").HasMaxLength(64);
            e.Property(t => t.Hash).HasColumnName("hash").HasMaxLength(64);
            e.Property(t => t.Origin).HasColumnName("origin").HasMaxLength(32);
            e.Property(t => t.Source).HasColumnName("source").HasMaxLength(500);
            e.Property(t => t.Since).HasColumnName("since");
            e.Property(t => t.Until).HasColumnName("until");
            e.HasOne<DefinitionRow>().WithMany().HasForeignKey(t => t.Hash).OnDelete(DeleteBehavior.Restrict);
            // One definition in force per category: two hosts that start together cannot both put one.
            e.HasIndex(t => t.CategoryCode).IsUnique().HasFilter("until IS NULL").HasDatabaseName("ux_terms_in_force");
        });
        model.Entity<PackRow>(e =>
        {
            e.InModule(dialect, Module, "packs").HasKey(p => p.Key);
            e.Property(p => p.Key).HasColumnName("key").ValueGeneratedOnAdd();
            e.Property(p => p.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(p => p.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            e.Property(p => p.Version).HasColumnName("version");
            e.Property(p => p.Hash).HasColumnName("hash").HasMaxLength(64);
            e.Property(p => p.Text).HasColumnName("text");
            e.Property(p => p.From).HasColumnName("from_day");
            e.Property(p => p.PutAt).HasColumnName("put_at");
            e.Property(p => p.PutById).HasColumnName("put_by_id").HasMaxLength(64);
            e.Property(p => p.PutByName).HasColumnName("put_by_name").HasMaxLength(200);
            e.Property(p => p.TakenBackAt).HasColumnName("taken_back_at");
            e.Property(p => p.TakenBackByName).HasColumnName("taken_back_by_name").HasMaxLength(200);
            e.Property(p => p.TakenBackWhy).HasColumnName("taken_back_why").HasMaxLength(500);
            e.HasIndex(p => new { p.DivisionCode, p.Version }).IsUnique().HasDatabaseName("ux_packs_version");
        });
        model.Entity<EffectiveRow>(e =>
        {
            e.InModule(dialect, Module, "effective").HasKey(x => x.Key);
            e.Property(x => x.Key).HasColumnName("key").ValueGeneratedOnAdd();
            e.Property(x => x.CategoryCode).HasColumnName("category_code").HasMaxLength(64);
            e.Property(x => x.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(x => x.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            e.Property(x => x.Hash).HasColumnName("hash").HasMaxLength(64);
            e.Property(x => x.UnderHash).HasColumnName("under_hash").HasMaxLength(64);
            e.Property(x => x.SetAside).HasColumnName("set_aside");
            e.Property(x => x.Since).HasColumnName("since");
            e.Property(x => x.Until).HasColumnName("until");
            e.HasOne<DefinitionRow>().WithMany().HasForeignKey(x => x.Hash).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(x => new { x.CategoryCode, x.DivisionCode }).IsUnique().HasFilter("until IS NULL").HasDatabaseName("ux_effective_in_force");
        });
        model.Entity<PluginRow>(e =>
        {
            e.InModule(dialect, Module, "plugins").HasKey(p => p.Folder);
            e.Property(p => p.Folder).HasColumnName("folder").HasMaxLength(1000);
            e.Property(p => p.ContentHash).HasColumnName("content_hash").HasMaxLength(64);
            e.Property(p => p.Code).HasColumnName("code").HasMaxLength(64);
            e.Property(p => p.Version).HasColumnName("version").HasMaxLength(64);
            e.Property(p => p.Standing).HasColumnName("standing").HasConversion<int>();
            e.Property(p => p.DefinitionHash).HasColumnName("definition_hash").HasMaxLength(64);
            e.Property(p => p.Reason).HasColumnName("reason").HasMaxLength(64);
            e.Property(p => p.Message).HasColumnName("message");
            e.Property(p => p.MessageEn).HasColumnName("message_en");
            e.Property(p => p.Hint).HasColumnName("hint");
            e.Property(p => p.HintEn).HasColumnName("hint_en");
            e.Property(p => p.AskedAt).HasColumnName("asked_at");
            e.Property(p => p.AskedWith).HasColumnName("asked_with").HasMaxLength(64);
            e.Property(p => p.InForceHash).HasColumnName("in_force_hash").HasMaxLength(64);
            e.Property(p => p.InForceVersion).HasColumnName("in_force_version").HasMaxLength(64);
            e.Property(p => p.Quality).HasColumnName("quality").HasMaxLength(16);
        });
        model.Entity<SwitchRow>(e =>
        {
            e.InModule(dialect, Module, "switches").HasKey(s => s.No);
            e.Property(s => s.No).HasColumnName("no").ValueGeneratedOnAdd();
            e.Property(s => s.Kind).HasColumnName("kind").HasConversion<int>();
            e.Property(s => s.Code).HasColumnName("code").HasMaxLength(64);
            e.Property(s => s.DivisionCode).HasColumnName("division_code").HasMaxLength(12);
            e.Property(s => s.DivisionPath).HasColumnName("division_path").HasMaxLength(80);
            e.Property(s => s.IsOn).HasColumnName("is_on");
            e.Property(s => s.At).HasColumnName("at");
            e.Property(s => s.ById).HasColumnName("by_id").HasMaxLength(64);
            e.Property(s => s.ByName).HasColumnName("by_name").HasMaxLength(200);
            e.Property(s => s.Reason).HasColumnName("reason").HasMaxLength(200);
            e.HasIndex(s => new { s.Kind, s.Code, s.DivisionCode, s.No }).HasDatabaseName("ix_switches_thing");
        });
        model.Entity<ListRow>(e =>
        {
            e.InModule(dialect, Module, "lists").HasKey(l => l.Name);
            e.Property(l => l.Name).HasColumnName("name").HasMaxLength(32);
            e.Property(l => l.Version).HasColumnName("version");
            e.Property(l => l.SeedHash).HasColumnName("seed_hash").HasMaxLength(64);
        });
    }
}
