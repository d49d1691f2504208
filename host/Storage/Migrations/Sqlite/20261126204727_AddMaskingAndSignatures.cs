using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddMaskingAndSignatures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "may_be_person",
                table: "monitoring_exemptions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signed_with",
                table: "ledger_blocks",
                type: "TEXT",
                nullable: false,
                defaultValue: "ECDSA-P256");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "may_be_person",
                table: "monitoring_exemptions");

            migrationBuilder.DropColumn(
                name: "signed_with",
                table: "ledger_blocks");
        }
    }
}
