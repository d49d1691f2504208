using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WarningHandling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_open_has_level",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_state",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "exemption_id",
                schema: "monitoring",
                table: "warnings",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "explained_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handler_id",
                schema: "monitoring",
                table: "warnings",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "handler_name",
                schema: "monitoring",
                table: "warnings",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "hit_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_proposed_by_supervision",
                schema: "monitoring",
                table: "warnings",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ordered_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "proposed",
                schema: "monitoring",
                table: "warnings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_by_id",
                schema: "monitoring",
                table: "warnings",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "reason",
                schema: "monitoring",
                table: "warnings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rectified_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "settled_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "signed_on",
                schema: "monitoring",
                table: "warnings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "definition_hash",
                schema: "monitoring",
                table: "warning_events",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                schema: "monitoring",
                table: "warning_events",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "exemptions",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    definition_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    rule_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    rule_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rule_english = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target_kind = table.Column<int>(type: "integer", nullable: false),
                    target = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_by_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    asked_by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    decided_by_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    said = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ended_by_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exemptions", x => x.id);
                    table.CheckConstraint("ck_exemptions_days", "until_on >= from_on");
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_open_has_level",
                schema: "monitoring",
                table: "warnings",
                sql: "state IN (0, 1, 5) OR level IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_state",
                schema: "monitoring",
                table: "warnings",
                sql: "state BETWEEN 0 AND 10");

            migrationBuilder.CreateIndex(
                name: "ix_exemptions_in_force",
                schema: "monitoring",
                table: "exemptions",
                columns: new[] { "state", "until_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exemptions",
                schema: "monitoring");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_open_has_level",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_state",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "due_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "exemption_id",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "explained_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "handler_id",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "handler_name",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "hit_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "is_proposed_by_supervision",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "ordered_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "proposed",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "proposed_by_id",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "reason",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "rectified_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "settled_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "signed_on",
                schema: "monitoring",
                table: "warnings");

            migrationBuilder.DropColumn(
                name: "definition_hash",
                schema: "monitoring",
                table: "warning_events");

            migrationBuilder.DropColumn(
                name: "evidence",
                schema: "monitoring",
                table: "warning_events");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_open_has_level",
                schema: "monitoring",
                table: "warnings",
                sql: "state NOT IN (2, 3, 4) OR level IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_state",
                schema: "monitoring",
                table: "warnings",
                sql: "state BETWEEN 0 AND 5");
        }
    }
}
