using SunLedger.Ledger.Domain;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Reconciliation;

namespace SunLedger.Ledger.Reconcile;

/// <summary>The identities of the ledger, numbered as the list of data elements numbers them where it does.</summary>
internal static class Identities
{
    private const string Available = "i.amount_fen + i.carried_in_fen - i.recalled_fen - i.carried_out_fen";

    // Both databases write a day as 2018-09-05.
    private const string PaidIn = "CAST(SUBSTR(CAST(p.paid_on AS text), 1, 4) AS int)";
    private const string Month = $"CASE WHEN {PaidIn} < i.year THEN 0 WHEN {PaidIn} > i.year THEN 13 ELSE CAST(SUBSTR(CAST(p.paid_on AS text), 6, 2) AS int) END";

    private static readonly string Passing = string.Join(", ", Destinations.Passing.Select(kind => $"'{kind}'"));

    /// <summary>Its subjects are the library's keys.</summary>
    public const string ProjectPaid = "project_paid";

    public static IReadOnlyList<IIdentity> All { get; } =
    [
        new SqlIdentity("indicator_conservation", 10,
            new("每条指标：金额＋结转－收回－结转转出＝下达下级＋项目安排＋未分配", "Every indicator: amount + carried in − recalled − carried out = released to those below + assigned to projects + undistributed"),
            t => $"""
                SELECT i.division_path AS path, i.id AS subject, {Available} AS expected, COALESCE(c.fen, 0) + COALESCE(s.fen, 0) + COALESCE(j.undistributed_after_fen, 0) AS found
                FROM {t("indicators")} AS i
                LEFT JOIN (SELECT from_key, SUM(fen) AS fen FROM ({Released(t)}) AS r GROUP BY from_key) AS c ON c.from_key = i.key
                LEFT JOIN (SELECT indicator_key, SUM(assigned_fen) AS fen FROM {t("project_shares")} GROUP BY indicator_key) AS s ON s.indicator_key = i.key
                LEFT JOIN {t("journal")} AS j ON j.indicator_key = i.key AND j.version = i.version
                WHERE {Available} <> COALESCE(c.fen, 0) + COALESCE(s.fen, 0) + COALESCE(j.undistributed_after_fen, 0)
                """),

        new SqlIdentity("track_received", 20,
            new("按追踪码：本级下达＝下一级收到（含在途）", "By track code: released by a division = received one level down, in transit included"),
            t => $"""
                SELECT l.path, l.track AS subject, SUM(l.released) AS expected, SUM(l.received) AS found FROM (
                    SELECT p.division_path AS path, COALESCE(p.track_code, '') AS track, r.fen AS released, 0 AS received
                    FROM ({Released(t)}) AS r JOIN {t("indicators")} AS p ON p.key = r.from_key
                    UNION ALL
                    SELECT p.division_path, COALESCE(i.track_code, ''), 0, {Available} FROM {t("indicators")} AS i JOIN {t("indicators")} AS p ON p.key = i.parent_key
                    UNION ALL
                    SELECT p.division_path, COALESCE(i.track_code, ''), 0, -b.fen
                    FROM ({Beside(t)}) AS b JOIN {t("indicators")} AS i ON i.key = b.key JOIN {t("indicators")} AS p ON p.key = i.parent_key) AS l
                GROUP BY l.path, l.track HAVING SUM(l.released) <> SUM(l.received)
                """),

        new SqlIdentity(ProjectPaid, 40,
            new("每个项目：累计支付不超过累计安排", "Every project: what was paid is not more than what was assigned"),
            t => $"""
                SELECT MIN(i.division_path) AS path, CAST(l.project_key AS text) AS subject, SUM(l.assigned) AS expected, SUM(l.paid) AS found FROM (
                    SELECT indicator_key, project_key, fen AS assigned, 0 AS paid FROM ({Assigned(t)}) AS a
                    UNION ALL SELECT indicator_key, project_key, 0, amount_fen FROM {t("payments")}) AS l
                JOIN {t("indicators")} AS i ON i.key = l.indicator_key
                GROUP BY l.project_key HAVING SUM(l.paid) > SUM(l.assigned)
                """),

        new SqlIdentity("fund_tree", 60,
            new("每项资金：各级留存之和＝登记总额，逐级下达的不重复计算（两级重复登记的见 track_joined）", "Every fund: the parts that the levels hold sum to what was registered; passed-on money counts once (what two levels registered: see track_joined)"),
            t => $"""
                SELECT '/000000/' AS path, l.fund_code || ' ' || CAST(l.year AS text) AS subject, SUM(l.registered) AS expected, SUM(l.held) AS found FROM (
                    SELECT i.year, i.fund_code, {Available} AS registered, 0 AS held FROM {t("indicators")} AS i WHERE i.parent_key IS NULL
                    UNION ALL SELECT i.year, i.fund_code, b.fen, 0 FROM ({Beside(t)}) AS b JOIN {t("indicators")} AS i ON i.key = b.key WHERE i.parent_key IS NOT NULL
                    UNION ALL SELECT year, fund_code, 0, registered_fen + received_fen - released_own_fen - released_passed_fen FROM {t("totals")}) AS l
                GROUP BY l.fund_code, l.year HAVING SUM(l.registered) <> SUM(l.held)
                """),

        new SqlIdentity("journal_chain", 110,
            new("每条指标的流水：序号连续，每笔期初＝上笔期末，最后期末＝现余额", "The journal of every indicator: numbers follow each other, each entry begins where the last one ended, the last ends at the balance"),
            t => $"""
                SELECT i.division_path AS path, i.id || ' #' || CAST(e.version AS text) AS subject, COALESCE(p.undistributed_after_fen, 0) AS expected, e.undistributed_before_fen AS found
                FROM {t("journal")} AS e JOIN {t("indicators")} AS i ON i.key = e.indicator_key
                LEFT JOIN {t("journal")} AS p ON p.indicator_key = e.indicator_key AND p.version = e.version - 1
                WHERE e.undistributed_before_fen <> COALESCE(p.undistributed_after_fen, 0) OR (e.version > 1 AND p.version IS NULL)
                UNION ALL
                SELECT i.division_path, i.id || ' #' || CAST(e.version AS text), COALESCE(p.unspent_after_fen, 0), e.unspent_before_fen
                FROM {t("journal")} AS e JOIN {t("indicators")} AS i ON i.key = e.indicator_key
                LEFT JOIN {t("journal")} AS p ON p.indicator_key = e.indicator_key AND p.version = e.version - 1
                WHERE e.unspent_before_fen <> COALESCE(p.unspent_after_fen, 0)
                UNION ALL
                SELECT i.division_path, i.id, {Available} - i.released_fen - i.paid_fen - i.reserved_fen, COALESCE(e.unspent_after_fen, 0)
                FROM {t("indicators")} AS i LEFT JOIN {t("journal")} AS e ON e.indicator_key = i.key AND e.version = i.version
                WHERE {Available} - i.released_fen - i.paid_fen - i.reserved_fen <> COALESCE(e.unspent_after_fen, 0)
                """),

        new SqlIdentity("account_lines", 120,
            new("每条指标：已下达、已支付、已冻结＝明细之和", "Every indicator: what it released, paid and holds for what is pending is the sum of the lines"),
            t => $"""
                SELECT i.division_path AS path, i.id || ' ' || l.bucket AS subject, SUM(l.line) AS expected, SUM(l.kept) AS found FROM (
                    SELECT key, 'released' AS bucket, released_fen AS kept, 0 AS line FROM {t("indicators")}
                    UNION ALL SELECT key, 'paid', paid_fen, 0 FROM {t("indicators")}
                    UNION ALL SELECT key, 'reserved', reserved_fen, 0 FROM {t("indicators")}
                    UNION ALL SELECT key, 'pledged', pledged_fen, 0 FROM {t("indicators")}
                    UNION ALL SELECT from_key, 'released', 0, fen FROM ({Released(t)}) AS r
                    UNION ALL SELECT indicator_key, 'paid', 0, amount_fen FROM {t("payments")}
                    UNION ALL SELECT indicator_key, 'reserved', 0, amount_fen FROM ({Held(t)}) AS h
                    UNION ALL SELECT indicator_key, 'pledged', 0, amount_fen FROM ({Held(t)}) AS h WHERE kind <> {(int)PendingKind.Pay}) AS l
                JOIN {t("indicators")} AS i ON i.key = l.key
                GROUP BY i.division_path, i.id, l.bucket HAVING SUM(l.kept) <> SUM(l.line)
                """),

        new SqlIdentity("share_lines", 130,
            new("每个项目在每条指标上：已安排、已支付、已冻结＝明细之和", "Every project on every indicator: what was assigned, paid and is held is the sum of the lines"),
            t => $"""
                SELECT i.division_path AS path, i.id || ' / ' || CAST(l.project_key AS text) || ' ' || l.bucket AS subject, SUM(l.line) AS expected, SUM(l.kept) AS found FROM (
                    SELECT indicator_key, project_key, 'assigned' AS bucket, assigned_fen AS kept, 0 AS line FROM {t("project_shares")}
                    UNION ALL SELECT indicator_key, project_key, 'paid', paid_fen, 0 FROM {t("project_shares")}
                    UNION ALL SELECT indicator_key, project_key, 'reserved', reserved_fen, 0 FROM {t("project_shares")}
                    UNION ALL SELECT indicator_key, project_key, 'assigned', 0, fen FROM ({Assigned(t)}) AS a
                    UNION ALL SELECT indicator_key, project_key, 'paid', 0, amount_fen FROM {t("payments")}
                    UNION ALL SELECT indicator_key, project_key, 'reserved', 0, amount_fen FROM ({Held(t)}) AS h WHERE kind = {(int)PendingKind.Pay}) AS l
                JOIN {t("indicators")} AS i ON i.key = l.indicator_key
                GROUP BY i.division_path, i.id, l.project_key, l.bucket HAVING SUM(l.kept) <> SUM(l.line)
                """),

        new SqlIdentity("totals_lines", 140,
            new("总览合计＝明细之和", "The totals of the overview are the sums of the lines"),
            t => $"""
                SELECT l.division_path AS path, l.fund_code || ' ' || CAST(l.year AS text) || ' ' || l.bucket AS subject, SUM(l.line) AS expected, SUM(l.kept) AS found FROM (
                    SELECT division_path, fund_code, year, 'registered' AS bucket, registered_fen AS kept, 0 AS line FROM {t("totals")}
                    UNION ALL SELECT division_path, fund_code, year, 'assigned', assigned_fen, 0 FROM {t("totals")}
                    UNION ALL SELECT division_path, fund_code, year, 'paid', paid_fen, 0 FROM {t("totals")}
                    UNION ALL SELECT division_path, fund_code, year, 'paid to final payees', paid_final_fen, 0 FROM {t("totals")}
                    UNION ALL SELECT division_path, fund_code, year, 'moved on', paid_passed_fen, 0 FROM {t("totals")}
                    UNION ALL SELECT division_path, fund_code, year, 'into special accounts', paid_special_fen, 0 FROM {t("totals")}
                    UNION ALL SELECT division_path, fund_code, year, 'kept back', paid_retained_fen, 0 FROM {t("totals")}
                    UNION ALL SELECT i.division_path, i.fund_code, i.year, 'registered', 0, {Available} FROM {t("indicators")} AS i WHERE i.parent_key IS NULL
                    UNION ALL SELECT i.division_path, i.fund_code, i.year, 'registered', 0, b.fen FROM ({Beside(t)}) AS b JOIN {t("indicators")} AS i ON i.key = b.key WHERE i.parent_key IS NOT NULL
                    UNION ALL SELECT i.division_path, i.fund_code, i.year, 'assigned', 0, a.fen FROM ({Assigned(t)}) AS a JOIN {t("indicators")} AS i ON i.key = a.indicator_key
                    UNION ALL SELECT i.division_path, i.fund_code, i.year, 'paid', 0, p.amount_fen FROM {t("payments")} AS p JOIN {t("indicators")} AS i ON i.key = p.indicator_key
                    UNION ALL SELECT i.division_path, i.fund_code, i.year, CASE WHEN p.payee_kind IN ({Passing}) THEN 'moved on' WHEN p.payee_kind = '{Destinations.RetentionAccount}' THEN 'kept back' ELSE 'paid to final payees' END, 0, p.amount_fen
                    FROM {t("payments")} AS p JOIN {t("indicators")} AS i ON i.key = p.indicator_key WHERE p.payee_kind IS NOT NULL
                    UNION ALL SELECT i.division_path, i.fund_code, i.year, 'into special accounts', 0, p.amount_fen
                    FROM {t("payments")} AS p JOIN {t("indicators")} AS i ON i.key = p.indicator_key WHERE p.payee_kind = '{Destinations.SpecialAccount}'
                    UNION ALL SELECT division_path, 'month ' || CAST(month AS text), year, 'paid', paid_fen, 0 FROM {t("paid_months")}
                    UNION ALL SELECT i.division_path, 'month ' || CAST({Month} AS text), i.year, 'paid', 0, p.amount_fen
                    FROM {t("payments")} AS p JOIN {t("indicators")} AS i ON i.key = p.indicator_key) AS l
                GROUP BY l.division_path, l.fund_code, l.year, l.bucket HAVING SUM(l.kept) <> SUM(l.line)
                """),
    ];

