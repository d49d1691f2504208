using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Correspondences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_correspondences",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    upper_fund = table.Column<string>(type: "TEXT", nullable: false),
                    lower_fund = table.Column<string>(type: "TEXT", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    doc_no = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ends = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_correspondences", x => x.id);
                    table.CheckConstraint("ck_ledger_correspondences_funds", "upper_fund <> lower_fund");
                    table.CheckConstraint("ck_ledger_correspondences_kind", "(ends IS NULL) OR (reason IS NOT NULL)");
                });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_indicators_track_code_year",
                table: "ledger_indicators",
                columns: new[] { "track_code", "year" },
                filter: "track_code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_correspondences_division_path_upper_fund_lower_fund_effective_on",
                table: "ledger_correspondences",
                columns: new[] { "division_path", "upper_fund", "lower_fund", "effective_on" },
                unique: true,
                filter: "ends IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_correspondences_ends",
                table: "ledger_correspondences",
                column: "ends",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_correspondences");

            migrationBuilder.DropIndex(
                name: "IX_ledger_indicators_track_code_year",
                table: "ledger_indicators");
        }
    }
}
