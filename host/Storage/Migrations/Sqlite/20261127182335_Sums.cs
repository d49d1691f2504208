using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDb))]
    [Migration("20261127182335_Sums")]
    public partial class Sums : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "weight",
                table: "performance_measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ledger_clearing_notes",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    voucher_no = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    cleared_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cleared_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    refused_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    corrects = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_clearing_notes", x => x.id);
                    table.CheckConstraint("ck_ledger_clearing_notes_amounts", "cleared_fen >= 0 AND refused_fen >= 0 AND (corrects IS NOT NULL OR cleared_fen + refused_fen > 0)");
                });

            migrationBuilder.CreateTable(
                name: "performance_declarations",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    project_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    fund_code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    unit_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    is_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    execution_weight = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_performance_declarations", x => x.key);
                    table.CheckConstraint("ck_declarations_reason", "is_complete OR reason IS NOT NULL");
                    table.CheckConstraint("ck_declarations_weight", "execution_weight BETWEEN 0 AND 9999");
                });

            migrationBuilder.CreateTable(
                name: "persons_roll_heads",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    batch_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    heads = table.Column<int>(type: "INTEGER", nullable: false),
                    corrects = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons_roll_heads", x => x.key);
                    table.CheckConstraint("ck_person_heads", "heads > 0");
                    table.CheckConstraint("ck_person_heads_version", "version >= 1 AND (version = 1) = (corrects IS NULL)");
                });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_clearing_notes_corrects",
                table: "ledger_clearing_notes",
                column: "corrects",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_clearing_notes_division_path_voucher_no",
                table: "ledger_clearing_notes",
                columns: new[] { "division_path", "voucher_no" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_clearing_notes_no",
                table: "ledger_clearing_notes",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declarations_project_code",
                table: "performance_declarations",
                column: "project_code");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_year",
                table: "performance_declarations",
                columns: new[] { "year", "division_path" });

            migrationBuilder.CreateIndex(
                name: "ux_declarations_id",
                table: "performance_declarations",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_heads_id",
                table: "persons_roll_heads",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_heads_version",
                table: "persons_roll_heads",
                columns: new[] { "batch_id", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_clearing_notes");

            migrationBuilder.DropTable(
                name: "performance_declarations");

            migrationBuilder.DropTable(
                name: "persons_roll_heads");

            migrationBuilder.DropColumn(
                name: "weight",
                table: "performance_measures");
        }
    }
}
