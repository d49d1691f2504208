using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Switches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "in_force_hash",
                table: "catalogue_plugins",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "in_force_version",
                table: "catalogue_plugins",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "catalogue_plugins",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "catalogue_switches",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_switches", x => x.no);
                });

            migrationBuilder.CreateIndex(
                name: "ix_switches_thing",
                table: "catalogue_switches",
                columns: new[] { "kind", "code", "division_code", "no" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogue_switches");

            migrationBuilder.DropColumn(
                name: "in_force_hash",
                table: "catalogue_plugins");

            migrationBuilder.DropColumn(
                name: "in_force_version",
                table: "catalogue_plugins");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "catalogue_plugins");
        }
    }
}
