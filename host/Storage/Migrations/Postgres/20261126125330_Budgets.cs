using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresDb))]
    [Migration("20261126125330_Budgets")]
    public partial class Budgets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "matching_demanded",
                schema: "ledger",
                table: "releases",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "matching_demanded",
                schema: "ledger",
                table: "indicators",
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "budget_entries",
                schema: "ledger",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    fund_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    expected_fen = table.Column<long>(type: "bigint", nullable: true),
                    doc_no = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    corrects = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_budget_entries", x => x.id);
                    table.CheckConstraint("ck_ledger_budget_entries_kind", "(fund_code = '') = (approved_on IS NOT NULL) AND (fund_code = '') = (expected_fen IS NULL)");
                });

            migrationBuilder.CreateIndex(
                name: "IX_budget_entries_corrects",
                schema: "ledger",
                table: "budget_entries",
                column: "corrects",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_budget_entries_year_division_path_fund_code",
                schema: "ledger",
                table: "budget_entries",
                columns: new[] { "year", "division_path", "fund_code" },
                unique: true,
                filter: "corrects IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "budget_entries",
                schema: "ledger");

            migrationBuilder.DropColumn(
                name: "matching_demanded",
                schema: "ledger",
                table: "releases");

            migrationBuilder.DropColumn(
                name: "matching_demanded",
                schema: "ledger",
                table: "indicators");
        }
    }
}
