using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ContractsAndPerformance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "performance");

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

            migrationBuilder.CreateIndex(
                name: "IX_payments_contract_key",
                schema: "ledger",
                table: "payments",
                column: "contract_key",
                filter: "contract_key IS NOT NULL");

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
                name: "measures",
                schema: "performance");

            migrationBuilder.DropTable(
                name: "reports",
                schema: "performance");

            migrationBuilder.DropIndex(
                name: "IX_payments_contract_key",
                schema: "ledger",
                table: "payments");

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
        }
    }
}
