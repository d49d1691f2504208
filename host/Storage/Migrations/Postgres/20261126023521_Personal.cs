using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Personal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "cells",
                schema: "imports",
                table: "refused_rows");

            migrationBuilder.EnsureSchema(
                name: "personal");

            migrationBuilder.AddColumn<byte[]>(
                name: "sealed_cells",
                schema: "imports",
                table: "refused_rows",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "data_keys",
                schema: "personal",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    column = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    algorithm = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    master = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "view_counts",
                schema: "personal",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    views = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_view_counts", x => new { x.user_id, x.day });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "data_keys",
                schema: "personal");

            migrationBuilder.DropTable(
                name: "view_counts",
                schema: "personal");

            migrationBuilder.DropColumn(
                name: "sealed_cells",
                schema: "imports",
                table: "refused_rows");

            migrationBuilder.AddColumn<string>(
                name: "cells",
                schema: "imports",
                table: "refused_rows",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");
        }
    }
}
