using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Subjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_open_has_level",
                table: "monitoring_warnings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_state",
                table: "monitoring_warnings");

            migrationBuilder.DropIndex(
                name: "IX_approval_chains_code_version",
                table: "approval_chains");

            migrationBuilder.AddColumn<long>(
                name: "contracts_fen",
                table: "projects_projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_changed_unapproved",
                table: "projects_projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "settled_fen",
                table: "projects_projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "exemption_id",
                table: "monitoring_warnings",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "explained_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handler_id",
                table: "monitoring_warnings",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handler_name",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "hit_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_proposed_by_supervision",
                table: "monitoring_warnings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ordered_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "proposed",
                table: "monitoring_warnings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_by_id",
                table: "monitoring_warnings",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reason",
                table: "monitoring_warnings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rectified_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "settled_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "signed_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "definition_hash",
                table: "monitoring_warning_events",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "monitoring_warning_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "paid_retained_fen",
                table: "ledger_totals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "paid_special_fen",
                table: "ledger_totals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "contract_key",
                table: "ledger_payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reset_by",
                table: "identity_users",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "approval_chains",
                type: "TEXT",
                maxLength: 12,
                nullable: false,
                defaultValue: "000000");

            migrationBuilder.AddColumn<string>(
                name: "division_path",
                table: "approval_chains",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "/000000/");

            migrationBuilder.AddColumn<string>(
                name: "document_id",
                table: "approval_chains",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "monitoring_exemptions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    definition_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    rule_code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    rule_name = table.Column<string>(type: "TEXT", nullable: false),
                    rule_english = table.Column<string>(type: "TEXT", nullable: false),
                    target_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    target = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    asked_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    said = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ended_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monitoring_exemptions", x => x.id);
                    table.CheckConstraint("ck_exemptions_days", "until_on >= from_on");
                });

            migrationBuilder.CreateTable(
                name: "performance_evaluations",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    project_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    fund_code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    unit_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    conclusion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_performance_evaluations", x => x.key);
                    table.CheckConstraint("ck_evaluations_score", "score BETWEEN 0 AND 10000");
                });

            migrationBuilder.CreateTable(
                name: "performance_measures",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    project_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    fund_code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    unit_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    subgroup = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_qualitative = table.Column<bool>(type: "INTEGER", nullable: false),
                    direction = table.Column<int>(type: "INTEGER", nullable: false),
                    planned = table.Column<long>(type: "INTEGER", nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_performance_measures", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "performance_reports",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    measure_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: true),
                    grade = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    sample = table.Column<int>(type: "INTEGER", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_performance_reports", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "persons_lines",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    batch_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    indicator_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    project_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    payment_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    fund_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    id_number = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id_shown = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    person_key = table.Column<long>(type: "INTEGER", nullable: false),
                    born_in = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: true),
                    account_last4 = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: true),
                    account_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    household_key = table.Column<long>(type: "INTEGER", nullable: true),
                    item = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    tier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    pay_month = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    place_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    account_run = table.Column<int>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: true),
                    personal_fields = table.Column<byte[]>(type: "BLOB", nullable: true),
                    field_keys = table.Column<string>(type: "TEXT", nullable: true),
                    replaces = table.Column<long>(type: "INTEGER", nullable: true),
                    is_reversal = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    entered_by_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons_lines", x => x.key);
                    table.CheckConstraint("ck_person_lines_amount", "(is_reversal AND amount_fen < 0 AND replaces IS NOT NULL) OR (NOT is_reversal AND amount_fen > 0)");
                    table.CheckConstraint("ck_person_lines_born", "born_in >= 180000 AND born_in <= 999912");
                });

            migrationBuilder.CreateTable(
                name: "persons_payment_sums",
                columns: table => new
                {
                    payment_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons_payment_sums", x => x.payment_id);
                    table.CheckConstraint("ck_person_sums", "amount_fen >= 0 AND lines >= 0");
                });

            migrationBuilder.CreateTable(
                name: "persons_places",
                columns: table => new
                {
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons_places", x => new { x.category_code, x.division_code, x.year });
                });

            migrationBuilder.CreateTable(
                name: "projects_contract_versions",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    procure_mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    notice_no = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    original_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    prepay_bp = table.Column<int>(type: "INTEGER", nullable: true),
                    retention_bp = table.Column<int>(type: "INTEGER", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    supplier = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    parties = table.Column<string>(type: "TEXT", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_projects_contract_versions", x => new { x.code, x.version });
                    table.CheckConstraint("ck_contract_versions_amount", "amount_fen >= 0 AND original_fen >= 0");
                    table.CheckConstraint("ck_contract_versions_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "projects_contracts",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_projects_contracts", x => x.key);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_open_has_level",
                table: "monitoring_warnings",
                sql: "state IN (0, 1, 5) OR level IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_state",
                table: "monitoring_warnings",
                sql: "state BETWEEN 0 AND 10");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_payments_contract_key",
                table: "ledger_payments",
                column: "contract_key",
                filter: "contract_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_approval_chains_division_code_code_version",
                table: "approval_chains",
                columns: new[] { "division_code", "code", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exemptions_in_force",
                table: "monitoring_exemptions",
                columns: new[] { "state", "until_on" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_project_code",
                table: "performance_evaluations",
                column: "project_code");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_year",
                table: "performance_evaluations",
                columns: new[] { "year", "division_path" });

            migrationBuilder.CreateIndex(
                name: "ux_evaluations_id",
                table: "performance_evaluations",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measures_project_code",
                table: "performance_measures",
                column: "project_code");

            migrationBuilder.CreateIndex(
                name: "ix_measures_year",
                table: "performance_measures",
                columns: new[] { "year", "division_path" });

            migrationBuilder.CreateIndex(
                name: "ux_measures_id",
                table: "performance_measures",
                columns: new[] { "id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_measure_id",
                table: "performance_reports",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ux_reports_id",
                table: "performance_reports",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_account",
                table: "persons_lines",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_batch",
                table: "persons_lines",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_household",
                table: "persons_lines",
                column: "household_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_payment",
                table: "persons_lines",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_person",
                table: "persons_lines",
                column: "person_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_year",
                table: "persons_lines",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "ux_person_lines_id",
                table: "persons_lines",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_lines_replaces",
                table: "persons_lines",
                column: "replaces",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_project_key",
                table: "projects_contracts",
                column: "project_key");

            migrationBuilder.CreateIndex(
                name: "ux_contracts_code",
                table: "projects_contracts",
                column: "code",
                unique: true);

            // What went to special accounts is a number of its own from now on; until now it stood among what was passed on.
            migrationBuilder.Sql(
                """
                UPDATE ledger_totals AS t SET paid_special_fen = p.fen
                FROM (SELECT i.year, i.division_path, i.fund_code, i.department, sum(p.amount_fen) AS fen FROM ledger_payments p
                    JOIN ledger_indicators i ON i.key = p.indicator_key WHERE p.payee_kind = '专户' GROUP BY 1, 2, 3, 4) AS p
                WHERE p.year = t.year AND p.division_path = t.division_path AND p.fund_code = t.fund_code AND p.department = t.department;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "monitoring_exemptions");

            migrationBuilder.DropTable(
                name: "performance_evaluations");

            migrationBuilder.DropTable(
                name: "performance_measures");

            migrationBuilder.DropTable(
                name: "performance_reports");

            migrationBuilder.DropTable(
                name: "persons_lines");

            migrationBuilder.DropTable(
                name: "persons_payment_sums");

            migrationBuilder.DropTable(
                name: "persons_places");

            migrationBuilder.DropTable(
                name: "projects_contract_versions");

            migrationBuilder.DropTable(
                name: "projects_contracts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_open_has_level",
                table: "monitoring_warnings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_state",
                table: "monitoring_warnings");

            migrationBuilder.DropIndex(
                name: "IX_ledger_payments_contract_key",
                table: "ledger_payments");

            migrationBuilder.DropIndex(
                name: "IX_approval_chains_division_code_code_version",
                table: "approval_chains");

            migrationBuilder.DropColumn(
                name: "contracts_fen",
                table: "projects_projects");

            migrationBuilder.DropColumn(
                name: "is_changed_unapproved",
                table: "projects_projects");

            migrationBuilder.DropColumn(
                name: "settled_fen",
                table: "projects_projects");

            migrationBuilder.DropColumn(
                name: "due_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "exemption_id",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "explained_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "handler_id",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "handler_name",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "hit_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "is_proposed_by_supervision",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "ordered_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "proposed",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "proposed_by_id",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "rectified_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "settled_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "signed_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "definition_hash",
                table: "monitoring_warning_events");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "monitoring_warning_events");

            migrationBuilder.DropColumn(
                name: "paid_retained_fen",
                table: "ledger_totals");

            migrationBuilder.DropColumn(
                name: "paid_special_fen",
                table: "ledger_totals");

            migrationBuilder.DropColumn(
                name: "contract_key",
                table: "ledger_payments");

            migrationBuilder.DropColumn(
                name: "reset_by",
                table: "identity_users");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "approval_chains");

            migrationBuilder.DropColumn(
                name: "division_path",
                table: "approval_chains");

            migrationBuilder.DropColumn(
                name: "document_id",
                table: "approval_chains");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_open_has_level",
                table: "monitoring_warnings",
                sql: "state NOT IN (2, 3, 4) OR level IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_state",
                table: "monitoring_warnings",
                sql: "state BETWEEN 0 AND 5");

            migrationBuilder.CreateIndex(
                name: "IX_approval_chains_code_version",
                table: "approval_chains",
                columns: new[] { "code", "version" },
                unique: true);
        }
    }
}
