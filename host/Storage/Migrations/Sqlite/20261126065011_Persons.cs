using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Persons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "persons_lines",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    batch_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    indicator_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    project_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    payment_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    fund_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    id_number = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id_shown = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    person_key = table.Column<long>(type: "INTEGER", nullable: false),
                    born_in = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: true),
                    account_last4 = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: true),
                    account_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    household_key = table.Column<long>(type: "INTEGER", nullable: true),
                    item = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    tier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    pay_month = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    place_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    account_run = table.Column<int>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: true),
                    personal_fields = table.Column<byte[]>(type: "BLOB", nullable: true),
                    field_keys = table.Column<string>(type: "TEXT", nullable: true),
                    replaces = table.Column<long>(type: "INTEGER", nullable: true),
                    is_reversal = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    entered_by_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons_lines", x => x.key);
                    table.CheckConstraint("ck_person_lines_amount", "(is_reversal AND amount_fen < 0 AND replaces IS NOT NULL) OR (NOT is_reversal AND amount_fen > 0)");
                    table.CheckConstraint("ck_person_lines_born", "born_in >= 180000 AND born_in <= 999912");
                });

            migrationBuilder.CreateTable(
                name: "persons_payment_sums",
                columns: table => new
                {
                    payment_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons_payment_sums", x => x.payment_id);
                    table.CheckConstraint("ck_person_sums", "amount_fen >= 0 AND lines >= 0");
                });

            migrationBuilder.CreateTable(
                name: "persons_places",
                columns: table => new
                {
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons_places", x => new { x.category_code, x.division_code, x.year });
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_account",
                table: "persons_lines",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_batch",
                table: "persons_lines",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_household",
                table: "persons_lines",
                column: "household_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_payment",
                table: "persons_lines",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_person",
                table: "persons_lines",
                column: "person_key");

            migrationBuilder.CreateIndex(
                name: "ix_person_lines_year",
                table: "persons_lines",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "ux_person_lines_id",
                table: "persons_lines",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_lines_replaces",
                table: "persons_lines",
                column: "replaces",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "persons_lines");

            migrationBuilder.DropTable(
                name: "persons_payment_sums");

            migrationBuilder.DropTable(
                name: "persons_places");
        }
    }
}
