using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddMaskingAndSignatures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "may_be_person",
                schema: "monitoring",
                table: "exemptions",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signed_with",
                schema: "ledger",
                table: "blocks",
                type: "text",
                nullable: false,
                defaultValue: "ECDSA-P256",
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "may_be_person",
                schema: "monitoring",
                table: "exemptions");

            migrationBuilder.DropColumn(
                name: "signed_with",
                schema: "ledger",
                table: "blocks");
        }
    }
}
