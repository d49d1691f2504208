using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Kernel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_project_shares_paid",
                table: "ledger_project_shares");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_buckets",
                table: "ledger_indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_distributed",
                table: "ledger_indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_poverty",
                table: "ledger_indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_spent",
                table: "ledger_indicators");

            migrationBuilder.AddColumn<bool>(
                name: "is_advance",
                table: "ledger_releases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "reserved_fen",
                table: "ledger_project_shares",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "carried_out_fen",
                table: "ledger_indicators",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "pledged_fen",
                table: "ledger_indicators",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "successor",
                table: "catalogue_divisions",
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ledger_adjustments",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    indicator_key = table.Column<long>(type: "INTEGER", nullable: false),
                    other_key = table.Column<long>(type: "INTEGER", nullable: true),
                    project_key = table.Column<long>(type: "INTEGER", nullable: true),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    poverty_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    moved_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    doc_no = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    corrects_kind = table.Column<int>(type: "INTEGER", nullable: true),
                    corrects_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_adjustments", x => x.no);
                    table.CheckConstraint("ck_ledger_adjustments_amount", "amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen");
                });

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
                name: "ledger_holds",
                columns: table => new
                {
                    reservation_no = table.Column<long>(type: "INTEGER", nullable: false),
                    reservation_id = table.Column<string>(type: "TEXT", nullable: false),
                    indicator_key = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_holds", x => x.reservation_no);
                });

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

            migrationBuilder.CreateTable(
                name: "ledger_reservation_ends",
                columns: table => new
                {
                    reservation_no = table.Column<long>(type: "INTEGER", nullable: false),
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    posted_id = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_reservation_ends", x => x.reservation_no);
                });

            migrationBuilder.CreateTable(
                name: "ledger_reservations",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    indicator_key = table.Column<long>(type: "INTEGER", nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: true),
                    receiver = table.Column<string>(type: "TEXT", nullable: true),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    reserved_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_reservations", x => x.no);
                    table.CheckConstraint("ck_ledger_reservations_amount", "amount_fen > 0");
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

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_project_shares_paid",
                table: "ledger_project_shares",
                sql: "paid_fen >= 0 AND reserved_fen >= 0 AND paid_fen + reserved_fen <= assigned_fen");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_journal_batch_no_indicator_key_version",
                table: "ledger_journal",
                columns: new[] { "batch_no", "indicator_key", "version" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_buckets",
                table: "ledger_indicators",
                sql: "amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0 AND carried_out_fen >= 0 AND pledged_fen >= 0 AND pledged_fen <= reserved_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_distributed",
                table: "ledger_indicators",
                sql: "released_fen + assigned_fen + pledged_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_poverty",
                table: "ledger_indicators",
                sql: "poverty_fen >= 0 AND poverty_fen <= amount_fen + carried_in_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_spent",
                table: "ledger_indicators",
                sql: "paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen - released_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_divisions_successor",
                table: "catalogue_divisions",
                sql: "successor IS NULL OR (valid_to IS NOT NULL AND successor <> code)");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_adjustments_corrects_kind_corrects_id",
                table: "ledger_adjustments",
                columns: new[] { "corrects_kind", "corrects_id" },
                unique: true,
                filter: "corrects_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_adjustments_id",
                table: "ledger_adjustments",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_adjustments_indicator_key",
                table: "ledger_adjustments",
                column: "indicator_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_adjustments_other_key",
                table: "ledger_adjustments",
                column: "other_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_block_parts_table_no_first_a_first_b_first_c",
                table: "ledger_block_parts",
                columns: new[] { "table_no", "first_a", "first_b", "first_c" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_holds_expires_at",
                table: "ledger_holds",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_holds_indicator_key",
                table: "ledger_holds",
                column: "indicator_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_reconciliations_started_at",
                table: "ledger_reconciliations",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_reservation_ends_no",
                table: "ledger_reservation_ends",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_reservations_id",
                table: "ledger_reservations",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_reservations_indicator_key",
                table: "ledger_reservations",
                column: "indicator_key");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_verifications_finished_at",
                table: "ledger_verifications",
                column: "finished_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_adjustments");

            migrationBuilder.DropTable(
                name: "ledger_block_parts");

            migrationBuilder.DropTable(
                name: "ledger_blocks");

            migrationBuilder.DropTable(
                name: "ledger_holds");

            migrationBuilder.DropTable(
                name: "ledger_reconciliation_differences");

            migrationBuilder.DropTable(
                name: "ledger_reconciliations");

            migrationBuilder.DropTable(
                name: "ledger_reservation_ends");

            migrationBuilder.DropTable(
                name: "ledger_reservations");

            migrationBuilder.DropTable(
                name: "ledger_unsealed_batches");

            migrationBuilder.DropTable(
                name: "ledger_verifications");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_project_shares_paid",
                table: "ledger_project_shares");

            migrationBuilder.DropIndex(
                name: "IX_ledger_journal_batch_no_indicator_key_version",
                table: "ledger_journal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_buckets",
                table: "ledger_indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_distributed",
                table: "ledger_indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_poverty",
                table: "ledger_indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_indicators_spent",
                table: "ledger_indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_divisions_successor",
                table: "catalogue_divisions");

            migrationBuilder.DropColumn(
                name: "is_advance",
                table: "ledger_releases");

            migrationBuilder.DropColumn(
                name: "reserved_fen",
                table: "ledger_project_shares");

            migrationBuilder.DropColumn(
                name: "carried_out_fen",
                table: "ledger_indicators");

            migrationBuilder.DropColumn(
                name: "pledged_fen",
                table: "ledger_indicators");

            migrationBuilder.DropColumn(
                name: "successor",
                table: "catalogue_divisions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_project_shares_paid",
                table: "ledger_project_shares",
                sql: "paid_fen >= 0 AND paid_fen <= assigned_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_buckets",
                table: "ledger_indicators",
                sql: "amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_distributed",
                table: "ledger_indicators",
                sql: "released_fen + assigned_fen <= amount_fen + carried_in_fen - recalled_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_poverty",
                table: "ledger_indicators",
                sql: "poverty_fen >= 0 AND poverty_fen <= amount_fen");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_indicators_spent",
                table: "ledger_indicators",
                sql: "paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - released_fen");
        }
    }
}
