using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDb))]
    [Migration("20261123162736_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "catalogue_definitions",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    contract_version = table.Column<int>(type: "INTEGER", nullable: false),
                    first_seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_definitions", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_divisions",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    finance_parent = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    geographic_parent = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_divisions", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_divisions_level", "level BETWEEN 1 AND 6");
                    table.CheckConstraint("ck_divisions_parents", "(level = 1) = (finance_parent IS NULL) AND (level = 1) = (geographic_parent IS NULL)");
                    table.CheckConstraint("ck_divisions_validity", "valid_to IS NULL OR valid_from < valid_to");
                });

            migrationBuilder.CreateTable(
                name: "catalogue_funds",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    english = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    responsible_department = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    scope_clause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    is_partial = table.Column<bool>(type: "INTEGER", nullable: false),
                    owner_division = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    owner_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    note_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_funds", x => x.code);
                    table.CheckConstraint("ck_funds_level", "level BETWEEN 1 AND 5");
                    table.CheckConstraint("ck_funds_owner", "(owner_division IS NULL) = (owner_path IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "catalogue_lists",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    seed_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_lists", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_organisations",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_organisations", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_plugins",
                columns: table => new
                {
                    folder = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    version = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    definition_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    message_en = table.Column<string>(type: "TEXT", nullable: true),
                    hint = table.Column<string>(type: "TEXT", nullable: true),
                    hint_en = table.Column<string>(type: "TEXT", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    asked_with = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_plugins", x => x.folder);
                });

            migrationBuilder.CreateTable(
                name: "identity_api_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    start = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_api_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_attempts",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_attempts", x => x.key);
                    table.CheckConstraint("ck_attempts_attempts", "attempts > 0");
                });

            migrationBuilder.CreateTable(
                name: "identity_users",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    signed_in_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_users", x => x.id);
                    table.CheckConstraint("ck_users_id", "id = lower(id)");
                });

            migrationBuilder.CreateTable(
                name: "imports_jobs",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    dry_run = table.Column<bool>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    file_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    file_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    store_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    stored_as = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: true),
                    mapping_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    mapping_version = table.Column<int>(type: "INTEGER", nullable: true),
                    mapping = table.Column<string>(type: "TEXT", nullable: true),
                    caller_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    caller_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    permissions = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    restarts = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_done = table.Column<int>(type: "INTEGER", nullable: false),
                    accepted = table.Column<int>(type: "INTEGER", nullable: false),
                    duplicates = table.Column<int>(type: "INTEGER", nullable: false),
                    refused = table.Column<int>(type: "INTEGER", nullable: false),
                    skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    tally = table.Column<string>(type: "TEXT", nullable: false),
                    checks = table.Column<string>(type: "TEXT", nullable: true),
                    fault = table.Column<string>(type: "TEXT", nullable: true),
                    headers = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_jobs", x => x.id);
                    table.CheckConstraint("ck_jobs_counts", "accepted >= 0 AND duplicates >= 0 AND refused >= 0 AND skipped >= 0 AND rows_done >= 0");
                });

            migrationBuilder.CreateTable(
                name: "imports_mappings",
                columns: table => new
                {
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    is_deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    saved_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_mappings", x => new { x.division_code, x.name, x.version });
                    table.CheckConstraint("ck_mappings_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "ledger_assignments",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    indicator_key = table.Column<long>(type: "INTEGER", nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    assigned_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_assignments", x => x.no);
                    table.CheckConstraint("ck_ledger_assignments_amount", "amount_fen > 0");
                });

            migrationBuilder.CreateTable(
                name: "ledger_batches",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    posted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_batches", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "ledger_indicators",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    parent_key = table.Column<long>(type: "INTEGER", nullable: true),
                    fund_code = table.Column<string>(type: "TEXT", nullable: false),
                    category_code = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    origin_year = table.Column<int>(type: "INTEGER", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    agency_code = table.Column<string>(type: "TEXT", nullable: true),
                    is_executable = table.Column<bool>(type: "INTEGER", nullable: false),
                    doc_no = table.Column<string>(type: "TEXT", nullable: false),
                    doc_title = table.Column<string>(type: "TEXT", nullable: true),
                    doc_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sup_doc_no = table.Column<string>(type: "TEXT", nullable: true),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    function_subject = table.Column<string>(type: "TEXT", nullable: true),
                    fund_nature = table.Column<string>(type: "TEXT", nullable: true),
                    fund_origin = table.Column<string>(type: "TEXT", nullable: true),
                    track_code = table.Column<string>(type: "TEXT", nullable: true),
                    project_code = table.Column<string>(type: "TEXT", nullable: true),
                    poverty_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    carried_in_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    recalled_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    released_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    assigned_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    reserved_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    returned_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_indicators", x => x.key);
                    table.CheckConstraint("ck_ledger_indicators_buckets", "amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0");
                    table.CheckConstraint("ck_ledger_indicators_distributed", "released_fen + assigned_fen <= amount_fen + carried_in_fen - recalled_fen");
                    table.CheckConstraint("ck_ledger_indicators_poverty", "poverty_fen >= 0 AND poverty_fen <= amount_fen");
                    table.CheckConstraint("ck_ledger_indicators_spent", "paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - released_fen");
                });

            migrationBuilder.CreateTable(
                name: "ledger_journal",
                columns: table => new
                {
                    indicator_key = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    batch_no = table.Column<long>(type: "INTEGER", nullable: false),
                    movement = table.Column<int>(type: "INTEGER", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    undistributed_before_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    undistributed_after_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    unspent_before_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    unspent_after_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    moved_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_journal", x => new { x.indicator_key, x.version });
                    table.CheckConstraint("ck_ledger_journal_amount", "amount_fen >= 0 AND lines > 0");
                });

            migrationBuilder.CreateTable(
                name: "ledger_payments",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    indicator_key = table.Column<long>(type: "INTEGER", nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_before_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_before_on_project_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    voucher_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    voucher_no = table.Column<string>(type: "TEXT", nullable: true),
                    payee_name = table.Column<string>(type: "TEXT", nullable: false),
                    payee_key = table.Column<long>(type: "INTEGER", nullable: false),
                    payee_account = table.Column<byte[]>(type: "BLOB", nullable: true),
                    payee_last4 = table.Column<string>(type: "TEXT", nullable: true),
                    payee_bank = table.Column<string>(type: "TEXT", nullable: true),
                    payee_kind = table.Column<string>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: true),
                    function_subject = table.Column<string>(type: "TEXT", nullable: true),
                    gov_economic = table.Column<string>(type: "TEXT", nullable: true),
                    dep_economic = table.Column<string>(type: "TEXT", nullable: true),
                    invoice_no = table.Column<string>(type: "TEXT", nullable: true),
                    settle_mode = table.Column<string>(type: "TEXT", nullable: true),
                    pay_type = table.Column<string>(type: "TEXT", nullable: true),
                    person_batch_id = table.Column<string>(type: "TEXT", nullable: true),
                    returns_no = table.Column<long>(type: "INTEGER", nullable: true),
                    fields = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_payments", x => x.no);
                    table.CheckConstraint("ck_ledger_payments_amount", "amount_fen <> 0");
                });

            migrationBuilder.CreateTable(
                name: "ledger_project_shares",
                columns: table => new
                {
                    indicator_key = table.Column<long>(type: "INTEGER", nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    first_assigned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    assigned_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_project_shares", x => new { x.indicator_key, x.project_key });
                    table.CheckConstraint("ck_ledger_project_shares_paid", "paid_fen >= 0 AND paid_fen <= assigned_fen");
                });

            migrationBuilder.CreateTable(
                name: "ledger_receipts",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    indicator_key = table.Column<long>(type: "INTEGER", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_receipts", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "ledger_releases",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    from_key = table.Column<long>(type: "INTEGER", nullable: false),
                    child_key = table.Column<long>(type: "INTEGER", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    poverty_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    doc_no = table.Column<string>(type: "TEXT", nullable: false),
                    distribution_mode = table.Column<string>(type: "TEXT", nullable: true),
                    released_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_releases", x => x.no);
                    table.CheckConstraint("ck_ledger_releases_amount", "amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen");
                });

            migrationBuilder.CreateTable(
                name: "ledger_seal_marks",
                columns: table => new
                {
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_seal_marks", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "ledger_totals",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    fund_code = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    registered_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    received_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    released_own_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    released_passed_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    in_transit_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    assigned_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    payments = table.Column<long>(type: "INTEGER", nullable: false),
                    open_indicators = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_totals", x => new { x.year, x.division_path, x.fund_code, x.department, x.month });
                });

            migrationBuilder.CreateTable(
                name: "monitoring_sweeps",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    indicators = table.Column<int>(type: "INTEGER", nullable: false),
                    projects = table.Column<int>(type: "INTEGER", nullable: false),
                    payments = table.Column<int>(type: "INTEGER", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monitoring_sweeps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_warnings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    subject_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    subject_name = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    definition_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    rule_code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    definition_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    rule_name = table.Column<string>(type: "TEXT", nullable: false),
                    rule_english = table.Column<string>(type: "TEXT", nullable: false),
                    risk = table.Column<int>(type: "INTEGER", nullable: false),
                    enforcement = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    is_unjudged = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_attempt = table.Column<bool>(type: "INTEGER", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    fund_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    since_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cleared_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monitoring_warnings", x => x.id);
                    table.CheckConstraint("ck_warnings_level", "level IS NULL OR level BETWEEN 1 AND 3");
                    table.CheckConstraint("ck_warnings_open_has_level", "state NOT IN (2, 3, 4) OR level IS NOT NULL");
                    table.CheckConstraint("ck_warnings_state", "state BETWEEN 0 AND 5");
                });

            migrationBuilder.CreateTable(
                name: "projects_projects",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    unit_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    implement_unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    library_state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    library_year = table.Column<int>(type: "INTEGER", nullable: false),
                    budget_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    contract_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    progress_bp = table.Column<int>(type: "INTEGER", nullable: true),
                    plan_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    plan_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    real_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    real_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    households = table.Column<int>(type: "INTEGER", nullable: true),
                    persons = table.Column<int>(type: "INTEGER", nullable: true),
                    poor_households = table.Column<int>(type: "INTEGER", nullable: true),
                    poor_persons = table.Column<int>(type: "INTEGER", nullable: true),
                    fields = table.Column<string>(type: "TEXT", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_projects_projects", x => x.key);
                    table.CheckConstraint("ck_projects_budget", "budget_fen >= 0");
                    table.CheckConstraint("ck_projects_contract", "contract_fen IS NULL OR contract_fen >= 0");
                    table.CheckConstraint("ck_projects_plan", "plan_start IS NULL OR plan_end IS NULL OR plan_start <= plan_end");
                    table.CheckConstraint("ck_projects_progress", "progress_bp IS NULL OR progress_bp BETWEEN 0 AND 10000");
                    table.CheckConstraint("ck_projects_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "projects_versions",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_projects_versions", x => new { x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "catalogue_terms",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_terms", x => x.key);
                    table.ForeignKey(
                        name: "FK_catalogue_terms_catalogue_definitions_hash",
                        column: x => x.hash,
                        principalTable: "catalogue_definitions",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_sessions",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sessions", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_identity_sessions_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports_refused_rows",
                columns: table => new
                {
                    job_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    faults = table.Column<string>(type: "TEXT", nullable: false),
                    cells = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_refused_rows", x => new { x.job_id, x.row_number });
                    table.ForeignKey(
                        name: "fk_refused_rows_jobs",
                        column: x => x.job_id,
                        principalTable: "imports_jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_warning_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    warning_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monitoring_warning_events", x => x.id);
                    table.ForeignKey(
                        name: "FK_monitoring_warning_events_monitoring_warnings_warning_id",
                        column: x => x.warning_id,
                        principalTable: "monitoring_warnings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_terms_hash",
                table: "catalogue_terms",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ux_terms_in_force",
                table: "catalogue_terms",
                column: "category_code",
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_api_keys_key_hash",
                table: "identity_api_keys",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_user_id",
                table: "identity_sessions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_division_path",
                table: "identity_users",
                column: "division_path");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_division",
                table: "imports_jobs",
                columns: new[] { "division_path", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_store_state",
                table: "imports_jobs",
                columns: new[] { "store_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_assignments_id",
                table: "ledger_assignments",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_assignments_indicator_key",
                table: "ledger_assignments",
                column: "indicator_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_assignments_project_key",
                table: "ledger_assignments",
                column: "project_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_indicators_id",
                table: "ledger_indicators",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_indicators_parent_key",
                table: "ledger_indicators",
                column: "parent_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_indicators_year_division_path",
                table: "ledger_indicators",
                columns: new[] { "year", "division_path" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_payments_id",
                table: "ledger_payments",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_payments_indicator_key_paid_on",
                table: "ledger_payments",
                columns: new[] { "indicator_key", "paid_on" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_payments_invoice_no",
                table: "ledger_payments",
                column: "invoice_no",
                filter: "invoice_no IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_payments_payee_key_amount_fen",
                table: "ledger_payments",
                columns: new[] { "payee_key", "amount_fen" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_payments_project_key",
                table: "ledger_payments",
                column: "project_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_payments_returns_no",
                table: "ledger_payments",
                column: "returns_no",
                filter: "returns_no IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_project_shares_project_key",
                table: "ledger_project_shares",
                column: "project_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_receipts_id",
                table: "ledger_receipts",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_receipts_indicator_key",
                table: "ledger_receipts",
                column: "indicator_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_releases_child_key",
                table: "ledger_releases",
                column: "child_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_releases_from_key",
                table: "ledger_releases",
                column: "from_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_releases_id",
                table: "ledger_releases",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sweeps_state",
                table: "monitoring_sweeps",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_warning_events_warning",
                table: "monitoring_warning_events",
                columns: new[] { "warning_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_warnings_division_state",
                table: "monitoring_warnings",
                columns: new[] { "division_path", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_warnings_state_id",
                table: "monitoring_warnings",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_warnings_fingerprint",
                table: "monitoring_warnings",
                columns: new[] { "subject_kind", "subject_id", "definition_code", "rule_code", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_division_path",
                table: "projects_projects",
                column: "division_path");

            migrationBuilder.CreateIndex(
                name: "ux_projects_code",
                table: "projects_projects",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogue_divisions");

            migrationBuilder.DropTable(
                name: "catalogue_funds");

            migrationBuilder.DropTable(
                name: "catalogue_lists");

            migrationBuilder.DropTable(
                name: "catalogue_organisations");

            migrationBuilder.DropTable(
                name: "catalogue_plugins");

            migrationBuilder.DropTable(
                name: "catalogue_terms");

            migrationBuilder.DropTable(
                name: "identity_api_keys");

            migrationBuilder.DropTable(
                name: "identity_attempts");

            migrationBuilder.DropTable(
                name: "identity_sessions");

            migrationBuilder.DropTable(
                name: "imports_mappings");

            migrationBuilder.DropTable(
                name: "imports_refused_rows");

            migrationBuilder.DropTable(
                name: "ledger_assignments");

            migrationBuilder.DropTable(
                name: "ledger_batches");

            migrationBuilder.DropTable(
                name: "ledger_indicators");

            migrationBuilder.DropTable(
                name: "ledger_journal");

            migrationBuilder.DropTable(
                name: "ledger_payments");

            migrationBuilder.DropTable(
                name: "ledger_project_shares");

            migrationBuilder.DropTable(
                name: "ledger_receipts");

            migrationBuilder.DropTable(
                name: "ledger_releases");

            migrationBuilder.DropTable(
                name: "ledger_seal_marks");

            migrationBuilder.DropTable(
                name: "ledger_totals");

            migrationBuilder.DropTable(
                name: "monitoring_sweeps");

            migrationBuilder.DropTable(
                name: "monitoring_warning_events");

            migrationBuilder.DropTable(
                name: "projects_projects");

            migrationBuilder.DropTable(
                name: "projects_versions");

            migrationBuilder.DropTable(
                name: "catalogue_definitions");

            migrationBuilder.DropTable(
                name: "identity_users");

            migrationBuilder.DropTable(
                name: "imports_jobs");

            migrationBuilder.DropTable(
                name: "monitoring_warnings");
        }
    }
}
