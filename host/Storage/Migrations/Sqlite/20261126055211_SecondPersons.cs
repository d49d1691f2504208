using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SecondPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_approval_chains_code_version",
                table: "approval_chains");

            migrationBuilder.AddColumn<string>(
                name: "reset_by",
                table: "identity_users",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "approval_chains",
                type: "TEXT",
                maxLength: 12,
                nullable: false,
                defaultValue: "000000");

            migrationBuilder.AddColumn<string>(
                name: "division_path",
                table: "approval_chains",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "/000000/");

            migrationBuilder.AddColumn<string>(
                name: "document_id",
                table: "approval_chains",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_approval_chains_division_code_code_version",
                table: "approval_chains",
                columns: new[] { "division_code", "code", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_approval_chains_division_code_code_version",
                table: "approval_chains");

            migrationBuilder.DropColumn(
                name: "reset_by",
                table: "identity_users");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "approval_chains");

            migrationBuilder.DropColumn(
                name: "division_path",
                table: "approval_chains");

            migrationBuilder.DropColumn(
                name: "document_id",
                table: "approval_chains");

            migrationBuilder.CreateIndex(
                name: "IX_approval_chains_code_version",
                table: "approval_chains",
                columns: new[] { "code", "version" },
                unique: true);
        }
    }
}
