using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresDb))]
    [Migration("20261127045519_PastsAndResets")]
    public partial class PastsAndResets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reset_at",
                schema: "identity",
                table: "users",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "warning_pasts",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    warning_id = table.Column<long>(type: "bigint", nullable: false),
                    from_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    subject_kind = table.Column<int>(type: "integer", nullable: false),
                    subject_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    subject_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    period = table.Column<int>(type: "integer", nullable: false),
                    definition_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    rule_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    definition_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    rule_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rule_english = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    risk = table.Column<int>(type: "integer", nullable: false),
                    enforcement = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: true),
                    is_unjudged = table.Column<bool>(type: "boolean", nullable: false),
                    is_attempt = table.Column<bool>(type: "boolean", nullable: false),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fund_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    since_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cleared_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hit_on = table.Column<DateOnly>(type: "date", nullable: true),
                    exemption_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    handler_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    handler_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    explained_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ordered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rectified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proposed = table.Column<int>(type: "integer", nullable: true),
                    proposed_by_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    is_proposed_by_supervision = table.Column<bool>(type: "boolean", nullable: true),
                    reason = table.Column<int>(type: "integer", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_warning_pasts", x => x.id);
                    table.ForeignKey(
                        name: "FK_warning_pasts_warnings_warning_id",
                        column: x => x.warning_id,
                        principalSchema: "monitoring",
                        principalTable: "warnings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_warning_pasts_until",
                schema: "monitoring",
                table: "warning_pasts",
                columns: new[] { "until_at", "from_at" });

            migrationBuilder.CreateIndex(
                name: "ix_warning_pasts_warning",
                schema: "monitoring",
                table: "warning_pasts",
                column: "warning_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "warning_pasts",
                schema: "monitoring");

            migrationBuilder.DropColumn(
                name: "reset_at",
                schema: "identity",
                table: "users");
        }
    }
}
