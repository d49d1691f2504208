using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LedgerTotals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "paid_retained_fen",
                table: "ledger_totals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "paid_special_fen",
                table: "ledger_totals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "paid_retained_fen",
                table: "ledger_totals");

            migrationBuilder.DropColumn(
                name: "paid_special_fen",
                table: "ledger_totals");
        }
    }
}
