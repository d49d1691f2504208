using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDb))]
    [Migration("20261126224434_TracksAndEvidence")]
    public partial class TracksAndEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "may_be_person",
                table: "monitoring_exemptions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signed_with",
                table: "ledger_blocks",
                type: "TEXT",
                nullable: false,
                defaultValue: "ECDSA-P256");

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

            migrationBuilder.CreateTable(
                name: "monitoring_evidence_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payment_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    indicator_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    rule_code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    warning_id = table.Column<long>(type: "INTEGER", nullable: true),
                    proves = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monitoring_evidence_files", x => x.id);
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

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_payment",
                table: "monitoring_evidence_files",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_warning",
                table: "monitoring_evidence_files",
                column: "warning_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_correspondences");

            migrationBuilder.DropTable(
                name: "monitoring_evidence_files");

            migrationBuilder.DropIndex(
                name: "IX_ledger_indicators_track_code_year",
                table: "ledger_indicators");

            migrationBuilder.DropColumn(
                name: "may_be_person",
                table: "monitoring_exemptions");

            migrationBuilder.DropColumn(
                name: "signed_with",
                table: "ledger_blocks");
        }
    }
}