    // What moved each number, line by line: the same lines as Moments/MovedLines.cs gives to the lists.
    private static string Released(Func<string, string> t) =>
        $"""
        SELECT from_key, amount_fen AS fen FROM {t("releases")}
        UNION ALL SELECT indicator_key, -amount_fen FROM {t("adjustments")} WHERE corrects_kind = {(int)CorrectedKind.Releases}
        UNION ALL SELECT other_key, -fen FROM ({Adjusted(t)}) AS d WHERE kind IN ({(int)AdjustmentKind.Recall}, {(int)AdjustmentKind.SendBack}) AND other_key IS NOT NULL
        """;

    private static string Assigned(Func<string, string> t) =>
        $"""
        SELECT indicator_key, project_key, amount_fen AS fen FROM {t("assignments")}
        UNION ALL SELECT indicator_key, project_key, -amount_fen FROM {t("adjustments")} WHERE corrects_kind = {(int)CorrectedKind.Assignments}
        UNION ALL SELECT indicator_key, project_key, -fen FROM ({Adjusted(t)}) AS d WHERE kind IN ({(int)AdjustmentKind.Unassign}, {(int)AdjustmentKind.CarryOver}) AND project_key IS NOT NULL
        UNION ALL SELECT other_key, project_key, fen FROM ({Adjusted(t)}) AS d WHERE kind = {(int)AdjustmentKind.CarryOver} AND project_key IS NOT NULL
        """;

