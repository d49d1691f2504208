using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresDb))]
    [Migration("20261126224438_TracksAndEvidence")]
    public partial class TracksAndEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "may_be_person",
                schema: "monitoring",
                table: "exemptions",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signed_with",
                schema: "ledger",
                table: "blocks",
                type: "text",
                nullable: false,
                defaultValue: "ECDSA-P256",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "correspondences",
                schema: "ledger",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    upper_fund = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lower_fund = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    doc_no = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    ends = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_correspondences", x => x.id);
                    table.CheckConstraint("ck_ledger_correspondences_funds", "upper_fund <> lower_fund");
                    table.CheckConstraint("ck_ledger_correspondences_kind", "(ends IS NULL) OR (reason IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "evidence_files",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    indicator_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    rule_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    warning_id = table.Column<long>(type: "bigint", nullable: true),
                    proves = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_files", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_indicators_track_code_year",
                schema: "ledger",
                table: "indicators",
                columns: new[] { "track_code", "year" },
                filter: "track_code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_correspondences_division_path_upper_fund_lower_fund_effecti~",
                schema: "ledger",
                table: "correspondences",
                columns: new[] { "division_path", "upper_fund", "lower_fund", "effective_on" },
                unique: true,
                filter: "ends IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_correspondences_ends",
                schema: "ledger",
                table: "correspondences",
                column: "ends",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_payment",
                schema: "monitoring",
                table: "evidence_files",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_warning",
                schema: "monitoring",
                table: "evidence_files",
                column: "warning_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "correspondences",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "evidence_files",
                schema: "monitoring");

            migrationBuilder.DropIndex(
                name: "IX_indicators_track_code_year",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "may_be_person",
                schema: "monitoring",
                table: "exemptions");

            migrationBuilder.DropColumn(
                name: "signed_with",
                schema: "ledger",
                table: "blocks");
        }
    }
}
