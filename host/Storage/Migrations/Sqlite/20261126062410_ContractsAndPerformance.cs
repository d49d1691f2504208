using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ContractsAndPerformance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.AddColumn<long>(
                name: "contract_key",
                table: "ledger_payments",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_ledger_payments_contract_key",
                table: "ledger_payments",
                column: "contract_key",
                filter: "contract_key IS NOT NULL");

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
                name: "ix_contracts_project_key",
                table: "projects_contracts",
                column: "project_key");

            migrationBuilder.CreateIndex(
                name: "ux_contracts_code",
                table: "projects_contracts",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "performance_evaluations");

            migrationBuilder.DropTable(
                name: "performance_measures");

            migrationBuilder.DropTable(
                name: "performance_reports");

            migrationBuilder.DropTable(
                name: "projects_contract_versions");

            migrationBuilder.DropTable(
                name: "projects_contracts");

            migrationBuilder.DropIndex(
                name: "IX_ledger_payments_contract_key",
                table: "ledger_payments");

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
                name: "contract_key",
                table: "ledger_payments");
        }
    }
}
