using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KernelMovements : Migration
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

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_project_shares_paid",
                schema: "ledger",
                table: "project_shares",
                sql: "paid_fen >= 0 AND reserved_fen >= 0 AND paid_fen + reserved_fen <= assigned_fen");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adjustments",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "holds",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "reservation_ends",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "reservations",
                schema: "ledger");

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
