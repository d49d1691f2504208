using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SecondPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_chains_code_version",
                schema: "approval",
                table: "chains");

            migrationBuilder.AddColumn<string>(
                name: "reset_by",
                schema: "identity",
                table: "users",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                schema: "approval",
                table: "chains",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false,
                defaultValue: "000000",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "division_path",
                schema: "approval",
                table: "chains",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "/000000/",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "document_id",
                schema: "approval",
                table: "chains",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "IX_chains_division_code_code_version",
                schema: "approval",
                table: "chains",
                columns: new[] { "division_code", "code", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_chains_division_code_code_version",
                schema: "approval",
                table: "chains");

            migrationBuilder.DropColumn(
                name: "reset_by",
                schema: "identity",
                table: "users");

            migrationBuilder.DropColumn(
                name: "division_code",
                schema: "approval",
                table: "chains");

            migrationBuilder.DropColumn(
                name: "division_path",
                schema: "approval",
                table: "chains");

            migrationBuilder.DropColumn(
                name: "document_id",
                schema: "approval",
                table: "chains");

            migrationBuilder.CreateIndex(
                name: "IX_chains_code_version",
                schema: "approval",
                table: "chains",
                columns: new[] { "code", "version" },
                unique: true);
        }
    }
}
