using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReconciliationsAndSuccessors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "successor",
                table: "catalogue_divisions",
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ledger_reconciliation_differences",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    expected_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    found_fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_reconciliation_differences", x => new { x.run_id, x.identity, x.no });
                });

            migrationBuilder.CreateTable(
                name: "ledger_reconciliations",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    differences = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_reconciliations", x => new { x.run_id, x.identity });
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_divisions_successor",
                table: "catalogue_divisions",
                sql: "successor IS NULL OR (valid_to IS NOT NULL AND successor <> code)");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_reconciliations_started_at",
                table: "ledger_reconciliations",
                column: "started_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_reconciliation_differences");

            migrationBuilder.DropTable(
                name: "ledger_reconciliations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_divisions_successor",
                table: "catalogue_divisions");

            migrationBuilder.DropColumn(
                name: "successor",
                table: "catalogue_divisions");
        }
    }
}