    private static string Beside(Func<string, string> t) =>
        $"""
        SELECT indicator_key AS key, -fen AS fen FROM ({Adjusted(t)}) AS d WHERE kind IN ({(int)AdjustmentKind.Virement}, {(int)AdjustmentKind.CarryOver})
        UNION ALL SELECT other_key, fen FROM ({Adjusted(t)}) AS d WHERE kind IN ({(int)AdjustmentKind.Virement}, {(int)AdjustmentKind.CarryOver})
        """;

    private static string Held(Func<string, string> t) => $"SELECT r.* FROM {t("reservations")} AS r WHERE NOT EXISTS (SELECT 1 FROM {t("reservation_ends")} AS e WHERE e.reservation_no = r.no)";

    // The correction of an adjustment is that adjustment with the opposite sign.
    private static string Adjusted(Func<string, string> t) =>
        $"""
        SELECT kind, indicator_key, other_key, project_key, amount_fen AS fen FROM {t("adjustments")} WHERE kind <> {(int)AdjustmentKind.Correct}
        UNION ALL SELECT a.kind, c.indicator_key, c.other_key, c.project_key, -c.amount_fen
        FROM {t("adjustments")} AS c JOIN {t("adjustments")} AS a ON a.id = c.corrects_id WHERE c.corrects_kind = {(int)CorrectedKind.Adjustments}
        """;
}
