using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDb))]
    [Migration("20261127013137_SealedAndAgreed")]
    public partial class SealedAndAgreed : Migration
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

            migrationBuilder.AddColumn<long>(
                name: "tied_at",
                table: "identity_external_subjects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tied_by",
                table: "identity_external_subjects",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_id",
                table: "clients_clients",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "catalogue_takeovers",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    successor = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    doc_no = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    entered_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_takeovers", x => x.no);
                    table.CheckConstraint("ck_takeovers_successor", "successor IS NULL OR successor <> code");
                });

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
                name: "ix_indicators_registered_track",
                table: "ledger_indicators",
                columns: new[] { "year", "division_path" },
                filter: "track_code IS NOT NULL AND parent_key IS NULL");

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
                name: "catalogue_takeovers");

            migrationBuilder.DropTable(
                name: "persons_unsealed_lines");

            migrationBuilder.DropIndex(
                name: "IX_ledger_payment_exceptions_no",
                table: "ledger_payment_exceptions");

            migrationBuilder.DropIndex(
                name: "ix_indicators_registered_track",
                table: "ledger_indicators");

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

            migrationBuilder.DropColumn(
                name: "tied_at",
                table: "identity_external_subjects");

            migrationBuilder.DropColumn(
                name: "tied_by",
                table: "identity_external_subjects");

            migrationBuilder.DropColumn(
                name: "contact_id",
                table: "clients_clients");
        }
    }
}
