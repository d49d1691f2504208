using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EvidenceFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "monitoring_evidence_files");
        }
    }
}
