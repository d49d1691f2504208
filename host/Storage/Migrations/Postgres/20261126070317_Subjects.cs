using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresDb))]
    [Migration("20261126070317_Subjects")]
    public partial class Subjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_open_has_level",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_state",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropIndex(
                name: "IX_chains_code_version",
                schema: "approval",
                table: "chains");

            migrationBuilder.EnsureSchema(
                name: "performance");

            migrationBuilder.EnsureSchema(
                name: "persons");

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "exemption_id",
                schema: "monitoring",
                table: "warnings",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "explained_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handler_id",
                schema: "monitoring",
                table: "warnings",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "handler_name",
                schema: "monitoring",
                table: "warnings",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "hit_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_proposed_by_supervision",
                schema: "monitoring",
                table: "warnings",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ordered_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "proposed",
                schema: "monitoring",
                table: "warnings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_by_id",
                schema: "monitoring",
                table: "warnings",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "reason",
                schema: "monitoring",
                table: "warnings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rectified_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "settled_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "signed_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "definition_hash",
                schema: "monitoring",
                table: "warning_events",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                schema: "monitoring",
                table: "warning_events",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "reset_by",
                schema: "identity",
                table: "users",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "paid_retained_fen",
                schema: "ledger",
                table: "totals",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "paid_special_fen",
                schema: "ledger",
                table: "totals",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "contracts_fen",
                schema: "projects",
                table: "projects",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_changed_unapproved",
                schema: "projects",
                table: "projects",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "settled_fen",
                schema: "projects",
                table: "projects",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "contract_key",
                schema: "ledger",
                table: "payments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                schema: "approval",
                table: "chains",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false,
                defaultValue: "000000",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "division_path",
                schema: "approval",
                table: "chains",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "/000000/",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "document_id",
                schema: "approval",
                table: "chains",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "contract_versions",
                schema: "projects",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    procure_mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    notice_no = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    original_fen = table.Column<long>(type: "bigint", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    prepay_bp = table.Column<int>(type: "integer", nullable: true),
                    retention_bp = table.Column<int>(type: "integer", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supplier = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    parties = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fields = table.Column<string>(type: "jsonb", nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contract_versions", x => new { x.code, x.version });
                    table.CheckConstraint("ck_contract_versions_amount", "amount_fen >= 0 AND original_fen >= 0");
                    table.CheckConstraint("ck_contract_versions_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                schema: "projects",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    project_key = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contracts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                schema: "performance",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    project_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    fund_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    unit_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    conclusion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluations", x => x.key);
                    table.CheckConstraint("ck_evaluations_score", "score BETWEEN 0 AND 10000");
                });

            migrationBuilder.CreateTable(
                name: "exemptions",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    definition_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    rule_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    rule_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rule_english = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target_kind = table.Column<int>(type: "integer", nullable: false),
                    target = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_by_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    asked_by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    decided_by_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    said = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ended_by_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exemptions", x => x.id);
                    table.CheckConstraint("ck_exemptions_days", "until_on >= from_on");
                });

            migrationBuilder.CreateTable(
                name: "lines",
                schema: "persons",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    batch_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    indicator_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    project_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    payment_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    fund_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: false),
                    id_shown = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    person_key = table.Column<long>(type: "bigint", nullable: false),
                    born_in = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<byte[]>(type: "bytea", nullable: true),
                    account_last4 = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true, collation: "C"),
                    account_key = table.Column<long>(type: "bigint", nullable: true),
                    account_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    household_key = table.Column<long>(type: "bigint", nullable: true),
                    item = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    pay_month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    place_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    account_run = table.Column<int>(type: "integer", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    personal_fields = table.Column<byte[]>(type: "bytea", nullable: true),
                    field_keys = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    replaces = table.Column<long>(type: "bigint", nullable: true),
                    is_reversal = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<long>(type: "bigint", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    entered_by_name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lines1", x => x.key);
                    table.CheckConstraint("ck_person_lines_amount", "(is_reversal AND amount_fen < 0 AND replaces IS NOT NULL) OR (NOT is_reversal AND amount_fen > 0)");
                    table.CheckConstraint("ck_person_lines_born", "born_in >= 180000 AND born_in <= 999912");
                });

            migrationBuilder.CreateTable(
                name: "measures",
                schema: "performance",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    project_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    fund_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    unit_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    group = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    subgroup = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    is_qualitative = table.Column<bool>(type: "boolean", nullable: false),
                    direction = table.Column<int>(type: "integer", nullable: false),
                    planned = table.Column<long>(type: "bigint", nullable: true),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    fields = table.Column<string>(type: "jsonb", nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "payment_sums",
                schema: "persons",
                columns: table => new
                {
                    payment_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_sums", x => x.payment_id);
                    table.CheckConstraint("ck_person_sums", "amount_fen >= 0 AND lines >= 0");
                });

            migrationBuilder.CreateTable(
                name: "places",
                schema: "persons",
                columns: table => new
                {
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places", x => new { x.category_code, x.division_code, x.year });
                });

            migrationBuilder.CreateTable(
                name: "reports",
                schema: "performance",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    measure_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    value = table.Column<long>(type: "bigint", nullable: true),
                    grade = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true, collation: "C"),
                    sample = table.Column<int>(type: "integer", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.key);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_open_has_level",
                schema: "monitoring",
                table: "warnings",
                sql: "state IN (0, 1, 5) OR level IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_state",
                schema: "monitoring",
                table: "warnings",
                sql: "state BETWEEN 0 AND 10");

            migrationBuilder.CreateIndex(
                name: "IX_payments_contract_key",
                schema: "ledger",
                table: "payments",
                column: "contract_key",
                filter: "contract_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_chains_division_code_code_version",
                schema: "approval",
                table: "chains",
                columns: new[] { "division_code", "code", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_project_key",
                schema: "projects",
                table: "contracts",
                column: "project_key");

            migrationBuilder.CreateIndex(
                name: "ux_contracts_code",
                schema: "projects",
                table: "contracts",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_project_code",
                schema: "performance",
                table: "evaluations",
                column: "project_code");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_year",
                schema: "performance",
                table: "evaluations",
                columns: new[] { "year", "division_path" });

            migrationBuilder.CreateIndex(
                name: "ux_evaluations_id",
                schema: "performance",
                table: "evaluations",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exemptions_in_force",
                schema: "monitoring",
                table: "exemptions",
                columns: new[] { "state", "until_on" });

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_account",
                schema: "persons",
                table: "lines",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_batch",
                schema: "persons",
                table: "lines",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_household",
                schema: "persons",
                table: "lines",
                column: "household_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_payment",
                schema: "persons",
                table: "lines",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_person",
                schema: "persons",
                table: "lines",
                column: "person_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_year",
                schema: "persons",
                table: "lines",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "ux_person_lines_id",
                schema: "persons",
                table: "lines",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_lines_replaces",
                schema: "persons",
                table: "lines",
                column: "replaces",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measures_project_code",
                schema: "performance",
                table: "measures",
                column: "project_code");

            migrationBuilder.CreateIndex(
                name: "ix_measures_year",
                schema: "performance",
                table: "measures",
                columns: new[] { "year", "division_path" });

            migrationBuilder.CreateIndex(
                name: "ux_measures_id",
                schema: "performance",
                table: "measures",
                columns: new[] { "id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_measure_id",
                schema: "performance",
                table: "reports",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ux_reports_id",
                schema: "performance",
                table: "reports",
                column: "id",
                unique: true);

            // What went to special accounts is a number of its own from now on; until now it stood among what was passed on.
            migrationBuilder.Sql(
                """
                UPDATE ledger.totals AS t SET paid_special_fen = p.fen
                FROM (SELECT i.year, i.division_path, i.fund_code, i.department, sum(p.amount_fen) AS fen FROM ledger.payments p
                    JOIN ledger.indicators i ON i.key = p.indicator_key WHERE p.payee_kind = '专户' GROUP BY 1, 2, 3, 4) AS p
                WHERE p.year = t.year AND p.division_path = t.division_path AND p.fund_code = t.fund_code AND p.department = t.department;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contract_versions",
                schema: "projects");

            migrationBuilder.DropTable(
                name: "contracts",
                schema: "projects");

            migrationBuilder.DropTable(
                name: "evaluations",
                schema: "performance");

            migrationBuilder.DropTable(
                name: "exemptions",
                schema: "monitoring");

            migrationBuilder.DropTable(
                name: "lines",
                schema: "persons");

            migrationBuilder.DropTable(
                name: "measures",
                schema: "performance");

            migrationBuilder.DropTable(
                name: "payment_sums",
                schema: "persons");

            migrationBuilder.DropTable(
                name: "places",
                schema: "persons");

            migrationBuilder.DropTable(
                name: "reports",
                schema: "performance");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_open_has_level",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_state",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropIndex(
                name: "IX_payments_contract_key",
                schema: "ledger",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "IX_chains_division_code_code_version",
                schema: "approval",
                table: "chains");

            migrationBuilder.DropColumn(
                name: "due_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "exemption_id",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "explained_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "handler_id",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "handler_name",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "hit_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "is_proposed_by_supervision",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "ordered_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "proposed",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "proposed_by_id",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "reason",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "rectified_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "settled_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "signed_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "definition_hash",
                schema: "monitoring",
                table: "warning_events");

            migrationBuilder.DropColumn(
                name: "evidence",
                schema: "monitoring",
                table: "warning_events");

            migrationBuilder.DropColumn(
                name: "reset_by",
                schema: "identity",
                table: "users");

            migrationBuilder.DropColumn(
                name: "paid_retained_fen",
                schema: "ledger",
                table: "totals");

            migrationBuilder.DropColumn(
                name: "paid_special_fen",
                schema: "ledger",
                table: "totals");

            migrationBuilder.DropColumn(
                name: "contracts_fen",
                schema: "projects",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "is_changed_unapproved",
                schema: "projects",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "settled_fen",
                schema: "projects",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "contract_key",
                schema: "ledger",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "division_code",
                schema: "approval",
                table: "chains");

            migrationBuilder.DropColumn(
                name: "division_path",
                schema: "approval",
                table: "chains");

            migrationBuilder.DropColumn(
                name: "document_id",
                schema: "approval",
                table: "chains");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_open_has_level",
                schema: "monitoring",
                table: "warnings",
                sql: "state NOT IN (2, 3, 4) OR level IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_state",
                schema: "monitoring",
                table: "warnings",
                sql: "state BETWEEN 0 AND 5");

            migrationBuilder.CreateIndex(
                name: "IX_chains_code_version",
                schema: "approval",
                table: "chains",
                columns: new[] { "code", "version" },
                unique: true);
        }
    }
}
