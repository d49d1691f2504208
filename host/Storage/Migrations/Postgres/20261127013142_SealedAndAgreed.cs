using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresDb))]
    [Migration("20261127013142_SealedAndAgreed")]
    public partial class SealedAndAgreed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "no",
                schema: "ledger",
                table: "payment_exceptions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "tied_at",
                schema: "identity",
                table: "external_subjects",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tied_by",
                schema: "identity",
                table: "external_subjects",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "no",
                schema: "ledger",
                table: "correspondences",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "contact_id",
                schema: "clients",
                table: "clients",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "no",
                schema: "ledger",
                table: "budget_entries",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "takeovers",
                schema: "catalogue",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    successor = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    doc_no = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    entered_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_takeovers", x => x.no);
                    table.CheckConstraint("ck_takeovers_successor", "successor IS NULL OR successor <> code");
                });

            migrationBuilder.CreateTable(
                name: "unsealed_lines",
                schema: "persons",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unsealed_lines1", x => x.no);
                });

            // What was entered before is put in batches of its own, with numbers below those of any posting, and waits to be sealed like everything else.
            foreach (var (batch, table, key, at) in new[] { (-1, "correspondences", "id", "entered_at"), (-2, "budget_entries", "id", "entered_at"), (-3, "payment_exceptions", "payment_id", "granted_at") })
            {
                migrationBuilder.Sql($"UPDATE ledger.{table} SET no = {batch * 1_048_576} + n.nth FROM (SELECT {key} AS id, row_number() OVER (ORDER BY {at}, {key}) AS nth FROM ledger.{table}) AS n WHERE n.id = {table}.{key}");
                migrationBuilder.Sql($"INSERT INTO ledger.batches (no, kind, posted_at, by_id, by_name, lines) SELECT {batch}, '{table}', max({at}), 'system', '系统升级', count(*) FROM ledger.{table} HAVING count(*) > 0");
                migrationBuilder.Sql($"INSERT INTO ledger.unsealed_batches (batch_no) SELECT no FROM ledger.batches WHERE no = {batch}");
            }
            migrationBuilder.Sql("INSERT INTO persons.unsealed_lines (no) SELECT key FROM persons.lines");

            migrationBuilder.CreateIndex(
                name: "IX_payment_exceptions_no",
                schema: "ledger",
                table: "payment_exceptions",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicators_registered_track",
                schema: "ledger",
                table: "indicators",
                columns: new[] { "year", "division_path" },
                filter: "track_code IS NOT NULL AND parent_key IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_correspondences_no",
                schema: "ledger",
                table: "correspondences",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_budget_entries_no",
                schema: "ledger",
                table: "budget_entries",
                column: "no",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "takeovers",
                schema: "catalogue");

            migrationBuilder.DropTable(
                name: "unsealed_lines",
                schema: "persons");

            migrationBuilder.DropIndex(
                name: "IX_payment_exceptions_no",
                schema: "ledger",
                table: "payment_exceptions");

            migrationBuilder.DropIndex(
                name: "ix_indicators_registered_track",
                schema: "ledger",
                table: "indicators");

            migrationBuilder.DropIndex(
                name: "IX_correspondences_no",
                schema: "ledger",
                table: "correspondences");

            migrationBuilder.DropIndex(
                name: "IX_budget_entries_no",
                schema: "ledger",
                table: "budget_entries");

            migrationBuilder.DropColumn(
                name: "no",
                schema: "ledger",
                table: "payment_exceptions");

            migrationBuilder.DropColumn(
                name: "tied_at",
                schema: "identity",
                table: "external_subjects");

            migrationBuilder.DropColumn(
                name: "tied_by",
                schema: "identity",
                table: "external_subjects");

            migrationBuilder.DropColumn(
                name: "no",
                schema: "ledger",
                table: "correspondences");

            migrationBuilder.DropColumn(
                name: "contact_id",
                schema: "clients",
                table: "clients");

            migrationBuilder.DropColumn(
                name: "no",
                schema: "ledger",
                table: "budget_entries");
        }
    }
}
