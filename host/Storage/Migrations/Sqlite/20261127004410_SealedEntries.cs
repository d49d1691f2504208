using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealedEntries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "no",
                table: "ledger_payment_exceptions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "no",
                table: "ledger_correspondences",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "no",
                table: "ledger_budget_entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "persons_unsealed_lines",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons_unsealed_lines", x => x.no);
                });

            // What was entered before is put in batches of its own, with numbers below those of any posting, and waits to be sealed like everything else.
            foreach (var (batch, table, key, at) in new[] { (-1, "correspondences", "id", "entered_at"), (-2, "budget_entries", "id", "entered_at"), (-3, "payment_exceptions", "payment_id", "granted_at") })
            {
                migrationBuilder.Sql($"UPDATE ledger_{table} SET no = {batch * 1_048_576} + n.nth FROM (SELECT {key} AS id, row_number() OVER (ORDER BY {at}, {key}) AS nth FROM ledger_{table}) AS n WHERE n.id = ledger_{table}.{key}");
                migrationBuilder.Sql($"INSERT INTO ledger_batches (no, kind, posted_at, by_id, by_name, lines) SELECT {batch}, '{table}', max({at}), 'system', '系统升级', count(*) FROM ledger_{table} HAVING count(*) > 0");
                migrationBuilder.Sql($"INSERT INTO ledger_unsealed_batches (batch_no) SELECT no FROM ledger_batches WHERE no = {batch}");
            }
            migrationBuilder.Sql("INSERT INTO persons_unsealed_lines (no) SELECT key FROM persons_lines");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_payment_exceptions_no",
                table: "ledger_payment_exceptions",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_correspondences_no",
                table: "ledger_correspondences",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_budget_entries_no",
                table: "ledger_budget_entries",
                column: "no",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "persons_unsealed_lines");

            migrationBuilder.DropIndex(
                name: "IX_ledger_payment_exceptions_no",
                table: "ledger_payment_exceptions");

            migrationBuilder.DropIndex(
                name: "IX_ledger_correspondences_no",
                table: "ledger_correspondences");

            migrationBuilder.DropIndex(
                name: "IX_ledger_budget_entries_no",
                table: "ledger_budget_entries");

            migrationBuilder.DropColumn(
                name: "no",
                table: "ledger_payment_exceptions");

            migrationBuilder.DropColumn(
                name: "no",
                table: "ledger_correspondences");

            migrationBuilder.DropColumn(
                name: "no",
                table: "ledger_budget_entries");
        }
    }
}
