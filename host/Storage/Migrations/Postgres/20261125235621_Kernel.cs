using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresDb))]
    [Migration("20261125235621_Kernel")]
    public partial class Kernel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_project_shares_paid",
                schema: "ledger",
                table: "project_shares");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_buckets",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_distributed",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_poverty",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_spent",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.AddColumn<bool>(
                name: "is_advance",
                schema: "ledger",
                table: "releases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "reserved_fen",
                schema: "ledger",
                table: "project_shares",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "carried_out_fen",
                schema: "ledger",
                table: "indicators",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "pledged_fen",
                schema: "ledger",
                table: "indicators",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "successor",
                schema: "catalogue",
                table: "divisions",
                type: "character varying(12)",
                maxLength: 12,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "adjustments",
                schema: "ledger",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    indicator_key = table.Column<long>(type: "bigint", nullable: false),
                    other_key = table.Column<long>(type: "bigint", nullable: true),
                    project_key = table.Column<long>(type: "bigint", nullable: true),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    poverty_fen = table.Column<long>(type: "bigint", nullable: false),
                    moved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    doc_no = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    corrects_kind = table.Column<int>(type: "integer", nullable: true),
                    corrects_id = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adjustments", x => x.no);
                    table.CheckConstraint("ck_ledger_adjustments_amount", "amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen");
                });

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
                name: "holds",
                schema: "ledger",
                columns: table => new
                {
                    reservation_no = table.Column<long>(type: "bigint", nullable: false),
                    reservation_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator_key = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holds", x => x.reservation_no);
                });

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

            migrationBuilder.CreateTable(
                name: "reservation_ends",
                schema: "ledger",
                columns: table => new
                {
                    reservation_no = table.Column<long>(type: "bigint", nullable: false),
                    no = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: false),
                    posted_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reservation_ends", x => x.reservation_no);
                });

            migrationBuilder.CreateTable(
                name: "reservations",
                schema: "ledger",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    indicator_key = table.Column<long>(type: "bigint", nullable: false),
                    project_key = table.Column<long>(type: "bigint", nullable: true),
                    receiver = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    reserved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reservations", x => x.no);
                    table.CheckConstraint("ck_ledger_reservations_amount", "amount_fen > 0");
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

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_project_shares_paid",
                schema: "ledger",
                table: "project_shares",
                sql: "paid_fen >= 0 AND reserved_fen >= 0 AND paid_fen + reserved_fen <= assigned_fen");

            migrationBuilder.CreateIndex(
                name: "IX_journal_batch_no_indicator_key_version",
                schema: "ledger",
                table: "journal",
                columns: new[] { "batch_no", "indicator_key", "version" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_buckets",
                schema: "ledger",
                table: "indicators",
                sql: "amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0 AND carried_out_fen >= 0 AND pledged_fen >= 0 AND pledged_fen <= reserved_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_distributed",
                schema: "ledger",
                table: "indicators",
                sql: "released_fen + assigned_fen + pledged_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_poverty",
                schema: "ledger",
                table: "indicators",
                sql: "poverty_fen >= 0 AND poverty_fen <= amount_fen + carried_in_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_spent",
                schema: "ledger",
                table: "indicators",
                sql: "paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen - released_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_divisions_successor",
                schema: "catalogue",
                table: "divisions",
                sql: "successor IS NULL OR (valid_to IS NOT NULL AND successor <> code)");

            migrationBuilder.CreateIndex(
                name: "IX_adjustments_corrects_kind_corrects_id",
                schema: "ledger",
                table: "adjustments",
                columns: new[] { "corrects_kind", "corrects_id" },
                unique: true,
                filter: "corrects_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_adjustments_id",
                schema: "ledger",
                table: "adjustments",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_adjustments_indicator_key",
                schema: "ledger",
                table: "adjustments",
                column: "indicator_key");

            migrationBuilder.CreateIndex(
                name: "IX_adjustments_other_key",
                schema: "ledger",
                table: "adjustments",
                column: "other_key");

            migrationBuilder.CreateIndex(
                name: "IX_block_parts_table_no_first_a_first_b_first_c",
                schema: "ledger",
                table: "block_parts",
                columns: new[] { "table_no", "first_a", "first_b", "first_c" });

            migrationBuilder.CreateIndex(
                name: "IX_holds_expires_at",
                schema: "ledger",
                table: "holds",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_holds_indicator_key",
                schema: "ledger",
                table: "holds",
                column: "indicator_key");

            migrationBuilder.CreateIndex(
                name: "IX_reconciliations_started_at",
                schema: "ledger",
                table: "reconciliations",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_reservation_ends_no",
                schema: "ledger",
                table: "reservation_ends",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reservations_id",
                schema: "ledger",
                table: "reservations",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reservations_indicator_key",
                schema: "ledger",
                table: "reservations",
                column: "indicator_key");

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
                name: "adjustments",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "block_parts",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "blocks",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "holds",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "reconciliation_differences",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "reconciliations",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "reservation_ends",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "reservations",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "unsealed_batches",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "verifications",
                schema: "ledger");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_project_shares_paid",
                schema: "ledger",
                table: "project_shares");

            migrationBuilder.DropIndex(
                name: "IX_journal_batch_no_indicator_key_version",
                schema: "ledger",
                table: "journal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_buckets",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_distributed",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_poverty",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_spent",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_divisions_successor",
                schema: "catalogue",
                table: "divisions");

            migrationBuilder.DropColumn(
                name: "is_advance",
                schema: "ledger",
                table: "releases");

            migrationBuilder.DropColumn(
                name: "reserved_fen",
                schema: "ledger",
                table: "project_shares");

            migrationBuilder.DropColumn(
                name: "carried_out_fen",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "pledged_fen",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "successor",
                schema: "catalogue",
                table: "divisions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_project_shares_paid",
                schema: "ledger",
                table: "project_shares",
                sql: "paid_fen >= 0 AND paid_fen <= assigned_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_buckets",
                schema: "ledger",
                table: "indicators",
                sql: "amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_distributed",
                schema: "ledger",
                table: "indicators",
                sql: "released_fen + assigned_fen <= amount_fen + carried_in_fen - recalled_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_poverty",
                schema: "ledger",
                table: "indicators",
                sql: "poverty_fen >= 0 AND poverty_fen <= amount_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_spent",
                schema: "ledger",
                table: "indicators",
                sql: "paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - released_fen");
        }
    }
}
