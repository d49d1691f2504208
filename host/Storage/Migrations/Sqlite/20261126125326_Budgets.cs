using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDb))]
    [Migration("20261126125326_Budgets")]
    public partial class Budgets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "matching_demanded",
                table: "ledger_releases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "matching_demanded",
                table: "ledger_indicators",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ledger_budget_entries",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    fund_code = table.Column<string>(type: "TEXT", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    expected_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    doc_no = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    corrects = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_budget_entries", x => x.id);
                    table.CheckConstraint("ck_ledger_budget_entries_kind", "(fund_code = '') = (approved_on IS NOT NULL) AND (fund_code = '') = (expected_fen IS NULL)");
                });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_budget_entries_corrects",
                table: "ledger_budget_entries",
                column: "corrects",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_budget_entries_year_division_path_fund_code",
                table: "ledger_budget_entries",
                columns: new[] { "year", "division_path", "fund_code" },
                unique: true,
                filter: "corrects IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_budget_entries");

            migrationBuilder.DropColumn(
                name: "matching_demanded",
                table: "ledger_releases");

            migrationBuilder.DropColumn(
                name: "matching_demanded",
                table: "ledger_indicators");
        }
    }
}
