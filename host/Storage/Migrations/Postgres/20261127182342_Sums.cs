using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresDb))]
    [Migration("20261127182342_Sums")]
    public partial class Sums : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "weight",
                schema: "performance",
                table: "measures",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "clearing_notes",
                schema: "ledger",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    no = table.Column<long>(type: "bigint", nullable: false),
                    division_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    voucher_no = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    cleared_on = table.Column<DateOnly>(type: "date", nullable: false),
                    cleared_fen = table.Column<long>(type: "bigint", nullable: false),
                    refused_fen = table.Column<long>(type: "bigint", nullable: false),
                    corrects = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clearing_notes", x => x.id);
                    table.CheckConstraint("ck_ledger_clearing_notes_amounts", "cleared_fen >= 0 AND refused_fen >= 0 AND (corrects IS NOT NULL OR cleared_fen + refused_fen > 0)");
                });

            migrationBuilder.CreateTable(
                name: "declarations",
                schema: "performance",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    project_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    fund_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    unit_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    is_complete = table.Column<bool>(type: "boolean", nullable: false),
                    execution_weight = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declarations", x => x.key);
                    table.CheckConstraint("ck_declarations_reason", "is_complete OR reason IS NOT NULL");
                    table.CheckConstraint("ck_declarations_weight", "execution_weight BETWEEN 0 AND 9999");
                });

            migrationBuilder.CreateTable(
                name: "roll_heads",
                schema: "persons",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    batch_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    heads = table.Column<int>(type: "integer", nullable: false),
                    corrects = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_heads", x => x.key);
                    table.CheckConstraint("ck_person_heads", "heads > 0");
                    table.CheckConstraint("ck_person_heads_version", "version >= 1 AND (version = 1) = (corrects IS NULL)");
                });

            migrationBuilder.CreateIndex(
                name: "IX_clearing_notes_corrects",
                schema: "ledger",
                table: "clearing_notes",
                column: "corrects",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clearing_notes_division_path_voucher_no",
                schema: "ledger",
                table: "clearing_notes",
                columns: new[] { "division_path", "voucher_no" });

            migrationBuilder.CreateIndex(
                name: "IX_clearing_notes_no",
                schema: "ledger",
                table: "clearing_notes",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declarations_project_code",
                schema: "performance",
                table: "declarations",
                column: "project_code");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_year",
                schema: "performance",
                table: "declarations",
                columns: new[] { "year", "division_path" });

            migrationBuilder.CreateIndex(
                name: "ux_declarations_id",
                schema: "performance",
                table: "declarations",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_heads_id",
                schema: "persons",
                table: "roll_heads",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_person_heads_version",
                schema: "persons",
                table: "roll_heads",
                columns: new[] { "batch_id", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clearing_notes",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "declarations",
                schema: "performance");

            migrationBuilder.DropTable(
                name: "roll_heads",
                schema: "persons");

            migrationBuilder.DropColumn(
                name: "weight",
                schema: "performance",
                table: "measures");
        }
    }
}
