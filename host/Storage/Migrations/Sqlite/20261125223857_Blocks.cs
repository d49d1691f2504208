using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Blocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_block_parts",
                columns: table => new
                {
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    block_no = table.Column<long>(type: "INTEGER", nullable: false),
                    table_no = table.Column<int>(type: "INTEGER", nullable: false),
                    first_a = table.Column<long>(type: "INTEGER", nullable: false),
                    first_b = table.Column<long>(type: "INTEGER", nullable: false),
                    first_c = table.Column<long>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    leaves = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_block_parts", x => new { x.ledger, x.block_no, x.table_no });
                });

            migrationBuilder.CreateTable(
                name: "ledger_blocks",
                columns: table => new
                {
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    sealed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    algorithm = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    signature = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_blocks", x => new { x.ledger, x.no });
                });

            migrationBuilder.CreateTable(
                name: "ledger_unsealed_batches",
                columns: table => new
                {
                    batch_no = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_unsealed_batches", x => x.batch_no);
                });

            migrationBuilder.CreateTable(
                name: "ledger_verifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    ledgers = table.Column<int>(type: "INTEGER", nullable: false),
                    blocks = table.Column<long>(type: "INTEGER", nullable: false),
                    unsealed_rows = table.Column<long>(type: "INTEGER", nullable: false),
                    finding_count = table.Column<long>(type: "INTEGER", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_verifications", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_journal_batch_no_indicator_key_version",
                table: "ledger_journal",
                columns: new[] { "batch_no", "indicator_key", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_block_parts_table_no_first_a_first_b_first_c",
                table: "ledger_block_parts",
                columns: new[] { "table_no", "first_a", "first_b", "first_c" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_verifications_finished_at",
                table: "ledger_verifications",
                column: "finished_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_block_parts");

            migrationBuilder.DropTable(
                name: "ledger_blocks");

            migrationBuilder.DropTable(
                name: "ledger_unsealed_batches");

            migrationBuilder.DropTable(
                name: "ledger_verifications");

            migrationBuilder.DropIndex(
                name: "IX_ledger_journal_batch_no_indicator_key_version",
                table: "ledger_journal");
        }
    }
}
