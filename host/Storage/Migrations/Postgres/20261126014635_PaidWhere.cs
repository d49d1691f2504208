using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <summary>
    /// Running totals without months, with where money went; the months of payments stand in a table of their own. Written by hand: the totals that
    /// are there are folded, and what reached final payees is counted from the payments.
    /// </summary>
    [DbContext(typeof(PostgresDb))]
    [Migration("20261126014635_PaidWhere")]
    public partial class PaidWhere : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "paid_months",
                schema: "ledger",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    month = table.Column<int>(type: "integer", nullable: false),
                    paid_fen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paid_months", x => new { x.year, x.division_path, x.month });
                });

            migrationBuilder.Sql(
                """
                INSERT INTO ledger.paid_months (year, division_path, month, paid_fen)
                SELECT year, division_path, month, sum(paid_fen) FROM ledger.totals GROUP BY year, division_path, month HAVING sum(paid_fen) <> 0;
                """);
            migrationBuilder.Sql("CREATE TEMPORARY TABLE totals_kept AS SELECT year, division_path, fund_code, department, month, level, registered_fen, received_fen, released_own_fen, released_passed_fen, in_transit_fen, assigned_fen, paid_fen, payments, open_indicators, updated_at FROM ledger.totals;");
            migrationBuilder.DropTable(name: "totals", schema: "ledger");

            migrationBuilder.CreateTable(
                name: "totals",
                schema: "ledger",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fund_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    department = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: false),
                    registered_fen = table.Column<long>(type: "bigint", nullable: false),
                    received_fen = table.Column<long>(type: "bigint", nullable: false),
                    released_own_fen = table.Column<long>(type: "bigint", nullable: false),
                    released_passed_fen = table.Column<long>(type: "bigint", nullable: false),
                    in_transit_fen = table.Column<long>(type: "bigint", nullable: false),
                    assigned_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_final_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_passed_fen = table.Column<long>(type: "bigint", nullable: false),
                    payments = table.Column<long>(type: "bigint", nullable: false),
                    open_indicators = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_totals", x => new { x.year, x.division_path, x.fund_code, x.department });
                });

            migrationBuilder.Sql(
                """
                INSERT INTO ledger.totals (year, division_path, fund_code, department, level, registered_fen, received_fen, released_own_fen, released_passed_fen,
                    in_transit_fen, assigned_fen, paid_fen, paid_final_fen, paid_passed_fen, payments, open_indicators, updated_at)
                SELECT k.year, k.division_path, k.fund_code, k.department, max(k.level), sum(k.registered_fen), sum(k.received_fen), sum(k.released_own_fen), sum(k.released_passed_fen),
                    sum(k.in_transit_fen), sum(k.assigned_fen), sum(k.paid_fen), coalesce(max(p.final_fen), 0), coalesce(max(p.passed_fen), 0), sum(k.payments), sum(k.open_indicators), max(k.updated_at)
                FROM totals_kept AS k LEFT JOIN (
                    SELECT i.year, i.division_path, i.fund_code, i.department,
                        sum(CASE WHEN p.payee_kind NOT IN ('单位零余额', '单位实有资金', '专户') THEN p.amount_fen ELSE 0 END) AS final_fen,
                        sum(CASE WHEN p.payee_kind IN ('单位零余额', '单位实有资金', '专户') THEN p.amount_fen ELSE 0 END) AS passed_fen
                    FROM ledger.payments AS p JOIN ledger.indicators AS i ON i.key = p.indicator_key GROUP BY i.year, i.division_path, i.fund_code, i.department) AS p
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
