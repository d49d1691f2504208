using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresDb))]
    [Migration("20261123162745_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "identity");

            migrationBuilder.EnsureSchema(
                name: "ledger");

            migrationBuilder.EnsureSchema(
                name: "catalogue");

            migrationBuilder.EnsureSchema(
                name: "imports");

            migrationBuilder.EnsureSchema(
                name: "projects");

            migrationBuilder.EnsureSchema(
                name: "monitoring");

            migrationBuilder.CreateSequence(
                name: "batch_numbers",
                schema: "ledger");

            migrationBuilder.CreateSequence(
                name: "indicator_keys",
                schema: "ledger");

            migrationBuilder.CreateTable(
                name: "api_keys",
                schema: "identity",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    start = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    scopes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                schema: "ledger",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    indicator_key = table.Column<long>(type: "bigint", nullable: false),
                    project_key = table.Column<long>(type: "bigint", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    assigned_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignments", x => x.no);
                    table.CheckConstraint("ck_ledger_assignments_amount", "amount_fen > 0");
                });

            migrationBuilder.CreateTable(
                name: "attempts",
                schema: "identity",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempts", x => x.key);
                    table.CheckConstraint("ck_attempts_attempts", "attempts > 0");
                });

            migrationBuilder.CreateTable(
                name: "batches",
                schema: "ledger",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lines = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batches", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "definitions",
                schema: "catalogue",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    contract_version = table.Column<int>(type: "integer", nullable: false),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_definitions", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "divisions",
                schema: "catalogue",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: false),
                    finance_parent = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    geographic_parent = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_divisions", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_divisions_level", "level BETWEEN 1 AND 6");
                    table.CheckConstraint("ck_divisions_parents", "(level = 1) = (finance_parent IS NULL) AND (level = 1) = (geographic_parent IS NULL)");
                    table.CheckConstraint("ck_divisions_validity", "valid_to IS NULL OR valid_from < valid_to");
                });

            migrationBuilder.CreateTable(
                name: "funds",
                schema: "catalogue",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    english = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    responsible_department = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    scope_clause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    is_partial = table.Column<bool>(type: "boolean", nullable: false),
                    owner_division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    owner_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    note_en = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds", x => x.code);
                    table.CheckConstraint("ck_funds_level", "level BETWEEN 1 AND 5");
                    table.CheckConstraint("ck_funds_owner", "(owner_division IS NULL) = (owner_path IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                schema: "ledger",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    parent_key = table.Column<long>(type: "bigint", nullable: true),
                    fund_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    category_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    department = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    origin_year = table.Column<int>(type: "integer", nullable: false),
                    division_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: false),
                    agency_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_executable = table.Column<bool>(type: "boolean", nullable: false),
                    doc_no = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    doc_title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    doc_date = table.Column<DateOnly>(type: "date", nullable: false),
                    sup_doc_no = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    function_subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fund_nature = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fund_origin = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    track_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    project_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    poverty_fen = table.Column<long>(type: "bigint", nullable: false),
                    fields = table.Column<string>(type: "jsonb", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    carried_in_fen = table.Column<long>(type: "bigint", nullable: false),
                    recalled_fen = table.Column<long>(type: "bigint", nullable: false),
                    released_fen = table.Column<long>(type: "bigint", nullable: false),
                    assigned_fen = table.Column<long>(type: "bigint", nullable: false),
                    reserved_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_fen = table.Column<long>(type: "bigint", nullable: false),
                    returned_fen = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators", x => x.key);
                    table.CheckConstraint("ck_ledger_indicators_buckets", "amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0");
                    table.CheckConstraint("ck_ledger_indicators_distributed", "released_fen + assigned_fen <= amount_fen + carried_in_fen - recalled_fen");
                    table.CheckConstraint("ck_ledger_indicators_poverty", "poverty_fen >= 0 AND poverty_fen <= amount_fen");
                    table.CheckConstraint("ck_ledger_indicators_spent", "paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - released_fen");
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                schema: "imports",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    mode = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    dry_run = table.Column<bool>(type: "boolean", nullable: false),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    file_bytes = table.Column<long>(type: "bigint", nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    store_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    stored_as = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false, collation: "C"),
                    facts = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mapping_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    mapping_version = table.Column<int>(type: "integer", nullable: true),
                    mapping = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    caller_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    caller_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    permissions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    restarts = table.Column<int>(type: "integer", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    rows_done = table.Column<int>(type: "integer", nullable: false),
                    accepted = table.Column<int>(type: "integer", nullable: false),
                    duplicates = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    skipped = table.Column<int>(type: "integer", nullable: false),
                    tally = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    checks = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    headers = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.id);
                    table.CheckConstraint("ck_jobs_counts", "accepted >= 0 AND duplicates >= 0 AND refused >= 0 AND skipped >= 0 AND rows_done >= 0");
                });

            migrationBuilder.CreateTable(
                name: "journal",
                schema: "ledger",
                columns: table => new
                {
                    indicator_key = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    batch_no = table.Column<long>(type: "bigint", nullable: false),
                    movement = table.Column<int>(type: "integer", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    undistributed_before_fen = table.Column<long>(type: "bigint", nullable: false),
                    undistributed_after_fen = table.Column<long>(type: "bigint", nullable: false),
                    unspent_before_fen = table.Column<long>(type: "bigint", nullable: false),
                    unspent_after_fen = table.Column<long>(type: "bigint", nullable: false),
                    moved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => new { x.indicator_key, x.version });
                    table.CheckConstraint("ck_ledger_journal_amount", "amount_fen >= 0 AND lines > 0");
                });

            migrationBuilder.CreateTable(
                name: "lists",
                schema: "catalogue",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    seed_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lists", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "mappings",
                schema: "imports",
                columns: table => new
                {
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false),
                    saved_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mappings", x => new { x.division_code, x.name, x.version });
                    table.CheckConstraint("ck_mappings_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                schema: "catalogue",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                schema: "ledger",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    indicator_key = table.Column<long>(type: "bigint", nullable: false),
                    project_key = table.Column<long>(type: "bigint", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_before_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_before_on_project_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: false),
                    voucher_date = table.Column<DateOnly>(type: "date", nullable: true),
                    voucher_no = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    payee_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    payee_key = table.Column<long>(type: "bigint", nullable: false),
                    payee_account = table.Column<byte[]>(type: "bytea", nullable: true),
                    payee_last4 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    payee_bank = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    payee_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    function_subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gov_economic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    dep_economic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    invoice_no = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    settle_mode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    pay_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    person_batch_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    returns_no = table.Column<long>(type: "bigint", nullable: true),
                    fields = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments", x => x.no);
                    table.CheckConstraint("ck_ledger_payments_amount", "amount_fen <> 0");
                });

            migrationBuilder.CreateTable(
                name: "plugins",
                schema: "catalogue",
                columns: table => new
                {
                    folder = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    version = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    definition_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    message = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    message_en = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hint = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hint_en = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_with = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plugins", x => x.folder);
                });

            migrationBuilder.CreateTable(
                name: "project_shares",
                schema: "ledger",
                columns: table => new
                {
                    indicator_key = table.Column<long>(type: "bigint", nullable: false),
                    project_key = table.Column<long>(type: "bigint", nullable: false),
                    first_assigned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    assigned_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_fen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_project_shares", x => new { x.indicator_key, x.project_key });
                    table.CheckConstraint("ck_ledger_project_shares_paid", "paid_fen >= 0 AND paid_fen <= assigned_fen");
                });

            migrationBuilder.CreateTable(
                name: "projects",
                schema: "projects",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    unit_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    implement_unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    library_state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    library_year = table.Column<int>(type: "integer", nullable: false),
                    budget_fen = table.Column<long>(type: "bigint", nullable: false),
                    contract_fen = table.Column<long>(type: "bigint", nullable: true),
                    progress_bp = table.Column<int>(type: "integer", nullable: true),
                    plan_start = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_end = table.Column<DateOnly>(type: "date", nullable: true),
                    real_start = table.Column<DateOnly>(type: "date", nullable: true),
                    real_end = table.Column<DateOnly>(type: "date", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    households = table.Column<int>(type: "integer", nullable: true),
                    persons = table.Column<int>(type: "integer", nullable: true),
                    poor_households = table.Column<int>(type: "integer", nullable: true),
                    poor_persons = table.Column<int>(type: "integer", nullable: true),
                    fields = table.Column<string>(type: "jsonb", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_projects", x => x.key);
                    table.CheckConstraint("ck_projects_budget", "budget_fen >= 0");
                    table.CheckConstraint("ck_projects_contract", "contract_fen IS NULL OR contract_fen >= 0");
                    table.CheckConstraint("ck_projects_plan", "plan_start IS NULL OR plan_end IS NULL OR plan_start <= plan_end");
                    table.CheckConstraint("ck_projects_progress", "progress_bp IS NULL OR progress_bp BETWEEN 0 AND 10000");
                    table.CheckConstraint("ck_projects_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                schema: "ledger",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    indicator_key = table.Column<long>(type: "bigint", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipts", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "releases",
                schema: "ledger",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    from_key = table.Column<long>(type: "bigint", nullable: false),
                    child_key = table.Column<long>(type: "bigint", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    poverty_fen = table.Column<long>(type: "bigint", nullable: false),
                    doc_no = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    distribution_mode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    released_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_releases", x => x.no);
                    table.CheckConstraint("ck_ledger_releases_amount", "amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen");
                });

            migrationBuilder.CreateTable(
                name: "seal_marks",
                schema: "ledger",
                columns: table => new
                {
                    no = table.Column<int>(type: "integer", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seal_marks", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "sweeps",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    indicators = table.Column<int>(type: "integer", nullable: false),
                    projects = table.Column<int>(type: "integer", nullable: false),
                    payments = table.Column<int>(type: "integer", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    error = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweeps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "totals",
                schema: "ledger",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fund_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    department = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    month = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    registered_fen = table.Column<long>(type: "bigint", nullable: false),
                    received_fen = table.Column<long>(type: "bigint", nullable: false),
                    released_own_fen = table.Column<long>(type: "bigint", nullable: false),
                    released_passed_fen = table.Column<long>(type: "bigint", nullable: false),
                    in_transit_fen = table.Column<long>(type: "bigint", nullable: false),
                    assigned_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_fen = table.Column<long>(type: "bigint", nullable: false),
                    payments = table.Column<long>(type: "bigint", nullable: false),
                    open_indicators = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_totals", x => new { x.year, x.division_path, x.fund_code, x.department, x.month });
                });

            migrationBuilder.CreateTable(
                name: "users",
                schema: "identity",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    password_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    signed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.id);
                    table.CheckConstraint("ck_users_id", "id = lower(id)");
                });

            migrationBuilder.CreateTable(
                name: "versions",
                schema: "projects",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_versions", x => new { x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "warnings",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    subject_kind = table.Column<int>(type: "integer", nullable: false),
                    subject_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    subject_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    period = table.Column<int>(type: "integer", nullable: false),
                    definition_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    rule_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    definition_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    rule_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rule_english = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    risk = table.Column<int>(type: "integer", nullable: false),
                    enforcement = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: true),
                    is_unjudged = table.Column<bool>(type: "boolean", nullable: false),
                    is_attempt = table.Column<bool>(type: "boolean", nullable: false),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fund_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    since_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cleared_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_warnings", x => x.id);
                    table.CheckConstraint("ck_warnings_level", "level IS NULL OR level BETWEEN 1 AND 3");
                    table.CheckConstraint("ck_warnings_open_has_level", "state NOT IN (2, 3, 4) OR level IS NOT NULL");
                    table.CheckConstraint("ck_warnings_state", "state BETWEEN 0 AND 5");
                });

            migrationBuilder.CreateTable(
                name: "terms",
                schema: "catalogue",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    origin = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_terms", x => x.key);
                    table.ForeignKey(
                        name: "FK_terms_definitions_hash",
                        column: x => x.hash,
                        principalSchema: "catalogue",
                        principalTable: "definitions",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "refused_rows",
                schema: "imports",
                columns: table => new
                {
                    job_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    entry_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, collation: "C"),
                    faults = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cells = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refused_rows", x => new { x.job_id, x.row_number });
                    table.ForeignKey(
                        name: "fk_refused_rows_jobs",
                        column: x => x.job_id,
                        principalSchema: "imports",
                        principalTable: "jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "identity",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    user_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_sessions_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "identity",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "warning_events",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    warning_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: true),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    by_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_warning_events", x => x.id);
                    table.ForeignKey(
                        name: "FK_warning_events_warnings_warning_id",
                        column: x => x.warning_id,
                        principalSchema: "monitoring",
                        principalTable: "warnings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_api_keys_key_hash",
                schema: "identity",
                table: "api_keys",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assignments_id",
                schema: "ledger",
                table: "assignments",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assignments_indicator_key",
                schema: "ledger",
                table: "assignments",
                column: "indicator_key");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_project_key",
                schema: "ledger",
                table: "assignments",
                column: "project_key");

            migrationBuilder.CreateIndex(
                name: "IX_indicators_id",
                schema: "ledger",
                table: "indicators",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicators_parent_key",
                schema: "ledger",
                table: "indicators",
                column: "parent_key");

            migrationBuilder.CreateIndex(
                name: "IX_indicators_year_division_path",
                schema: "ledger",
                table: "indicators",
                columns: new[] { "year", "division_path" });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_division",
                schema: "imports",
                table: "jobs",
                columns: new[] { "division_path", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_store_state",
                schema: "imports",
                table: "jobs",
                columns: new[] { "store_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_id",
                schema: "ledger",
                table: "payments",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_indicator_key_paid_on",
                schema: "ledger",
                table: "payments",
                columns: new[] { "indicator_key", "paid_on" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_invoice_no",
                schema: "ledger",
                table: "payments",
                column: "invoice_no",
                filter: "invoice_no IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payee_key_amount_fen",
                schema: "ledger",
                table: "payments",
                columns: new[] { "payee_key", "amount_fen" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_project_key",
                schema: "ledger",
                table: "payments",
                column: "project_key");

            migrationBuilder.CreateIndex(
                name: "IX_payments_returns_no",
                schema: "ledger",
                table: "payments",
                column: "returns_no",
                filter: "returns_no IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_project_shares_project_key",
                schema: "ledger",
                table: "project_shares",
                column: "project_key");

            migrationBuilder.CreateIndex(
                name: "ix_projects_division_path",
                schema: "projects",
                table: "projects",
                column: "division_path");

            migrationBuilder.CreateIndex(
                name: "ux_projects_code",
                schema: "projects",
                table: "projects",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_receipts_id",
                schema: "ledger",
                table: "receipts",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_receipts_indicator_key",
                schema: "ledger",
                table: "receipts",
                column: "indicator_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_releases_child_key",
                schema: "ledger",
                table: "releases",
                column: "child_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_releases_from_key",
                schema: "ledger",
                table: "releases",
                column: "from_key");

            migrationBuilder.CreateIndex(
                name: "IX_releases_id",
                schema: "ledger",
                table: "releases",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_user_id",
                schema: "identity",
                table: "sessions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_sweeps_state",
                schema: "monitoring",
                table: "sweeps",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_terms_hash",
                schema: "catalogue",
                table: "terms",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ux_terms_in_force",
                schema: "catalogue",
                table: "terms",
                column: "category_code",
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_users_division_path",
                schema: "identity",
                table: "users",
                column: "division_path");

            migrationBuilder.CreateIndex(
                name: "ix_warning_events_warning",
                schema: "monitoring",
                table: "warning_events",
                columns: new[] { "warning_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_warnings_division_state",
                schema: "monitoring",
                table: "warnings",
                columns: new[] { "division_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_warnings_state_id",
                schema: "monitoring",
                table: "warnings",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_warnings_fingerprint",
                schema: "monitoring",
                table: "warnings",
                columns: new[] { "subject_kind", "subject_id", "definition_code", "rule_code", "period" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "assignments",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "attempts",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "batches",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "divisions",
                schema: "catalogue");

            migrationBuilder.DropTable(
                name: "funds",
                schema: "catalogue");

            migrationBuilder.DropTable(
                name: "indicators",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "journal",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "lists",
                schema: "catalogue");

            migrationBuilder.DropTable(
                name: "mappings",
                schema: "imports");

            migrationBuilder.DropTable(
                name: "organisations",
                schema: "catalogue");

            migrationBuilder.DropTable(
                name: "payments",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "plugins",
                schema: "catalogue");

            migrationBuilder.DropTable(
                name: "project_shares",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "projects",
                schema: "projects");

            migrationBuilder.DropTable(
                name: "receipts",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "refused_rows",
                schema: "imports");

            migrationBuilder.DropTable(
                name: "releases",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "seal_marks",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "sweeps",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "terms",
                schema: "catalogue");

            migrationBuilder.DropTable(
                name: "totals",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "versions",
                schema: "projects");

            migrationBuilder.DropTable(
                name: "warning_events",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "jobs",
                schema: "imports");

            migrationBuilder.DropTable(
                name: "users",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "definitions",
                schema: "catalogue");

            migrationBuilder.DropTable(
                name: "warnings",
                schema: "monitoring");

            migrationBuilder.DropSequence(
                name: "batch_numbers",
                schema: "ledger");

            migrationBuilder.DropSequence(
                name: "indicator_keys",
                schema: "ledger");
        }
    }
}
