using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReconciliationsAndSuccessors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "successor",
                schema: "catalogue",
                table: "divisions",
                type: "character varying(12)",
                maxLength: 12,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "reconciliation_differences",
                schema: "ledger",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    no = table.Column<int>(type: "integer", nullable: false),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expected_fen = table.Column<long>(type: "bigint", nullable: false),
                    found_fen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reconciliation_differences", x => new { x.run_id, x.identity, x.no });
                });

            migrationBuilder.CreateTable(
                name: "reconciliations",
                schema: "ledger",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    differences = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reconciliations", x => new { x.run_id, x.identity });
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_divisions_successor",
                schema: "catalogue",
                table: "divisions",
                sql: "successor IS NULL OR (valid_to IS NOT NULL AND successor <> code)");

            migrationBuilder.CreateIndex(
                name: "IX_reconciliations_started_at",
                schema: "ledger",
                table: "reconciliations",
                column: "started_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reconciliation_differences",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "reconciliations",
                schema: "ledger");

            migrationBuilder.DropCheckConstraint(
                name: "ck_divisions_successor",
                schema: "catalogue",
                table: "divisions");

            migrationBuilder.DropColumn(
                name: "successor",
                schema: "catalogue",
                table: "divisions");
        }
    }
}
