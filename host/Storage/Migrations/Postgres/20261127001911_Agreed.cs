using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Agreed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "tied_at",
                schema: "identity",
                table: "external_subjects",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tied_by",
                schema: "identity",
                table: "external_subjects",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "contact_id",
                schema: "clients",
                table: "clients",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "tied_at",
                schema: "identity",
                table: "external_subjects");

            migrationBuilder.DropColumn(
                name: "tied_by",
                schema: "identity",
                table: "external_subjects");

            migrationBuilder.DropColumn(
                name: "contact_id",
                schema: "clients",
                table: "clients");
        }
    }
}
