using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Elements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "observations");

            migrationBuilder.EnsureSchema(
                name: "comparison");

            migrationBuilder.CreateTable(
                name: "observations",
                schema: "observations",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    subject_kind = table.Column<int>(type: "integer", nullable: false),
                    subject_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    element = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    period = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    source = table.Column<int>(type: "integer", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: false),
                    corrects = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    fund_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_observations", x => x.key);
                    table.CheckConstraint("ck_observations_corrects", "(version = 1) = (corrects IS NULL)");
                    table.CheckConstraint("ck_observations_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "register_versions",
                schema: "comparison",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    register = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    covers_from = table.Column<DateOnly>(type: "date", nullable: false),
                    covers_to = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    key_mark = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    entries = table.Column<int>(type: "integer", nullable: false),
                    loaded_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    loaded_by_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    decided_by_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_versions", x => x.key);
                    table.CheckConstraint("ck_register_versions_period", "covers_from <= covers_to");
                });

            migrationBuilder.CreateTable(
                name: "register_entries",
                schema: "comparison",
                columns: table => new
                {
                    version_key = table.Column<long>(type: "bigint", nullable: false),
                    digest = table.Column<long>(type: "bigint", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_entries", x => new { x.version_key, x.digest, x.from_on, x.state });
                    table.ForeignKey(
                        name: "FK_register_entries_register_versions_version_key",
                        column: x => x.version_key,
                        principalSchema: "comparison",
                        principalTable: "register_versions",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_observations_division",
                schema: "observations",
                table: "observations",
                columns: new[] { "division_path", "key" });

            migrationBuilder.CreateIndex(
                name: "ux_observations_id",
                schema: "observations",
                table: "observations",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_observations_version",
                schema: "observations",
                table: "observations",
                columns: new[] { "subject_kind", "subject_id", "element", "period", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_register_versions_id",
                schema: "comparison",
                table: "register_versions",
                columns: new[] { "register", "id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "observations",
                schema: "observations");

            migrationBuilder.DropTable(
                name: "register_entries",
                schema: "comparison");

            migrationBuilder.DropTable(
                name: "register_versions",
                schema: "comparison");
        }
    }
}
