using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Persons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "persons");

            migrationBuilder.CreateTable(
                name: "lines",
                schema: "persons",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    batch_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    indicator_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    project_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    payment_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    fund_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: false),
                    id_shown = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false, collation: "C"),
                    person_key = table.Column<long>(type: "bigint", nullable: false),
                    born_in = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<byte[]>(type: "bytea", nullable: true),
                    account_last4 = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true, collation: "C"),
                    account_key = table.Column<long>(type: "bigint", nullable: true),
                    account_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    household_key = table.Column<long>(type: "bigint", nullable: true),
                    item = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    pay_month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    place_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    account_run = table.Column<int>(type: "integer", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    personal_fields = table.Column<byte[]>(type: "bytea", nullable: true),
                    field_keys = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    replaces = table.Column<long>(type: "bigint", nullable: true),
                    is_reversal = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<long>(type: "bigint", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    entered_by_name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lines1", x => x.key);
                    table.CheckConstraint("ck_person_lines_amount", "(is_reversal AND amount_fen < 0 AND replaces IS NOT NULL) OR (NOT is_reversal AND amount_fen > 0)");
                    table.CheckConstraint("ck_person_lines_born", "born_in >= 180000 AND born_in <= 999912");
                });

            migrationBuilder.CreateTable(
                name: "payment_sums",
                schema: "persons",
                columns: table => new
                {
                    payment_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_sums", x => x.payment_id);
                    table.CheckConstraint("ck_person_sums", "amount_fen >= 0 AND lines >= 0");
                });

            migrationBuilder.CreateTable(
                name: "places",
                schema: "persons",
                columns: table => new
                {
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places", x => new { x.category_code, x.division_code, x.year });
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_account",
                schema: "persons",
                table: "lines",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_batch",
                schema: "persons",
                table: "lines",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_household",
                schema: "persons",
                table: "lines",
                column: "household_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_payment",
                schema: "persons",
                table: "lines",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_person",
                schema: "persons",
                table: "lines",
                column: "person_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_year",
                schema: "persons",
                table: "lines",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "ux_person_lines_id",
                schema: "persons",
                table: "lines",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_lines_replaces",
                schema: "persons",
                table: "lines",
                column: "replaces",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lines",
                schema: "persons");

            migrationBuilder.DropTable(
                name: "payment_sums",
                schema: "persons");

            migrationBuilder.DropTable(
                name: "places",
                schema: "persons");
        }
    }
}
