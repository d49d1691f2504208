using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Personal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "cells",
                table: "imports_refused_rows");

            migrationBuilder.AddColumn<byte[]>(
                name: "sealed_cells",
                table: "imports_refused_rows",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "personal_data_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    column = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    algorithm = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    master = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_data_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "personal_view_counts",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    views = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_view_counts", x => new { x.user_id, x.day });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "personal_data_keys");

            migrationBuilder.DropTable(
                name: "personal_view_counts");

            migrationBuilder.DropColumn(
                name: "sealed_cells",
                table: "imports_refused_rows");

            migrationBuilder.AddColumn<string>(
                name: "cells",
                table: "imports_refused_rows",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
