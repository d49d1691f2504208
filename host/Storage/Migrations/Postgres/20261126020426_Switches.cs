using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Switches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "in_force_hash",
                schema: "catalogue",
                table: "plugins",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "in_force_version",
                schema: "catalogue",
                table: "plugins",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "quality",
                schema: "catalogue",
                table: "plugins",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "switches",
                schema: "catalogue",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_switches", x => x.no);
                });

            migrationBuilder.CreateIndex(
                name: "ix_switches_thing",
                schema: "catalogue",
                table: "switches",
                columns: new[] { "kind", "code", "division_code", "no" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "switches",
                schema: "catalogue");

            migrationBuilder.DropColumn(
                name: "in_force_hash",
                schema: "catalogue",
                table: "plugins");

            migrationBuilder.DropColumn(
                name: "in_force_version",
                schema: "catalogue",
                table: "plugins");

            migrationBuilder.DropColumn(
                name: "quality",
                schema: "catalogue",
                table: "plugins");
        }
    }
}
