using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WarningHandling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_open_has_level",
                table: "monitoring_warnings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_state",
                table: "monitoring_warnings");

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "exemption_id",
                table: "monitoring_warnings",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "explained_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handler_id",
                table: "monitoring_warnings",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handler_name",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "hit_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_proposed_by_supervision",
                table: "monitoring_warnings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ordered_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "proposed",
                table: "monitoring_warnings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_by_id",
                table: "monitoring_warnings",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reason",
                table: "monitoring_warnings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rectified_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "settled_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "signed_on",
                table: "monitoring_warnings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "definition_hash",
                table: "monitoring_warning_events",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "monitoring_warning_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "monitoring_exemptions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    definition_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    rule_code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    rule_name = table.Column<string>(type: "TEXT", nullable: false),
                    rule_english = table.Column<string>(type: "TEXT", nullable: false),
                    target_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    target = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    asked_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    said = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ended_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monitoring_exemptions", x => x.id);
                    table.CheckConstraint("ck_exemptions_days", "until_on >= from_on");
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_open_has_level",
                table: "monitoring_warnings",
                sql: "state IN (0, 1, 5) OR level IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_state",
                table: "monitoring_warnings",
                sql: "state BETWEEN 0 AND 10");

            migrationBuilder.CreateIndex(
                name: "ix_exemptions_in_force",
                table: "monitoring_exemptions",
                columns: new[] { "state", "until_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "monitoring_exemptions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_open_has_level",
                table: "monitoring_warnings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_warnings_state",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "due_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "exemption_id",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "explained_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "handler_id",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "handler_name",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "hit_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "is_proposed_by_supervision",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "ordered_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "proposed",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "proposed_by_id",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "rectified_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "settled_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "signed_on",
                table: "monitoring_warnings");

            migrationBuilder.DropColumn(
                name: "definition_hash",
                table: "monitoring_warning_events");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "monitoring_warning_events");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_open_has_level",
                table: "monitoring_warnings",
                sql: "state NOT IN (2, 3, 4) OR level IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_warnings_state",
                table: "monitoring_warnings",
                sql: "state BETWEEN 0 AND 5");
        }
    }
}
