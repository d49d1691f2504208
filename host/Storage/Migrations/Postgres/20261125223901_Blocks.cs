using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Blocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "block_parts",
                schema: "ledger",
                columns: table => new
                {
                    ledger = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    block_no = table.Column<long>(type: "bigint", nullable: false),
                    table_no = table.Column<int>(type: "integer", nullable: false),
                    first_a = table.Column<long>(type: "bigint", nullable: false),
                    first_b = table.Column<long>(type: "bigint", nullable: false),
                    first_c = table.Column<long>(type: "bigint", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    leaves = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_block_parts", x => new { x.ledger, x.block_no, x.table_no });
                });

            migrationBuilder.CreateTable(
                name: "blocks",
                schema: "ledger",
                columns: table => new
                {
                    ledger = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    no = table.Column<long>(type: "bigint", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    root = table.Column<byte[]>(type: "bytea", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    algorithm = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blocks", x => new { x.ledger, x.no });
                });

            migrationBuilder.CreateTable(
                name: "unsealed_batches",
                schema: "ledger",
                columns: table => new
                {
                    batch_no = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unsealed_batches", x => x.batch_no);
                });

            migrationBuilder.CreateTable(
                name: "verifications",
                schema: "ledger",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    ledgers = table.Column<int>(type: "integer", nullable: false),
                    blocks = table.Column<long>(type: "bigint", nullable: false),
                    unsealed_rows = table.Column<long>(type: "bigint", nullable: false),
                    finding_count = table.Column<long>(type: "bigint", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_verifications", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_journal_batch_no_indicator_key_version",
                schema: "ledger",
                table: "journal",
                columns: new[] { "batch_no", "indicator_key", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_block_parts_table_no_first_a_first_b_first_c",
                schema: "ledger",
                table: "block_parts",
                columns: new[] { "table_no", "first_a", "first_b", "first_c" });

            migrationBuilder.CreateIndex(
                name: "IX_verifications_finished_at",
                schema: "ledger",
                table: "verifications",
                column: "finished_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "block_parts",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "blocks",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "unsealed_batches",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "verifications",
                schema: "ledger");

            migrationBuilder.DropIndex(
                name: "IX_journal_batch_no_indicator_key_version",
                schema: "ledger",
                table: "journal");
        }
    }
}
