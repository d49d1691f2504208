using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "role",
                table: "identity_users",
                type: "TEXT",
                maxLength: 16,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 16);

            migrationBuilder.AddColumn<string>(
                name: "organisation_code",
                table: "identity_users",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_lines",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    verb = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    session = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    agent = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_lines", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "audit_unsealed_lines",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_unsealed_lines", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "identity_grants",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    opinion = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_grants", x => x.id);
                    table.CheckConstraint("ck_grants_days", "until_on IS NULL OR until_on >= from_on");
                    table.CheckConstraint("ck_grants_four_eyes", "decided_by IS NULL OR decided_by <> user_id");
                    table.ForeignKey(
                        name: "FK_identity_grants_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_lines_at",
                table: "audit_lines",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_lines_by",
                table: "audit_lines",
                columns: new[] { "by_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_lines_subject",
                table: "audit_lines",
                columns: new[] { "subject_kind", "subject_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_lines_verb",
                table: "audit_lines",
                columns: new[] { "verb", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_state",
                table: "identity_grants",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_grants_user_id",
                table: "identity_grants",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_lines");

            migrationBuilder.DropTable(
                name: "audit_unsealed_lines");

            migrationBuilder.DropTable(
                name: "identity_grants");

            migrationBuilder.DropColumn(
                name: "organisation_code",
                table: "identity_users");

            migrationBuilder.AlterColumn<string>(
                name: "role",
                table: "identity_users",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 16,
                oldNullable: true);
        }
    }
}
