using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "audit");

            migrationBuilder.CreateSequence(
                name: "line_numbers",
                schema: "audit");

            migrationBuilder.AlterColumn<string>(
                name: "role",
                schema: "identity",
                table: "users",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldCollation: "C");

            migrationBuilder.AddColumn<string>(
                name: "organisation_code",
                schema: "identity",
                table: "users",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "grants",
                schema: "identity",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    user_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    proposed_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opinion = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    ended_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grants", x => x.id);
                    table.CheckConstraint("ck_grants_days", "until_on IS NULL OR until_on >= from_on");
                    table.CheckConstraint("ck_grants_four_eyes", "decided_by IS NULL OR decided_by <> user_id");
                    table.ForeignKey(
                        name: "FK_grants_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "identity",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lines",
                schema: "audit",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verb = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    subject_kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    subject_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    roles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    session = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    agent = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    outcome = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    status = table.Column<int>(type: "integer", nullable: true),
                    before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    after = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lines", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "unsealed_lines",
                schema: "audit",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unsealed_lines", x => x.no);
                });

            migrationBuilder.CreateIndex(
                name: "ix_grants_state",
                schema: "identity",
                table: "grants",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_grants_user_id",
                schema: "identity",
                table: "grants",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_lines_at",
                schema: "audit",
                table: "lines",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_lines_by",
                schema: "audit",
                table: "lines",
                columns: new[] { "by_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_lines_subject",
                schema: "audit",
                table: "lines",
                columns: new[] { "subject_kind", "subject_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_lines_verb",
                schema: "audit",
                table: "lines",
                columns: new[] { "verb", "no" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "grants",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "lines",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "unsealed_lines",
                schema: "audit");

            migrationBuilder.DropColumn(
                name: "organisation_code",
                schema: "identity",
                table: "users");

            migrationBuilder.DropSequence(
                name: "line_numbers",
                schema: "audit");

            migrationBuilder.AlterColumn<string>(
                name: "role",
                schema: "identity",
                table: "users",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "",
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldNullable: true,
                oldCollation: "C");
        }
    }
}
