using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Elements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "comparison_register_versions",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    register = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    covers_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    covers_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    key_mark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    entries = table.Column<int>(type: "INTEGER", nullable: false),
                    loaded_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    loaded_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    loaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comparison_register_versions", x => x.key);
                    table.CheckConstraint("ck_register_versions_period", "covers_from <= covers_to");
                });

            migrationBuilder.CreateTable(
                name: "observations_observations",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    subject_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    element = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source = table.Column<int>(type: "INTEGER", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    corrects = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    fund_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    recorded_by_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_observations_observations", x => x.key);
                    table.CheckConstraint("ck_observations_corrects", "(version = 1) = (corrects IS NULL)");
                    table.CheckConstraint("ck_observations_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "comparison_register_entries",
                columns: table => new
                {
                    version_key = table.Column<long>(type: "INTEGER", nullable: false),
                    digest = table.Column<long>(type: "INTEGER", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comparison_register_entries", x => new { x.version_key, x.digest, x.from_on, x.state });
                    table.ForeignKey(
                        name: "FK_comparison_register_entries_comparison_register_versions_version_key",
                        column: x => x.version_key,
                        principalTable: "comparison_register_versions",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_register_versions_id",
                table: "comparison_register_versions",
                columns: new[] { "register", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_observations_division",
                table: "observations_observations",
                columns: new[] { "division_path", "key" });

            migrationBuilder.CreateIndex(
                name: "ux_observations_id",
                table: "observations_observations",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_observations_version",
                table: "observations_observations",
                columns: new[] { "subject_kind", "subject_id", "element", "period", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comparison_register_entries");

            migrationBuilder.DropTable(
                name: "observations_observations");

            migrationBuilder.DropTable(
                name: "comparison_register_versions");
        }
    }
}
