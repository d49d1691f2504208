using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <summary>
    /// Running totals without months, with where money went; the months of payments stand in a table of their own. Written by hand: the totals that
    /// are there are folded, and what reached final payees is counted from the payments.
    /// </summary>
    [DbContext(typeof(SqliteDb))]
    [Migration("20261126014629_PaidWhere")]
    public partial class PaidWhere : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_paid_months",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    paid_fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_paid_months", x => new { x.year, x.division_path, x.month });
                });

            migrationBuilder.Sql(
                """
                INSERT INTO ledger_paid_months (year, division_path, month, paid_fen)
                SELECT year, division_path, month, sum(paid_fen) FROM ledger_totals GROUP BY year, division_path, month HAVING sum(paid_fen) <> 0;
                """);
            migrationBuilder.Sql("CREATE TEMPORARY TABLE totals_kept AS SELECT year, division_path, fund_code, department, month, level, registered_fen, received_fen, released_own_fen, released_passed_fen, in_transit_fen, assigned_fen, paid_fen, payments, open_indicators, updated_at FROM ledger_totals;");
            migrationBuilder.DropTable(name: "ledger_totals");

            migrationBuilder.CreateTable(
                name: "ledger_totals",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    fund_code = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    registered_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    received_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    released_own_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    released_passed_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    in_transit_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    assigned_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_final_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_passed_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    payments = table.Column<long>(type: "INTEGER", nullable: false),
                    open_indicators = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_totals", x => new { x.year, x.division_path, x.fund_code, x.department });
                });

            migrationBuilder.Sql(
                """
                INSERT INTO ledger_totals (year, division_path, fund_code, department, level, registered_fen, received_fen, released_own_fen, released_passed_fen,
                    in_transit_fen, assigned_fen, paid_fen, paid_final_fen, paid_passed_fen, payments, open_indicators, updated_at)
                SELECT k.year, k.division_path, k.fund_code, k.department, max(k.level), sum(k.registered_fen), sum(k.received_fen), sum(k.released_own_fen), sum(k.released_passed_fen),
                    sum(k.in_transit_fen), sum(k.assigned_fen), sum(k.paid_fen), coalesce(max(p.final_fen), 0), coalesce(max(p.passed_fen), 0), sum(k.payments), sum(k.open_indicators), max(k.updated_at)
                FROM totals_kept AS k LEFT JOIN (
                    SELECT i.year, i.division_path, i.fund_code, i.department,
                        sum(CASE WHEN p.payee_kind NOT IN ('单位零余额', '单位实有资金', '专户') THEN p.amount_fen ELSE 0 END) AS final_fen,
                        sum(CASE WHEN p.payee_kind IN ('单位零余额', '单位实有资金', '专户') THEN p.amount_fen ELSE 0 END) AS passed_fen
                    FROM ledger_payments AS p JOIN ledger_indicators AS i ON i.key = p.indicator_key GROUP BY i.year, i.division_path, i.fund_code, i.department) AS p
                ON p.year = k.year AND p.division_path = k.division_path AND p.fund_code = k.fund_code AND p.department = k.department
                GROUP BY k.year, k.division_path, k.fund_code, k.department;
                """);
            migrationBuilder.Sql("DROP TABLE totals_kept;");
        }

        /// <summary>The month of what was no payment is gone: there is no way back but a backup.</summary>
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Totals by month cannot be made again from totals of the year. Restore a backup.");
    }
}
