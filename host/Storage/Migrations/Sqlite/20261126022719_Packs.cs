using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Packs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "catalogue_effective",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    under_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    set_aside = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_effective", x => x.key);
                    table.ForeignKey(
                        name: "FK_catalogue_effective_catalogue_definitions_hash",
                        column: x => x.hash,
                        principalTable: "catalogue_definitions",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_packs",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    put_at = table.Column<long>(type: "INTEGER", nullable: false),
                    put_by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    put_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    taken_back_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_packs", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_effective_hash",
                table: "catalogue_effective",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ux_effective_in_force",
                table: "catalogue_effective",
                columns: new[] { "category_code", "division_code" },
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_packs_version",
                table: "catalogue_packs",
                columns: new[] { "division_code", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogue_effective");

            migrationBuilder.DropTable(
                name: "catalogue_packs");
        }
    }
}
